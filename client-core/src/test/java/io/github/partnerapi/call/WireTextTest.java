package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.partnerapi.json.Codecs;
import io.github.partnerapi.model.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {
  @ParameterizedTest
  @CsvSource({
    "a/b, a%2Fb",
    "50%25, 50%2525",
    "a+b, a%2Bb",
    "a b, a%20b",
    "AZaz09-._~, AZaz09-._~",
    "zażółć, za%C5%BC%C3%B3%C5%82%C4%87",
    "😀, %F0%9F%98%80",
    "..., ...",
    "%2e%2e, %252e%252e",
    "a;b=c:d@e, a%3Bb%3Dc%3Ad%40e",
  })
  void aSegmentKeepsEveryCharacterOfItsValue(String value, String encoded) {
    assertThat(WireText.segment("id", value)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void aSegmentThatWouldNameAnotherResourceIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireText.segment("license_id", value))
        .withMessageStartingWith("license_id: ");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireText.query("name", "a\ud83d"))
        .withMessageStartingWith("name: ");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-15T00:00:00Z, 2022-12-15T00%3A00%3A00Z",
    "2022-12-15T01:00+01:00, 2022-12-15T00%3A00%3A00Z",
    "2022-12-15T23:59:59.999Z, 2022-12-15T23%3A59%3A59Z",
  })
  void aDateTimeIsSentInUtcWithItsSeconds(String time, String encoded) {
    assertThat(WireText.query("date_from", OffsetDateTime.parse(time))).isEqualTo(encoded);
  }

  @Test
  void otherValuesAreSentAsTheyAreWritten() {
    assertThat(WireText.of(LocalDate.of(2022, 1, 2))).isEqualTo("2022-01-02");
    assertThat(WireText.of(new BigDecimal("1E+2"))).isEqualTo("100");
    assertThat(WireText.of(4102358400L)).isEqualTo("4102358400");
    assertThat(WireText.of(true)).isEqualTo("true");
    assertThat(WireText.of(Product.of("brand new"))).isEqualTo("brand new");
  }

  @Test
  void aCommaWithinAValueOfAListIsEncoded() {
    assertThat(WireText.list("ids", List.of("214", "a,b"), ",")).isEqualTo("214,a%2Cb");
  }

  @Test
  void anEmptyListIsNotSentButAnEmptyJsonArrayIs() {
    assertThat(WireText.list("ids", List.of(), ",")).isNull();
    assertThat(WireText.json("filters", List.of(), Codecs.list(Codecs.STRING))).isEqualTo("%5B%5D");
  }

  @Test
  void aFormHasAPlusForASpace() {
    assertThat(WireText.form("label", "My & token+ ~*ż")).isEqualTo("My+%26+token%2B+%7E*%C5%BC");
  }
}
