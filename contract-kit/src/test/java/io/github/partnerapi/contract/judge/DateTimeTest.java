package io.github.partnerapi.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.partnerapi.contract.document.ApiDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeTest {
  private final SchemaJudge judge =
      new SchemaJudge(
          ApiDocument.parse(
              "{openapi: 3.0.3, paths: {}, components: {schemas: {Moment: {type: string, format: date-time}}}}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-01T00:00:00Z",
        "2024-02-29T23:59:59.123456Z",
        "2026-04-01T00:00:00+05:45"
      })
  void aMomentIsValid(String text) {
    assertThat(judge.differences("/components/schemas/Moment", TextNode.valueOf(text), ""))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-04-01T00:00:00Z_unheard_of",
        "2026-04-01T00:00:00",
        "2026-04-01 00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-04-01T00:00Z",
        ""
      })
  void anythingElseIsNot(String text) {
    assertThat(judge.differences("/components/schemas/Moment", TextNode.valueOf(text), "/at"))
        .hasSize(1);
  }
}
