package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short body that unfolds to millions of values ends the call, and not the JVM. */
@Isolated
@Timeout(180)
class FloodTest {
  private static final int SIXTEEN_MEBIBYTES = 16 * 1024 * 1024;

  private record Flood(String before, String value, String after) {
    byte[] body() {
      int room = SIXTEEN_MEBIBYTES - before.length() - after.length();
      String values = (value + ",").repeat(room / (value.length() + 1) - 1) + value;
      return Bodies.gzip(Bodies.utf8(before + values + after));
    }
  }

  private static final List<Flood> FLOODS =
      List.of(
          new Flood("{\"x\":[", "[]", "]}"),
          new Flood("{\"x\":[", "{}", "]}"),
          new Flood("{\"x\":[", "{\"a\":0}", "]}"),
          new Flood("{\"x\":[", "0", "]}"),
          new Flood("{\"result\":[", "{}", "]}"),
          new Flood("{\"result\":[", "[]", "]}"),
          new Flood("{\"result\":[", "{\"a\":0}", "]}"),
          new Flood("{\"result\":[{", "\"a\":0", "}]}"),
          new Flood("{\"result\":\"x\",\"y\":[", "\"\"", "]}"));

  /** One program after the other, so that a small heap has room for each in turn. */
  @ParameterizedTest
  @EnumSource
  void aFloodEndsInAnErrorOfTheTreeInASmallHeap(TestClient kind) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (Flood flood : FLOODS) {
      byte[] body = flood.body();
      assertThat(body.length).isLessThan(70_000);
      answers.add(
          Bodies.answer(200, body, "Content-Type: application/json", "Content-Encoding: gzip"));
    }
    try (FaultServer server = FaultServer.answering(answers.toArray(Answer[]::new))) {
      Process reader =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FloodedReader.class.getName(),
                  kind.name(),
                  server.url().toString(),
                  Integer.toString(FLOODS.size()))
              .redirectErrorStream(true)
              .start();
      String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(reader.waitFor()).as(output).isZero();
      assertThat(output.lines())
          .hasSize(FLOODS.size())
          .allSatisfy(
              line -> assertThat(line).contains("UnreadableResponseException").contains("memory"));
    }
  }
}
