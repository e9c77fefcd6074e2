package io.github.partnerapi.spec.tools.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTypesTest {
  @ParameterizedTest
  @CsvSource({
    "true, BOOLEAN",
    "False, BOOLEAN",
    "no, STRING",
    "on, STRING",
    "~, NULL",
    "null, NULL",
    "12, INTEGER",
    "-3, INTEGER",
    "21.00, NUMBER",
    ".5, NUMBER",
    "1e3, NUMBER",
    "12:30:00, STRING",
    "2022-12-15, STRING",
    "0x1F, STRING",
    "1_000, STRING",
    "1.2.3, STRING"
  })
  void readsPlainScalarsAsYaml12Does(String text, ScalarNode.Type type) {
    assertThat(ScalarTypes.of(text, ScalarNode.Style.PLAIN)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"true", "12", "null"})
  void readsQuotedScalarsAsStrings(String text) {
    assertThat(ScalarTypes.of(text, ScalarNode.Style.SINGLE_QUOTED))
        .isEqualTo(ScalarNode.Type.STRING);
  }
}
