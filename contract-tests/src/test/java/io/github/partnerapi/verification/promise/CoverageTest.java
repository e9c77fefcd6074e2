package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.verification.coverage.Baseline;
import io.github.partnerapi.verification.coverage.Coverage;
import io.github.partnerapi.verification.coverage.Dimension;
import io.github.partnerapi.verification.coverage.Exclusion;
import io.github.partnerapi.verification.coverage.HtmlReport;
import io.github.partnerapi.verification.coverage.JsonReport;
import io.github.partnerapi.verification.coverage.MarkdownReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(ContractRun.LOCK)
public class CoverageTest {
  /**
   * Raises the committed baseline to what the run reaches: {@code mvn verify
   * -Dcoverage.update=true}.
   */
  private static final boolean UPDATE = Boolean.getBoolean("coverage.update");

  private static final Path BASELINE = Path.of("coverage", "baseline.json");
  private static final Path EXCLUSIONS = Path.of("coverage", "exclusions.json");

  @Test
  void theRunCoversWhatTheBaselineDemands() throws IOException {
    Coverage coverage = coverage(ContractRun.get().passed());
    Reports.write("coverage.md", MarkdownReport.of(coverage));
    Reports.write("coverage.json", JsonReport.of(coverage));
    Reports.write("coverage.html", HtmlReport.of(coverage));
    Baseline reached = Baseline.of(coverage);
    Baseline committed = new Baseline(ExactJson.read(Files.readAllBytes(BASELINE)));
    if (UPDATE && !reached.isBelow(committed)) {
      Files.writeString(BASELINE, reached.text());
    }

    assertThat(coverage.tally(Dimension.OPERATION).permille()).isEqualTo(1000);
    assertThat(coverage.tally(Dimension.STATUS).permille()).isEqualTo(1000);
    assertThat(committed.violations(coverage)).isEmpty();
  }

  @Test
  void theReportsAreTheSameBytesTwice() throws IOException {
    Coverage first = coverage(ContractRun.get().passed());
    Coverage second = coverage(new ArrayList<>(ContractRun.get().passed()));

    assertThat(HtmlReport.of(first)).isEqualTo(HtmlReport.of(second));
    assertThat(JsonReport.of(first)).isEqualTo(JsonReport.of(second));
    assertThat(MarkdownReport.of(first)).isEqualTo(MarkdownReport.of(second));
  }

  @Test
  void aRunThatLeavesAnOperationOutFallsBelowTheBaseline() throws IOException {
    List<Exchange> fewer =
        ContractRun.get().passed().stream()
            .filter(e -> !e.fixture().operation().equals("getProfile"))
            .toList();
    Baseline committed = new Baseline(ExactJson.read(Files.readAllBytes(BASELINE)));

    assertThat(committed.violations(coverage(fewer)))
        .anyMatch(line -> line.startsWith("Coverage of operations fell from 1000 to "));
  }

  @Test
  void anItemCountsOnlyWhenEveryClientHasExercisedIt() throws IOException {
    List<Exchange> lopsided =
        ContractRun.get().passed().stream()
            .filter(
                e -> !e.fixture().operation().equals("getProfile") || e.client().equals("feign"))
            .toList();

    Coverage coverage = coverage(lopsided);

    Coverage.Tally operations = coverage.tally(Dimension.OPERATION);
    assertThat(operations.covered()).isEqualTo(operations.total() - 1);
    assertThat(MarkdownReport.of(coverage)).contains("- `getProfile`");
  }

  @Test
  void thePageShowsEachOperationEachClientAndEachReason() throws IOException {
    List<Exchange> lopsided =
        ContractRun.get().passed().stream()
            .filter(
                e -> !e.fixture().operation().equals("getProfile") || e.client().equals("feign"))
            .filter(e -> !e.fixture().operation().equals("getStats"))
            .toList();

    String page = HtmlReport.of(coverage(lopsided));

    assertThat(page).contains("<th>by feign</th><th>by native</th><th>by plain-feign</th>");
    assertThat(row(page, "getStats"))
        .contains("<td class=\"none\" title=\"getStats\">&#10007; 0 / 1</td>");
    assertThat(row(page, "getProfile"))
        .contains("title=\"200 (not by native, plain-feign)")
        .contains("<td class=\"none\">");
    assertThat(row(page, "getBalance"))
        .contains("&#10003;")
        .doesNotContain("none")
        .doesNotContain("part");
    assertThat(page)
        .contains("<li><code>statuses: getProfile 200</code> (not by native, plain-feign)</li>")
        .contains("(excluded: The page");
    assertThat(page)
        .as("what would load something")
        .doesNotContain("<script", "<link", "<img", "url(", "@import");
  }

  private static String row(String page, String operation) {
    int start = page.indexOf("<tr><th>" + operation + "</th>");
    return page.substring(start, page.indexOf("</tr>", start));
  }

  @Test
  void anExclusionThatExcludesNothingIsRefused() {
    assertThatThrownBy(() -> excluding("statuses: getNothing .*"))
        .hasMessageContaining("matches nothing");
    assertThatThrownBy(() -> excluding("statuses: getProfile 200"))
        .hasMessageContaining("is exercised");
    assertThatThrownBy(() -> new Exclusion("statuses: .*", " "))
        .hasMessageContaining("has no reason");
  }

  private static Coverage excluding(String items) {
    return new Coverage(
        ContractRun.get().document(),
        ContractRun.get().passed(),
        List.of(new Exclusion(items, "for a test")));
  }

  /** The coverage that exchanges reach, the committed exclusions taken into account. */
  public static Coverage coverage(List<Exchange> exchanges) throws IOException {
    List<Exclusion> exclusions = new ArrayList<>();
    for (JsonNode exclusion : ExactJson.read(Files.readAllBytes(EXCLUSIONS))) {
      exclusions.add(
          new Exclusion(exclusion.path("items").asText(), exclusion.path("reason").asText()));
    }
    return new Coverage(ContractRun.get().document(), exchanges, exclusions);
  }
}
