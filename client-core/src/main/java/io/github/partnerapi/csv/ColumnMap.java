package io.github.partnerapi.csv;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one row by the names of their columns, which all rows share: a map of its own for
 * each row takes more than the texts. Immutable; not to be changed after it was made.
 */
final class ColumnMap extends AbstractMap<String, String> {
  /**
   * The names of the columns, each once.
   *
   * @param names in the order of the report
   * @param places from name to index
   */
  record Header(List<String> names, Map<String, Integer> places) {}

  private final Header header;
  private final @Nullable String[] texts;

  /** Takes over the texts; there may be fewer than names. */
  ColumnMap(Header header, @Nullable String[] texts) {
    this.header = header;
    this.texts = texts;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    Integer place = header.places().get(name);
    return place == null || place >= texts.length ? null : texts[place];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    Integer place = header.places().get(name);
    return place != null && place < texts.length;
  }

  @Override
  public int size() {
    return texts.length;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return texts.length;
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int at;

    @Override
    public boolean hasNext() {
      return at < texts.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more columns");
      }
      Map.Entry<String, String> entry =
          new SimpleImmutableEntry<>(header.names().get(at), texts[at]);
      at++;
      return entry;
    }
  }
}
