package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.fault.FaultServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Override
    public String toString() {
      return before + value;
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

  static Stream<Arguments> floods() {
    return Stream.of(TestClient.values())
        .flatMap(kind -> FLOODS.stream().map(flood -> Arguments.of(kind, flood)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("floods")
  void aFloodEndsInAnErrorOfTheTreeInASmallHeap(TestClient kind, Flood flood) throws Exception {
    byte[] body = flood.body();
    assertThat(body.length).isLessThan(70_000);
    try (FaultServer server =
        FaultServer.answering(
            Bodies.answer(200, body, "Content-Type: application/json", "Content-Encoding: gzip"))) {
      Process reader =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FloodedReader.class.getName(),
                  kind.name(),
                  server.url().toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(reader.waitFor()).as(output).isZero();
      assertThat(output).contains("UnreadableResponseException").contains("memory");
    }
  }
}
