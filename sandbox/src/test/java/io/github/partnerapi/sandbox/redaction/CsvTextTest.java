package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which cells of a CSV text stay: the names of its columns, and nothing that only stands in the
 * first line.
 */
class CsvTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Client name,Status;Zenobia,trial               | "Client name",Status;x,x
      Client name,Zenobia's leads;Zenobia,3          | "Client name",x;x,x
      Zenobia Quillfeather,zenobia@quillfeather.io,3 | x,x,x
      Zenobia Quillfeather,48601222333;b,c           | x,x;x,x
      Zenobia,1984-05-06                             | x,x
      Quillfeather Daughters;Client name,Status      | x;x,x
      Client name\\;Status;Zenobia\\;trial           | x;x
      a,"Zenobia                                     | redacted
      """,
      quoteCharacter = '`')
  void onlyNamesOfColumnsStay(String text, String expected) {
    String lines = text.replace("\\;", "~").replace(";", "\n").replace("~", ";");

    assertThat(CsvText.eachCell(lines, cell -> "x")).isEqualTo(expected.replace(";", "\n"));
  }
}
