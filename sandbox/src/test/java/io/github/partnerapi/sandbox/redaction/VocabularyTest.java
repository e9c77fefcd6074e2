package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.sandbox.redaction.RedactionRules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private static Vocabulary vocabulary(Rule... rules) {
    return new Vocabulary(ApiDocument.bundled().tree(), new RedactionRules(List.of(rules)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "request_timestamp", "license_id", "partner_id"})
  void aNameOfTheDocumentIsShown(String name) {
    assertThat(vocabulary().showsNameInBody("getBalance", "/" + name, name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "krawczykowski",
        "zbigniew-krawczykowski",
        "zbyszek79",
        "loyalty",
        "a3f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69",
        "Zenobia Quillfeather",
        "1984-05-06"
      })
  void anyOtherMayBelongToSomebody(String name) {
    assertThat(vocabulary().showsNameInBody("getBalance", "/" + name, name)).isFalse();
  }

  @Test
  void aRuleThatNamesAMemberShowsItsName() {
    Rule keep = new Rule("1", true, "getBalance", "/response/body/json/loyalty/level");
    Rule replace = new Rule("2", false, "*", "/response/body/json/other");
    Vocabulary vocabulary = vocabulary(keep, replace);

    assertThat(vocabulary.showsNameInBody("getBalance", "/loyalty", "loyalty")).isTrue();
    assertThat(vocabulary.showsNameInBody("getBalance", "/loyalty/level", "level")).isTrue();
    assertThat(vocabulary.showsNameInBody("getStats", "/other", "other")).isTrue();
    assertThat(vocabulary.showsNameInBody("getStats", "/loyalty", "loyalty")).isFalse();
    assertThat(vocabulary.showsNameInBody("getBalance", "/loyal", "loyal")).isFalse();
    assertThat(vocabulary.showsWordInBody("getBalance", "/loyalty/level")).isTrue();
    assertThat(vocabulary.showsWordInBody("getStats", "/other")).isFalse();
  }
}
