package io.github.partnerapi.spec.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandTest {
  private static final String SCHEMA = "components/schemas/Balance.yaml";

  @TempDir Path temporary;

  @Test
  void writesBundleAndRegister() throws IOException {
    SmallDocument document = SmallDocument.in(temporary);
    Path out = temporary.resolve("out");
    BundleCommand.main(new String[] {document.folder().toString(), out.toString()});
    String written = Files.readString(out.resolve("openapi.yaml"));
    assertThat(written).contains("'text': 'documented (");
    assertThat(written.replaceAll("(?m)^( *)'x-known':\n(\\1 +.*\n)+", ""))
        .isEqualTo(Files.readString(SmallDocument.resource("/document/bundle.yaml")));
    assertThat(out.resolve("discrepancies.yaml"))
        .hasSameTextualContentAs(document.folder().resolve("discrepancies.yaml"));
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "discrepancies.yaml",
              "openapi.json",
              "openapi.yaml",
              "releases.txt",
              "text.json",
              "text.yaml");
    }
    assertThat(out.resolve("releases.txt")).isEmptyFile();
  }

  @Test
  void listsTheReleasedVersionsTheOldestFirst() throws IOException {
    SmallDocument document = SmallDocument.in(temporary);
    for (String version : List.of("10.0.0", "2.0.0", "2.10.0", "2.9.0")) {
      document.write("released/" + version + "/openapi.yaml", "openapi: 3.0.3\n");
    }
    document.write("released/3.0.0/notes.md", "No document.\n");
    BundleCommand.run(document.folder(), temporary.resolve("out"));
    assertThat(temporary.resolve("out/releases.txt")).hasContent("2.0.0\n2.9.0\n2.10.0\n10.0.0\n");
  }

  @Test
  void writesNothingWhenSomethingIsWrong() {
    SmallDocument document =
        SmallDocument.in(temporary).replace(SCHEMA, "default: \"usd\"", "default: \"dollar\"");
    assertThatThrownBy(() -> BundleCommand.run(document.folder(), temporary.resolve("out")))
        .isInstanceOf(FindingsException.class);
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void saysPlaceMessageRemedyAndRuleInOneLineWithoutAStackTrace() {
    SmallDocument document =
        SmallDocument.in(temporary).replace(SCHEMA, "PartnerTimestamp.yaml", "Timestamp.yaml");
    assertThatThrownBy(() -> BundleCommand.run(document.folder(), temporary.resolve("out")))
        .isInstanceOf(FindingsException.class)
        .hasMessage(
            "1 problem in the API document:\n"
                + "spec/components/schemas/Balance.yaml:16:11: 'Timestamp.yaml' leads nowhere."
                + " Create components/schemas/Timestamp.yaml, or correct the path."
                + " [reference-unresolved]\n")
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
  }

  @Test
  void refusesAWrongNumberOfArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BundleCommand.main(new String[] {"spec"}))
        .withMessageContaining("two arguments");
  }
}
