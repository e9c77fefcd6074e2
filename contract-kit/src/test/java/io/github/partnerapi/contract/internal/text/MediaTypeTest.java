package io.github.partnerapi.contract.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
      application/json                   | application/json    | ""
      application/json; charset=utf-8    | application/json    | ; charset=utf-8
      multipart/form-data ;boundary="x;" | multipart/form-data | ;boundary="x;"
      application/json;                  | application/json    | ;
      ; q=1                              | ""                  | ; q=1
      """)
  void itIsTakenApartAtTheFirstSemicolon(String header, String name, String parameters) {
    assertThat(MediaType.of(header)).isEqualTo(new MediaType(name, parameters));
  }

  @Test
  void aHeaderThatWasNotSentHasNoName() {
    assertThat(MediaType.of(null)).isEqualTo(new MediaType("", ""));
  }

  @Test
  void theNameIsComparedLetterByLetter() {
    assertThat(MediaType.of("application/json; charset=utf-8").is(MediaType.JSON)).isTrue();
    assertThat(MediaType.of("application/JSON").is(MediaType.JSON)).isFalse();
    assertThat(MediaType.of("application/JSON").lowerCaseName()).isEqualTo(MediaType.JSON);
    assertThat(MediaType.of("application/json-patch+json").is(MediaType.JSON)).isFalse();
  }

  @Test
  void theTypeEndsWithTheSlash() {
    assertThat(MediaType.of("text/csv").isOfType("text")).isTrue();
    assertThat(MediaType.of("textual/csv").isOfType("text")).isFalse();
  }

  @Test
  void anAcceptHeaderIsAList() {
    assertThat(MediaType.list("text/csv, */*;q=0.1"))
        .containsExactly(new MediaType("text/csv", ""), new MediaType("*/*", ";q=0.1"));
  }

  @Test
  void aParameterIsFoundInAnyCase() {
    assertThat(MediaType.of("text/csv; Charset=utf-8").has("charset")).isTrue();
    assertThat(MediaType.of("text/csv; header=present").has("charset")).isFalse();
  }
}
