package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.contract.server.SentRequest;
import io.github.partnerapi.verification.report.HarFile;
import io.github.partnerapi.verification.report.VerdictAnnotations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(ContractRun.LOCK)
class ReportsTest {
  private static final String FOLDER = "contract-kit/src/main/resources/fixtures/";

  @Test
  void theTrafficOfTheRunIsOneArchive() throws IOException {
    String har = HarFile.of(ContractRun.get().exchanges());
    Reports.write("traffic.har", har);

    JsonNode log = ExactJson.read(har.getBytes(StandardCharsets.UTF_8)).get("log");
    assertThat(log.get("version").textValue()).isEqualTo("1.2");
    assertThat(log.get("entries")).hasSameSizeAs(ContractRun.get().exchanges());
    for (JsonNode entry : log.get("entries")) {
      assertThat(names(entry))
          .contains("startedDateTime", "time", "request", "response", "cache", "timings");
      assertThat(names(entry.get("request")))
          .contains(
              "method",
              "url",
              "httpVersion",
              "cookies",
              "headers",
              "queryString",
              "headersSize",
              "bodySize");
      assertThat(names(entry.get("response")))
          .contains(
              "status",
              "statusText",
              "httpVersion",
              "cookies",
              "headers",
              "content",
              "redirectURL",
              "headersSize",
              "bodySize");
      assertThat(names(entry.get("response").get("content"))).contains("size", "mimeType");
    }
  }

  @Test
  void theNumbersOfTheRunAreOnePage() throws IOException {
    String page = RunSummary.of(ContractRun.get());
    Reports.write("summary.md", page);

    int played = ContractRun.get().played().size();
    assertThat(page)
        .contains("| exchanges judged | " + ContractRun.get().exchanges().size() + " |")
        .contains("| fixtures | " + played + ", ");
  }

  @Test
  void theArchiveIsTheSameBytesTwice() {
    assertThat(HarFile.of(ContractRun.get().exchanges()))
        .isEqualTo(HarFile.of(new ArrayList<>(ContractRun.get().exchanges())));
  }

  @Test
  void aSecretThatIsNotTheSandboxsOwnIsMaskedInTheArchive() {
    Fixture fixture = Fixtures.bundled().find("requestWithdrawal", "documented");
    SentRequest sent =
        new SentRequest(
            "https://api.livechatinc.com",
            "POST",
            "/v2/partners/withdrawals",
            List.of(Map.entry("authorization", "Bearer s3cret")),
            new byte[0]);

    String har =
        HarFile.of(
            List.of(
                new Exchange(fixture, "x", List.of(sent), new Outcome.Returned(new Body.None()))));

    assertThat(har).contains("***").doesNotContain("s3cret");
  }

  @Test
  void aFailureIsAnnotatedAtItsFixture() {
    Fixture fixture = Fixtures.bundled().find("requestWithdrawal", "below-minimum");
    Verdict failed =
        new Verdict(
            Check.ASKED_ONCE,
            fixture,
            "feign",
            List.of(new Difference("/request", "one", "100 %")));
    Verdict passed = new Verdict(Check.ASKED_ONCE, fixture, "native", List.of());

    assertThat(VerdictAnnotations.of(List.of(failed, passed), "fixtures/"))
        .isEqualTo(
            "::error file=fixtures/requestWithdrawal/403-below-minimum.json,title=requestWithdrawal [403] below-minimum (feign)"
                + "::Not so: the right server is asked exactly once%0A/request: expected one, was 100 %25\n");
  }

  @Test
  void theFileOfAnAnnotationIsTheOneOfTheRepository() {
    for (Fixture fixture : ContractRun.get().fixtures().all()) {
      Verdict failed =
          new Verdict(
              Check.ASKED_ONCE,
              fixture,
              "feign",
              List.of(new Difference("/request", "one", "none")));

      String file =
          VerdictAnnotations.of(List.of(failed), FOLDER)
              .replaceFirst("(?s)^::error file=([^,]+),.*", "$1");
      assertThat(Path.of("..", file)).isRegularFile();
    }
  }

  /** The CI job prints them, whether the build is red or green. */
  @Test
  void theRunLeavesItsAnnotations() throws IOException {
    String annotations = VerdictAnnotations.of(ContractRun.get().verdicts(), FOLDER);
    Reports.write("annotations.txt", annotations);

    assertThat(annotations).isEmpty();
    assertThat(Files.readString(Path.of("..", ".github", "workflows", "ci.yml")))
        .contains("contract-tests/target/contract")
        .contains("annotations.txt");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
