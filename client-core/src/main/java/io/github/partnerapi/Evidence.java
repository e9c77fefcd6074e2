package io.github.partnerapi;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well an operation, an argument or a member of an answer is known.
 *
 * <p>Immutable.
 */
public final class Evidence {
  private final Level level;
  private final @Nullable LocalDate date;
  private final String source;
  private final List<String> entries;

  /** The kinds of knowledge, the weakest first. */
  public enum Level {
    /** Nobody says so: it follows from what stands beside it. */
    INFERRED,
    /** The service, or a program that works with it, was seen to do so. */
    OBSERVED,
    /** The vendor's documentation says so. */
    DOCUMENTED
  }

  private Evidence(Level level, @Nullable LocalDate date, String source, List<String> entries) {
    this.level = level;
    this.date = date;
    this.source = source;
    this.entries = List.copyOf(entries);
  }

  /**
   * Makes one.
   *
   * @param level the kind of knowledge
   * @param date the day of the evidence, or null when nobody gives one
   * @param source who says so, or empty for the documentation that the document follows
   * @param entries the ids of the entries of the register about it
   * @return the evidence
   */
  public static Evidence of(
      Level level, @Nullable LocalDate date, String source, List<String> entries) {
    return new Evidence(
        Objects.requireNonNull(level, "level"),
        date,
        Objects.requireNonNull(source, "source"),
        entries);
  }

  /**
   * Returns the kind of knowledge.
   *
   * @return the kind
   */
  public Level level() {
    return level;
  }

  /**
   * Returns the day of the evidence.
   *
   * @return the day, or null when nobody gives one
   */
  public @Nullable LocalDate date() {
    return date;
  }

  /**
   * Returns who says so.
   *
   * @return page and anchor, or another source; empty for the documentation that the document
   *     follows
   */
  public String source() {
    return source;
  }

  /**
   * Returns what the register of discrepancies has about it.
   *
   * @return the ids of its entries, mostly none
   */
  public List<String> entries() {
    return entries;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that
        && level == that.level
        && Objects.equals(date, that.date)
        && source.equals(that.source)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(level, date, source, entries);
  }

  /** Returns it in a few words, such as {@code observed on 2026-11-21 (usage-records)}. */
  @Override
  public String toString() {
    String when = level == Level.OBSERVED && date != null ? " on " + date : "";
    String why = entries.isEmpty() ? source : String.join(", ", entries);
    return level.name().toLowerCase(Locale.ROOT) + when + (why.isEmpty() ? "" : " (" + why + ")");
  }
}
