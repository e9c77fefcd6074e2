package io.github.partnerapi.spec.tools.finding;

import java.util.Comparator;

/**
 * Tells where in a source file something is written.
 *
 * @param file path with forward slashes, beginning with the name of the document's folder
 * @param line line, counted from 1
 * @param column column, counted from 1
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** Returns the first position of a file, for what concerns it as a whole. */
  public static Location startOf(String file) {
    return new Location(file, 1, 1);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}, which editors and terminals turn into a link. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
