package io.github.partnerapi.spec.tools.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.gate.SmallBaseline;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final String SCHEMA = "components/schemas/Balance.yaml";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void release() {
    document = SmallBaseline.of(SmallDocument.in(temporary));
  }

  @Test
  void writesReviewAndBundleAndTheVerdictIsYes() throws IOException {
    review();
    assertThat(temporary.resolve("review"))
        .isDirectoryContaining("glob:**/review.md")
        .isDirectoryContaining("glob:**/review.json")
        .isDirectoryContaining("glob:**/review.sarif")
        .isDirectoryContaining("glob:**/TEST-spec-review.xml")
        .isDirectoryContaining("glob:**/annotations.txt")
        .isDirectoryContaining("glob:**/register.md");
    assertThat(temporary.resolve("out/openapi.yaml")).exists();
    assertThatCode(this::verdict).doesNotThrowAnyException();
  }

  @Test
  void leavesTheGatesNoToTheVerdict() throws IOException {
    document.replace(SCHEMA, "maxLength: 3", "maxLength: 4");
    review();
    assertThatThrownBy(this::verdict)
        .hasMessageContaining("spec/openapi.yaml:4:12: the version 1.2.0 is too low")
        .hasMessageContaining("review.md")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void writesTheReviewOfABrokenDocumentAndFails() {
    document.replace(SCHEMA, "minLength: 2", "minLength: 4");
    assertThatThrownBy(this::review)
        .isInstanceOf(FindingsException.class)
        .hasMessageContaining("[bounds]");
    assertThat(temporary.resolve("review/review.md")).content().contains("`bounds`");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void refusesABaseThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReviewCommand.main(arguments("nowhere")))
        .withMessageContaining("nowhere");
  }

  @Test
  void takesAnEmptyBaseForNone() {
    assertThatCode(() -> ReviewCommand.main(arguments(null))).doesNotThrowAnyException();
    assertThatCode(() -> ReviewCommand.main(arguments(" "))).doesNotThrowAnyException();
  }

  private void review() throws IOException {
    String[] all = arguments("");
    ReviewCommand.main(new String[] {all[0], all[1], all[2]});
  }

  private void verdict() throws IOException {
    VerdictCommand.main(new String[] {temporary.resolve("review").toString()});
  }

  private String[] arguments(String base) {
    return new String[] {
      document.folder().toString(),
      temporary.resolve("out").toString(),
      temporary.resolve("review").toString(),
      base
    };
  }
}
