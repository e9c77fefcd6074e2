package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"pitch_deck_downloaded", "address2", "agents_1_to_5", "X-Request-Id", "licenseID"})
  void aNameOfWordsIsKept(String name) {
    assertThat(Vocabulary.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a3f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69",
        "ab0c4a5a9f",
        "live-4f9kq2zxw8rt1vb6",
        "user48601",
        "zenobia@quillfeather.io",
        "Zenobia Quillfeather",
        "z.quillfeather",
        "1984-05-06",
        "a-name-of-more-than-forty-letters-is-a-sentence"
      })
  void whatMayBelongToSomebodyIsNoName(String name) {
    assertThat(Vocabulary.isName(name)).isFalse();
  }
}
