package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterHistoryTest {
  private static final String SCHEMA = "components/schemas/Balance.yaml";
  private static final String REGISTER = "discrepancies.yaml";
  private static final String SAID = "Two or three letters.";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void release() {
    document = SmallBaseline.of(SmallDocument.in(temporary));
    document.write("released/1.2.0/" + REGISTER, document.read(REGISTER));
  }

  @Test
  void anEntryMayNotGoWhileWhatItExplainsStays() {
    document.write(REGISTER, "[]\n");
    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("spec/discrepancies.yaml:1:1: the entry 'balance-currency' is gone")
        .endsWith("[register-deleted]");
  }

  @Test
  void anEntryMayGoWithWhatItExplains() {
    document
        .write(REGISTER, "[]\n")
        .replace(
            SCHEMA,
            "  currency:\n    type: string\n    minLength: 2\n    maxLength: 3\n    default: \"usd\"\n",
            "")
        .replace("paths/text/balance.yaml", "            currency: 'no'\n", "");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anEntryMayGetAnotherName() {
    document.replace(REGISTER, "balance-currency", "currency-of-the-balance");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anEntryMayNotStayAsItIsWhileItsPlaceChanges() {
    document.replace(SCHEMA, "maxLength: 3", "maxLength: 4");
    assertThat(findings())
        .singleElement()
        .asString()
        .startsWith("spec/discrepancies.yaml:1:7: the entry 'balance-currency' says what it said")
        .endsWith("[register-contradicted]");
  }

  @Test
  void anEntryThatChangesWithItsPlaceIsFine() {
    document
        .replace(SCHEMA, "maxLength: 3", "maxLength: 4")
        .replace(REGISTER, SAID, "Two to four letters.");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anotherPlaceContradictsNothing() {
    document.replace(SCHEMA, "  history:", "  note:\n    type: string\n  history:");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aFurtherAnswerContradictsNoEntryAboutTheOperation() {
    String entry =
        document
            .read(REGISTER)
            .replace(
                "/components/schemas/Balance/properties/currency",
                "/paths/~1v2~1partners~1balance/get");
    document
        .write(REGISTER, entry)
        .write("released/1.2.0/" + REGISTER, entry)
        .replace(
            "paths/text/balance.yaml", "  security:\n    - partnerToken: []\n", "  security: []\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void anEntryAboutASingleFactIsContradictedByAnother() {
    String fact =
        document.read(REGISTER).replace("currency\n  documents", "currency/default\n  documents");
    document.write(REGISTER, fact).write("released/1.2.0/" + REGISTER, fact);
    assertThat(findings()).isEmpty();
    document.replace(SCHEMA, "default: \"usd\"", "default: \"eur\"");
    assertThat(findings()).singleElement().asString().endsWith("[register-contradicted]");
  }

  private List<String> findings() {
    DocumentReview review = DocumentReview.of(document.folder());
    return Gate.judge(
            document.folder(),
            document.folder(),
            review.bundle().orElseThrow(),
            review.register().orElseThrow())
        .findings()
        .stream()
        .filter(finding -> finding.rule().startsWith("register"))
        .map(Object::toString)
        .toList();
  }
}
