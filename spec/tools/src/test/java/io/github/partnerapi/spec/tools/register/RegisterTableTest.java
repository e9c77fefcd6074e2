package io.github.partnerapi.spec.tools.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTableTest {
  @TempDir Path temporary;

  @Test
  void givesEachEntryOneLineAndEscapesWhatWouldBreakIt() {
    SmallDocument document =
        SmallDocument.in(temporary)
            .replace("discrepancies.yaml", "Nothing about", ">-\n    A | B\n    about");
    assertThat(RegisterTable.of(Discrepancies.read(document.folder()).entries()))
        .isEqualTo(
            """
            | entry | operation | the documents say | we specify | evidence | source | date | status |
            |---|---|---|---|---|---|---|---|
            | `balance-currency`<br>`/components/schemas/Balance/properties/currency` | getBalance | A \\| B about the length of a currency. \
            | Two or three letters. | docs-gap | text-partner-program-api#get-balance | 2024-05-31 | open |
            """);
  }

  @Test
  void namesAnEntryOfSeveralOperations() {
    SmallDocument document =
        SmallDocument.in(temporary)
            .replace("discrepancies.yaml", "operation: getBalance", "operation: null");
    assertThat(RegisterTable.of(Discrepancies.read(document.folder()).entries()))
        .contains("| several |");
  }
}
