package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  private static final String SCHEMA = "components/schemas/Balance.yaml";
  private static final String EXEMPTIONS = "exemptions.yaml";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void release() {
    document = SmallBaseline.of(SmallDocument.in(temporary));
  }

  @Test
  void anUnchangedDocumentNeedsNoNewVersion() {
    assertThat(judge().needed()).contains(new Version(1, 2, 0));
    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void aChangedTextNeedsAPatch() {
    document.replace(SCHEMA, "The sum.", "The sum of all.");
    assertThat(judge().needed()).contains(new Version(1, 2, 1));
  }

  @Test
  void anAdditionNeedsAMinorVersion() {
    document.replace(SCHEMA, "  history:", "  note:\n    type: string\n  history:");
    assertThat(judge().findings())
        .singleElement()
        .hasToString(
            "spec/openapi.yaml:4:12: the version 1.2.0 is too low: the changes since 1.2.0 need"
                + " 1.3.0. Set info.version to 1.3.0, or exempt what breaks nobody in"
                + " spec/exemptions.yaml. [version]");
  }

  @Test
  void aBreakNeedsAMajorVersion() {
    breakIt();
    assertThat(judge().needed()).contains(new Version(2, 0, 0));
    document.replace("openapi.yaml", "version: 1.2.0", "version: 1.9.0");
    assertThat(judge().findings()).hasSize(1);
    document.replace("openapi.yaml", "version: 1.9.0", "version: 2.0.0");
    assertThat(judge().findings()).isEmpty();
  }

  @Test
  void theEndOfWhatWasDeprecatedIsABreakThatWasAnnounced() {
    document.replace(
        SCHEMA,
        "  history:",
        "  note:\n    type: string\n    deprecated: true\n    x-deprecated: It means nothing.\n  plain:\n    type: string\n  history:");
    SmallBaseline.of(document);
    document
        .replace(
            SCHEMA,
            "  note:\n    type: string\n    deprecated: true\n    x-deprecated: It means nothing.\n",
            "")
        .replace(SCHEMA, "  plain:\n    type: string\n", "");
    assertThat(judge().needed()).contains(new Version(2, 0, 0));
    assertThat(judge().changes())
        .extracting(judged -> judged.change().message())
        .contains(
            "Balance has no note any more, as announced: it was deprecated",
            "Balance has no plain any more");
  }

  @Test
  void whatIsNewlyDeprecatedIsARowOfTheReview() {
    document.replace(SCHEMA, "  history:", "  note:\n    type: string\n  history:");
    SmallBaseline.of(document);
    document.replace(
        SCHEMA,
        "  note:\n    type: string\n",
        "  note:\n    type: string\n    deprecated: true\n    x-deprecated: It means nothing.\n");
    assertThat(judge().changes())
        .extracting(judged -> judged.change().message())
        .contains("Balance.note is deprecated");
  }

  @Test
  void anExemptionWithReasonAndDateLowersTheVersion() {
    breakIt();
    document.write(
        EXEMPTIONS,
        exemption("response-limit-loosened", "Nobody relies on it.", "'2026-01-01'", ""));
    assertThat(judge().needed()).contains(new Version(1, 2, 1));
    assertThat(judge().changes())
        .singleElement()
        .satisfies(judged -> assertThat(judged.exemption()).isPresent());
  }

  @Test
  void aCorrectionMustPointAtAnEntryAboutThePlace() {
    breakIt();
    document.write(
        EXEMPTIONS,
        exemption(
            "response-limit-loosened",
            "The service never cut it.",
            "'2026-01-01'",
            "  correction: balance-currency\n"));
    assertThat(judge().findings()).extracting(finding -> finding.rule()).containsOnly("version");
    document.write(
        EXEMPTIONS,
        exemption(
            "response-limit-loosened",
            "The service never cut it.",
            "'2026-01-01'",
            "  correction: nothing\n"));
    assertThat(judge().findings())
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .hasToString(
                        "spec/exemptions.yaml:5:15: no entry 'nothing' of the register is about"
                            + " /components/schemas/Balance/properties/currency. Add the entry that"
                            + " says how our document was wrong. [exemption]"));
  }

  @Test
  void anUnknownIdInAnExemptionIsNamedWithItsPlace() {
    document.write(
        EXEMPTIONS, exemption("response-limit-loosend", "It is fine.", "'2026-01-01'", ""));
    assertThat(judge().findings())
        .singleElement()
        .hasToString(
            "spec/exemptions.yaml:1:11: 'response-limit-loosend' is no kind of change. "
                + "Copy the id from the review page. [exemption]");
  }

  @Test
  void anExemptionWithoutReasonOrDateIsRefused() {
    breakIt();
    document.write(EXEMPTIONS, exemption("response-limit-loosened", "''", "soon", ""));
    assertThat(judge().findings())
        .extracting(finding -> finding.rule())
        .containsExactlyInAnyOrder("exemption", "exemption", "version");
  }

  @Test
  void anExemptionThatNothingNeedsIsRefused() {
    document.write(
        EXEMPTIONS, exemption("response-limit-loosened", "It is fine.", "'2026-01-01'", ""));
    assertThat(judge().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("needs this exemption"));
  }

  @Test
  void exemptionsThatAreNoListOrNoYamlAreRefused() {
    document.write(EXEMPTIONS, "change: a\n");
    assertThat(judge().findings())
        .extracting(finding -> finding.rule())
        .containsExactly("exemption");
    document.write(EXEMPTIONS, "- [\n");
    assertThat(judge().findings())
        .extracting(finding -> finding.rule())
        .containsExactly("yaml-syntax");
  }

  @Test
  void aMissingBaselineIsOneLineWithARemedy() {
    document.delete(SmallBaseline.FILE);
    assertThat(judge().findings())
        .singleElement()
        .hasToString(
            "spec/released/openapi.yaml:1:1: there is no released document to compare with. Restore"
                + " it from the last release, or make the first release: see CONTRIBUTING.md."
                + " [baseline-missing]");
    assertThat(judge().needed()).isEmpty();
  }

  @Test
  void aVersionThatIsNoneIsRefused() {
    document.replace("openapi.yaml", "version: 1.2.0", "version: one");
    assertThat(judge().findings()).extracting(finding -> finding.rule()).containsExactly("version");
  }

  private void breakIt() {
    document.replace(SCHEMA, "maxLength: 3", "maxLength: 4");
  }

  private static String exemption(String id, String reason, String date, String more) {
    return "- change: "
        + id
        + "\n  pointer: /components/schemas/Balance/properties/currency\n  reason: "
        + reason
        + "\n  date: "
        + date
        + "\n"
        + more;
  }

  private Judgement judge() {
    DocumentReview review = DocumentReview.of(document.folder());
    return Gate.judge(
        document.folder(),
        document.folder(),
        review.cleanBundle(),
        review.register().orElseThrow());
  }
}
