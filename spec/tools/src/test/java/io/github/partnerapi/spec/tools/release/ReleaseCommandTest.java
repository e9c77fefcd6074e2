package io.github.partnerapi.spec.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCommandTest {
  private static final String SCHEMA = "components/schemas/Balance.yaml";
  private static final String PLACE = "/components/schemas/Balance/properties/currency";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void firstRelease() throws IOException {
    document = SmallDocument.in(temporary);
    release("1.2.0");
  }

  @Test
  void storesTheBundleTheRegisterAndAFirstSection() {
    assertThat(file("released/1.2.0/openapi.yaml"))
        .hasSameTextualContentAs(SmallDocument.resource("/document/bundle.yaml"));
    assertThat(file("released/1.2.0/discrepancies.yaml"))
        .hasSameTextualContentAs(file("discrepancies.yaml"));
    assertThat(file("CHANGELOG.md"))
        .content()
        .endsWith("## 1.2.0\n\nFirst release of the document.\n");
  }

  @Test
  void keepsThePageOnWhichTheChangeWasDecided() throws IOException {
    assertThat(file("examples/1.2.0.md")).doesNotExist();
    document.replace("discrepancies.yaml", "Two or three letters.", "Two to four letters.");
    document.replace(SCHEMA, "maxLength: 3", "maxLength: 4");
    release("2.0.0");
    assertThat(file("examples/2.0.0.md"))
        .content()
        .contains("**The change may go in.**")
        .contains("since the release 1.2.0")
        .contains("needed 2.0.0, declared 2.0.0");
  }

  @Test
  void setsTheVersionAndSaysWhatBreaksWhom() throws IOException {
    document
        .replace("discrepancies.yaml", "Two or three letters.", "Two to four letters.")
        .replace(SCHEMA, "maxLength: 3", "maxLength: 4")
        .replace(SCHEMA, "  history:", "  note:\n    type: string\n  history:");
    release("2.0.0");
    assertThat(file("openapi.yaml")).content().contains("  version: 2.0.0\n");
    assertThat(file("released/2.0.0/openapi.yaml"))
        .content()
        .contains("  version: 2.0.0\n")
        .contains("maxLength: 4");
    assertThat(file("CHANGELOG.md"))
        .content()
        .isEqualTo(
            """
            # Changes of the API document

            Versions are those of the document, not of the clients.

            ## 2.0.0

            ### The API changed

            - Balance.note is new (`/components/schemas/Balance/properties/note`).
            - Balance.currency: maxLength was 3 and is 4 (`%s`). **Breaks who relies on the former behaviour.**

            ## 1.2.0

            First release of the document.
            """
                .formatted(PLACE));
  }

  @Test
  void saysOnceWhatIsTheSameForSeveralOperations() throws IOException {
    document.replace(
        "paths/text/tokens-id.yaml",
        "  responses:",
        "  parameters:\n    - $ref: ../../components/parameters/DateFrom.yaml\n  responses:");
    release("2.0.0");
    document.replace(
        "components/parameters/DateFrom.yaml", "in: query\n", "in: query\nrequired: true\n");
    release("3.0.0");
    assertThat(file("CHANGELOG.md"))
        .content()
        .containsOnlyOnce("the query parameter 'date_from' is required now")
        .contains("DELETE /v2/partners/tokens/{}, GET /v2/partners/balance: the query parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  version: 1.2.0 # as the page",
        "  version: '1.2.0'",
        "  version: \"1.2.0\"   # as the page",
        "  description: '2024-04-03' # a day\n  version: 1.2.0"
      })
  void leavesWhatStandsAroundTheVersion(String written) throws IOException {
    document.replace("openapi.yaml", "  version: 1.2.0", written);
    release("1.3.0");
    assertThat(file("openapi.yaml")).content().contains(written.replace("1.2.0", "1.3.0") + "\n");
  }

  @Test
  void leavesAnInfoInFlowStyle() throws IOException {
    String text = java.nio.file.Files.readString(file("openapi.yaml"));
    String info = text.substring(text.indexOf("info:"), text.indexOf("servers:"));
    String flow = "info: {title: '\ud83d\ude80 Flow', version: 1.2.0, description: Small.} # end\n";
    document.write("openapi.yaml", text.replace(info, flow));
    release("1.3.0");
    assertThat(file("openapi.yaml")).content().contains(flow.replace("1.2.0", "1.3.0"));
  }

  @Test
  void refusesAVersionThatItCannotReplaceAndWritesNothing() {
    document.replace("openapi.yaml", "  version: 1.2.0", "  version: >-\n    1.2.0");
    assertThatThrownBy(() -> release("1.3.0"))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("spec/openapi.yaml:4:12: the version can't be replaced");
    assertThat(file("released/1.3.0")).doesNotExist();
  }

  @Test
  void whatStandsAboveTheSectionsStays() throws IOException {
    document
        .write("CHANGELOG.md", "# Our changes\n\n<!-- since 2024 -->\n\n## 1.2.0\n\nFirst.\n")
        .replace("paths/text/balance.yaml", "can be withdrawn", "can be had");
    release("1.2.1");
    assertThat(file("CHANGELOG.md"))
        .content()
        .isEqualTo(
            "# Our changes\n\n<!-- since 2024 -->\n\n## 1.2.1\n\nOnly texts changed.\n\n"
                + "## 1.2.0\n\nFirst.\n");
  }

  @Test
  void tellsACorrectionFromAChangeOfTheApiAndForgetsTheExemption() throws IOException {
    document
        .replace(SCHEMA, "maxLength: 3", "maxLength: 4")
        .write(
            "exemptions.yaml",
            "- change: response-limit-loosened\n  pointer: "
                + PLACE
                + "\n"
                + "  reason: The service always sent four letters.\n"
                + "  date: '2026-01-01'\n"
                + "  correction: balance-currency\n");
    release("1.2.1");
    assertThat(file("CHANGELOG.md"))
        .content()
        .contains(
            "### Our document was wrong\n\n- Balance.currency: maxLength was 3 and is 4 (`"
                + PLACE
                + "`). The service always sent four letters. (2026-01-01, entry"
                + " `balance-currency`)\n")
        .doesNotContain("The API changed");
    assertThat(file("exemptions.yaml")).doesNotExist();
  }

  @Test
  void refusesAVersionThatExistsAndWritesNothing() {
    document.replace("paths/text/balance.yaml", "can be withdrawn", "can be had");
    assertThatThrownBy(() -> release("1.2.0"))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("spec/openapi.yaml:4:12: the version 1.2.0 is released already")
        .hasMessageContaining("Choose a higher one");
    assertThat(file("released/1.2.0/openapi.yaml")).content().contains("can be withdrawn");
  }

  @Test
  void sectionsOfEarlierReleasesStay() throws IOException {
    document.replace("paths/text/balance.yaml", "can be withdrawn", "can be had");
    release("1.2.1");
    assertThat(file("CHANGELOG.md"))
        .content()
        .endsWith(
            "## 1.2.1\n\nOnly texts changed.\n\n## 1.2.0\n\nFirst release of the document.\n");
    assertThat(file("released/1.2.0/openapi.yaml")).content().contains("can be withdrawn");
  }

  @Test
  void refusesAVersionThatIsTooLowAndWritesNothing() {
    document.replace(SCHEMA, "  history:", "  note:\n    type: string\n  history:");
    assertThatThrownBy(() -> release("1.2.9"))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("need 1.3.0");
    assertThat(file("openapi.yaml")).content().contains("version: 1.2.0");
    assertThat(file("released/1.2.0/openapi.yaml")).content().doesNotContain("note:");
  }

  @Test
  void refusesADocumentWithMistakes() {
    document.replace(SCHEMA, "minLength: 2", "minLength: 4");
    assertThatThrownBy(() -> release("2.0.0"))
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("[bounds]");
  }

  @Test
  void refusesWhatIsNoVersion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> release("next"))
        .withMessageContaining("-Ddocument.version");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> release(null))
        .withMessageContaining("-Ddocument.version");
  }

  private void release(String version) throws IOException {
    ReleaseCommand.main(new String[] {document.folder().toString(), version});
  }

  private Path file(String name) {
    return document.folder().resolve(name);
  }
}
