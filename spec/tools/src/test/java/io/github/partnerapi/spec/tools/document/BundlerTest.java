package io.github.partnerapi.spec.tools.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlerTest {
  @TempDir Path temporary;

  @Test
  void joinsTheFilesIntoTheGoldenOne() throws IOException {
    assertThat(bundle(SmallDocument.in(temporary)).text())
        .isEqualTo(Files.readString(SmallDocument.resource("/document/bundle.yaml")));
  }

  @Test
  void givesTheSameBytesTwice() {
    SmallDocument document = SmallDocument.in(temporary);
    assertThat(bundle(document).text()).isEqualTo(bundle(document).text());
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    SmallDocument document =
        SmallDocument.in(temporary)
            .replace(
                "components/schemas/Balance.yaml",
                "example: 21.00",
                "example: 0.1000000000000000055500");
    assertThat(bundle(document).text())
        .contains("example: 0.1000000000000000055500\n")
        .contains("total: 21.00\n");
  }

  @Test
  void keepsQuotesThatMakeAString() {
    assertThat(bundle(SmallDocument.in(temporary)).text())
        .contains("currency: 'no'\n")
        .contains("'200':\n");
  }

  @Test
  void readsBackAsTheSameData() {
    Bundle bundle = bundle(SmallDocument.in(temporary));
    List<Object> findings = new ArrayList<>();
    Node again = YamlReader.read("bundle", bundle.text(), findings::add).orElseThrow();
    assertThat(findings).isEmpty();
    assertThat(again.sameData(bundle.root())).isTrue();
  }

  @Test
  void leavesAReferenceInAnExampleAlone() {
    assertThat(bundle(SmallDocument.in(temporary)).text()).contains("$ref: not a reference");
  }

  @Test
  void leavesOutComponentsThatNothingUses() {
    SmallDocument document =
        SmallDocument.in(temporary).write("components/schemas/Unused.yaml", "type: string\n");
    assertThat(bundle(document).text()).doesNotContain("Unused");
  }

  @Test
  void turnsMappedFilesIntoInternalReferences() {
    SmallDocument document =
        SmallDocument.in(temporary)
            .append(
                "components/schemas/Balance.yaml",
                "discriminator:\n"
                    + "  propertyName: currency\n"
                    + "  mapping:\n"
                    + "    a: PartnerTimestamp.yaml\n"
                    + "    b: '#/x'\n");
    assertThat(bundle(document).text())
        .contains("a: '#/components/schemas/PartnerTimestamp'")
        .contains("b: '#/x'");
  }

  @Test
  void remembersWhereEachValueWasWritten() {
    Bundle bundle = bundle(SmallDocument.in(temporary));
    Node node =
        bundle
            .at(
                Pointer.parse(
                    "/paths/~1v2~1partners~1balance/get/responses/200/content/application~1json/example/total"))
            .orElseThrow();
    assertThat(node.location()).hasToString("spec/paths/text/balance.yaml:28:20");
  }

  private static Bundle bundle(SmallDocument document) {
    return Bundler.bundle(SourceReader.read(document.folder(), new java.util.ArrayList<>()));
  }
}
