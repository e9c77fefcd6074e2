package io.github.partnerapi.contract.judge;

/**
 * One difference that a verdict rests on.
 *
 * @param pointer where, as a JSON pointer into the fixture, such as {@code /request/headers/Accept}
 * @param expected what should be there
 * @param actual what is there
 */
public record Difference(String pointer, String expected, String actual) {
  private static final int LONGEST = 300;

  /** Shortens what would flood a report. */
  public Difference {
    expected = shortened(expected);
    actual = shortened(actual);
  }

  /** Gives the difference as one line. */
  @Override
  public String toString() {
    return pointer + ": expected " + expected + ", was " + actual;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "... (" + text.length() + " characters)";
  }
}
