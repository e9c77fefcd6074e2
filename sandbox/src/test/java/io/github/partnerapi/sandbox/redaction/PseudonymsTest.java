package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = with("a key");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      zenobia@quillfeather.io              | person-[0-9a-f]{8}@example\\.com
      https://quillfeather.io/a?b=c        | https://example\\.com/[0-9a-f]{8}
      85f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69 | [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}
      Zenobia                              | text-[0-9a-f]{8}
      1520                                 | [1-9][0-9]{3}
      007123                               | 0[0-9]{5}
      -1520.30                             | -[1-9][0-9]{3}\\.[0-9]{2}
      52.2296756                           | [1-9][0-9]\\.[0-9]{7}
      1984-05                              | 20[0-2][0-9]-[01][0-9]
      1984-05-06                           | 20[0-2][0-9]-[01][0-9]-[0-2][0-9]
      1984-05-06 07:08:09                  | 20[0-2][0-9]-[01][0-9]-[0-2][0-9] 00:00:00
      1984-05-06T07:08:09.123+02:00        | 20[0-2][0-9]-[01][0-9]-[0-2][0-9]T00:00:00\\.000\\+00:00
      """)
  void aPseudonymHasTheShapeOfItsValue(String value, String shape) {
    assertThat(pseudonyms.text(value)).matches(shape).isNotEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "7", "42", "21.00", "-3"})
  void whatIdentifiesNobodyStays(String value) {
    assertThat(pseudonyms.text(value)).isEqualTo(value);
  }

  @Test
  void aNumberKeepsItsTypeAndScale() {
    JsonNode money = pseudonyms.number(DecimalNode.valueOf(new BigDecimal("1520.30")));

    assertThat(money.decimalValue().scale()).isEqualTo(2);
    assertThat(pseudonyms.number(LongNode.valueOf(9_223_372_036_854_775_807L)).canConvertToLong())
        .isTrue();
    assertThat(pseudonyms.number(LongNode.valueOf(42))).isEqualTo(LongNode.valueOf(42));
  }

  @Test
  void aNumberThatWouldFillTheMemoryLosesItsExponent() {
    assertThat(
            pseudonyms
                .number(DecimalNode.valueOf(new BigDecimal("1520e999999999")))
                .decimalValue()
                .toPlainString())
        .matches("[1-9][0-9]{3}");
    assertThat(
            pseudonyms
                .number(DecimalNode.valueOf(new BigDecimal("7e-999999999")))
                .decimalValue()
                .toPlainString())
        .isEqualTo("7");
    assertThat(pseudonyms.number(DecimalNode.valueOf(new BigDecimal("7e1"))).decimalValue())
        .isEqualByComparingTo("70");
  }

  @Test
  void textAndNumberOfTheSameDigitsShareAPseudonym() {
    assertThat(pseudonyms.number(LongNode.valueOf(1520)).asText())
        .isEqualTo(pseudonyms.text("1520"));
  }

  @Test
  void twoValuesNeverShareOne() {
    Set<String> given = new HashSet<>();
    for (int i = 1000; i < 3000; i++) {
      given.add(pseudonyms.text(Integer.toString(i)));
    }

    assertThat(given).hasSize(2000);
  }

  @Test
  void moreValuesThanPseudonymsOfAShapeDoNotHang() {
    for (int i = 100; i < 1000; i++) {
      assertThat(pseudonyms.text(Integer.toString(i))).matches("[1-9][0-9]{2}");
    }
  }

  @Test
  void onlyTheKeyDecides() {
    String first = pseudonyms.text("Zenobia");
    Pseudonyms again = with("a key");
    again.text("somebody else");

    assertThat(again.text("Zenobia")).isEqualTo(first);
    assertThat(with("another key").text("Zenobia")).isNotEqualTo(first);
  }

  @Test
  void noPseudonymIsACardNumber() {
    for (int i = 0; i < 300; i++) {
      assertThat(CardNumber.is(pseudonyms.text("42424242424" + (10_000 + i)))).isFalse();
    }
    assertThat(CardNumber.is("4242 4242-4242 4242")).isTrue();
    assertThat(CardNumber.is("4242424242424243")).isFalse();
    assertThat(CardNumber.is("424242424242")).isFalse();
  }

  private static Pseudonyms with(String key) {
    return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8));
  }
}
