package io.github.partnerapi.csv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.partnerapi.csv.ColumnMap.Header;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row into a {@link ColumnMap} that shares the names with the first row of the report, and
 * into a map of its own where its names are others.
 */
final class RowDeserializer extends StdDeserializer<Map<String, String>> {
  @Serial private static final long serialVersionUID = 1;

  RowDeserializer() {
    super(Map.class);
  }

  @Override
  public Map<String, String> deserialize(JsonParser row, DeserializationContext report)
      throws IOException {
    if (report.getAttribute(RowDeserializer.class) instanceof Header header) {
      return known(row, header);
    }
    Map<String, String> first = new LinkedHashMap<>();
    readRest(row, first);
    List<String> names = new ArrayList<>(first.keySet());
    Map<String, Integer> places = new HashMap<>();
    for (String name : names) {
      places.put(name, places.size());
    }
    report.setAttribute(RowDeserializer.class, new Header(names, places));
    return first;
  }

  private static Map<String, String> known(JsonParser row, Header header) throws IOException {
    List<String> names = header.names();
    @Nullable String[] texts = new String[names.size()];
    int count = 0;
    for (String name = row.nextFieldName(); name != null; name = row.nextFieldName()) {
      if (count == texts.length || !name.equals(names.get(count))) {
        return other(row, name, names, texts, count);
      }
      texts[count++] = text(row);
    }
    return new ColumnMap(header, count == texts.length ? texts : Arrays.copyOf(texts, count));
  }

  private static Map<String, String> other(
      JsonParser row, String name, List<String> names, @Nullable String[] texts, int count)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      all.put(names.get(i), texts[i]);
    }
    all.put(name, text(row));
    readRest(row, all);
    return all;
  }

  private static void readRest(JsonParser row, Map<String, String> into) throws IOException {
    for (String name = row.nextFieldName(); name != null; name = row.nextFieldName()) {
      into.put(name, text(row));
    }
  }

  private static @Nullable String text(JsonParser row) throws IOException {
    return row.nextToken() == JsonToken.VALUE_NULL ? null : row.getText();
  }
}
