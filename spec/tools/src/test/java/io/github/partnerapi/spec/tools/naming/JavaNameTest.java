package io.github.partnerapi.spec.tools.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what openapi-generator 7.25 made of these names. */
class JavaNameTest {
  @ParameterizedTest
  @CsvSource({
    "short_url, shortUrl",
    "shortUrl, shortUrl",
    "X-Trace, xTrace",
    "x-trace, xTrace",
    "XTrace, xtrace",
    "URL, URL",
    "URLs, urLs",
    "client_ID, clientID",
    "get_class, getClass",
    "class, propertyClass",
    "hash_code, hashCode",
    "list, _list",
    "List, _list",
    "file, _file",
    "A, A",
    "1a, _1a",
    "a_1, a1",
    "a-b.c, aBC",
    "$x, $x",
    "a$b, a$b",
    "_, u",
    "__, __",
    "a_, a",
    "default, _default",
    "yield, yield",
    "API_key, apIKey",
    "order__id, orderId",
    "filter[x], filterX",
    "localVarPath, _localVarPath",
    "offsetDateTime, _offsetDateTime"
  })
  void aMemberIsCalledAsTheGeneratorCallsIt(String wire, String java) {
    assertThat(JavaName.of(wire)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "open, OPEN",
    "on-hold, ON_HOLD",
    "1x, _1X",
    "'', EMPTY",
    "*, STAR",
    "+1, _1",
    ">=, GREATER_THAN_OR_EQUAL_TO",
    "a.b, A_B",
    "class, propertyClass",
    "10%, _10_"
  })
  void aValueIsCalledAsTheGeneratorCallsIt(String wire, String java) {
    assertThat(JavaName.ofValue(wire)).isEqualTo(java);
  }
}
