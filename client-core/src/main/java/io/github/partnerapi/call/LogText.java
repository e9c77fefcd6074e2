package io.github.partnerapi.call;

/**
 * Makes a header's value fit for a line of a log: short, and with nothing that could start a line
 * of its own.
 */
final class LogText {
  private static final int LONGEST = 80;

  private LogText() {}

  static String of(String value) {
    String start = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return start.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
