package io.github.partnerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.model.WithdrawalStatus;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"a\" : [ 1.50 , null ] }|{\"a\":[1.50,null]}|OBJECT",
        "[]|[]|ARRAY",
        "\"\\u00e9\\n\"|\"é\\n\"|STRING",
        " 1e101 |1e101|NUMBER",
        "-0.0|-0.0|NUMBER",
        "true|true|BOOLEAN",
        "null|null|NULL"
      })
  void aTextIsKeptCompactWithEveryDigit(String json, String compact, RawJson.Kind kind) {
    RawJson raw = RawJson.parse(json);

    assertThat(raw.text()).isEqualTo(compact);
    assertThat(raw.kind()).isEqualTo(kind);
    assertThat(RawJson.parse(compact)).isEqualTo(raw).hasSameHashCodeAs(raw);
  }

  @Test
  void eachLevelIsTakenApartOnItsOwn() {
    RawJson raw =
        RawJson.parse(
            "{\"a\":{\"b\":[]},\"list\":[1.50,\"x\\\"]\",{\"c\":[{}]},[[2]],true,null,-3e-2],\"end\":\"é\"}");

    assertThat(raw.asObject()).containsOnlyKeys("a", "list", "end");
    assertThat(raw.asObject().get("a").text()).isEqualTo("{\"b\":[]}");
    assertThat(raw.asObject().get("list").asList())
        .extracting(RawJson::text)
        .containsExactly("1.50", "\"x\\\"]\"", "{\"c\":[{}]}", "[[2]]", "true", "null", "-3e-2");
    assertThat(raw.asObject().get("list").asList().get(1).asString()).isEqualTo("x\"]");
    assertThat(raw.asObject().get("end").asString()).isEqualTo("é");
    assertThat(raw.asObject().get("list").asList().get(5).isNull()).isTrue();
  }

  @Test
  void aViewOfAnotherKindIsNull() {
    RawJson number = RawJson.parse("1.50");

    assertThat(number.asNumber()).isEqualTo(new BigDecimal("1.50"));
    assertThat(number.asString()).isNull();
    assertThat(number.asList()).isNull();
    assertThat(number.asObject()).isNull();
    assertThat(number.asBoolean()).isNull();
    assertThat(RawJson.parse("\"1\"").asNumber()).isNull();
    assertThat(RawJson.parse("1e99999999999").asNumber()).isNull();
    assertThat(RawJson.parse("false").asBoolean()).isFalse();
  }

  @Test
  void plainJavaBecomesJsonAndBack() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("text", "t\"");
    plain.put("amount", new BigDecimal("1.50"));
    plain.put("list", Arrays.asList(true, null, "x"));

    RawJson raw = RawJson.of(plain);

    assertThat(raw.text())
        .isEqualTo("{\"text\":\"t\\\"\",\"amount\":1.50,\"list\":[true,null,\"x\"]}");
    assertThat(raw.asPlain()).isEqualTo(plain);
    assertThat(RawJson.of(null)).isSameAs(RawJson.NULL);
    assertThat(RawJson.of(List.of(RawJson.parse("[1]"), 7L, WithdrawalStatus.PAID)).text())
        .isEqualTo("[[1],7,\"paid\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "[1", "{\"secret\":}", "1 2", "secret", "[1]]", "\"secret", "01"})
  void whatIsNoJsonIsRefusedWithoutItsText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawJson.parse(text))
        .satisfies(
            e -> {
              assertThat(e).hasMessageStartingWith("json: ").hasNoCause();
              assertThat(e.getMessage()).doesNotContain("secret");
            });
  }

  @Test
  void whatHasNoJsonIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RawJson.of(new Object()));
    assertThatIllegalArgumentException().isThrownBy(() -> RawJson.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> RawJson.of(Map.of(1, 2)));
    List<Object> itself = new java.util.ArrayList<>();
    itself.add(itself);
    assertThatIllegalArgumentException().isThrownBy(() -> RawJson.of(itself));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawJson.parse("[".repeat(200) + "]".repeat(200)));
  }

  @Test
  void itsTextIsNotShown() {
    assertThat(RawJson.parse("\"secret\"")).hasToString("RawJson[STRING]");
  }
}
