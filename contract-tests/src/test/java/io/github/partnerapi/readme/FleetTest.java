package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes that count in one place keep one documented limit together. */
@Timeout(180)
class FleetTest {
  private static final Pattern SENT = Pattern.compile("sent (\\d+)");
  private static final long PERIOD = 30_000_000_000L;

  @ParameterizedTest
  @EnumSource
  void twoProcessesKeepFiveRequestsInThirtySecondsTogether(
      Store store, @TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
    assumeTrue(
        store.installed().isPresent(),
        "the server of " + store + " is not installed; .ci/run installs it from Debian");
    List<Long> arrivals = new ArrayList<>();
    Answer counted =
        (request, connection) -> {
          synchronized (arrivals) {
            arrivals.add(System.nanoTime());
          }
          Answer.json("{}").to(request, connection);
        };
    try (Store.Running running = store.run(folder);
        FaultServer service = FaultServer.answering(counted)) {
      List<Process> fleet = new ArrayList<>();
      for (String client : List.of("NATIVE", "FEIGN")) {
        fleet.add(member(store, running.address(), client, service));
      }
      int sent = 0;
      for (Process member : fleet) {
        String output = Store.output(member);
        assertThat(member.waitFor()).as(output).isZero();
        Matcher count = SENT.matcher(output);
        assertThat(count.find()).as(output).isTrue();
        sent += Integer.parseInt(count.group(1));
      }

      assertThat(arrivals).hasSize(sent).hasSizeGreaterThanOrEqualTo(5);
      for (int i = 5; i < arrivals.size(); i++) {
        assertThat(arrivals.get(i) - arrivals.get(i - 5)).isGreaterThan(PERIOD * 9 / 10);
      }
    }
  }

  @Test
  void theDocumentationShowsWhatTheyCountWith() throws IOException {
    String code = Files.readString(Path.of("src/test/java/io/github/partnerapi/readme/Fleet.java"));

    assertThat(Path.of("../docs/tenants.md"))
        .content()
        .contains("```java\n" + code.substring(code.indexOf("import ")) + "```");
  }

  private static Process member(Store store, String address, String client, FaultServer service)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FleetMember.class.getName(),
            store.name(),
            address,
            client,
            service.url().toString())
        .redirectErrorStream(true)
        .start();
  }
}
