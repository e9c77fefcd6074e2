package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Changes the cells of a CSV text. Names of columns stay; names that are no words are changed like
 * any cell. A first line of one cell is a title, and one with a number, a day or an address in it
 * has somebody's data: neither has names of columns.
 */
final class CsvText {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z _-]{0,60}");

  private CsvText() {}

  static String eachCell(String text, UnaryOperator<String> change) {
    List<String[]> rows = new ArrayList<>();
    try (MappingIterator<String[]> read = CSV.readerFor(String[].class).readValues(text)) {
      while (read.hasNext()) {
        String[] row = read.next();
        boolean header =
            rows.isEmpty()
                && row.length > 1
                && Arrays.stream(row).map(Shape::of).allMatch(Shape.OTHER::equals);
        for (int i = 0; i < row.length; i++) {
          boolean column = header && NAME.matcher(row[i]).matches();
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
