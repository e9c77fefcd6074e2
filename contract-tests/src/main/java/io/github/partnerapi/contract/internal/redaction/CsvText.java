package io.github.partnerapi.contract.internal.redaction;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes the cells of a CSV text. Names of columns stay; names that are no words are changed like any cell. */
final class CsvText {
  private static final CsvMapper CSV = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private CsvText() {}

  static String eachCell(String text, UnaryOperator<String> change) {
    List<String[]> rows = new ArrayList<>();
    try (MappingIterator<String[]> read = CSV.readerFor(String[].class).readValues(text)) {
      while (read.hasNext()) {
        String[] row = read.next();
        for (int i = 0; i < row.length; i++) {
          boolean column = rows.isEmpty() && row[i].matches("[A-Za-z][A-Za-z _-]{0,60}");
          row[i] = column ? row[i] : change.apply(row[i]);
        }
        rows.add(row);
      }
      String written = CSV.writerFor(List.class).writeValueAsString(rows);
      return text.endsWith("\n") ? written : written.stripTrailing();
    } catch (IOException | RuntimeException e) {
      // Quotes that do not match: nothing of it can be told apart.
      return "redacted";
    }
  }
}
