package io.github.partnerapi.sandbox.redaction;

/** Recognises the number of a payment card. */
final class CardNumber {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardNumber() {}

  /**
   * Says whether a text has 13 to 19 digits, perhaps with blanks or dashes between them, whose
   * check digit is right (ISO/IEC 7812).
   */
  static boolean is(String text) {
    if (!text.matches("[0-9]([ -]?[0-9]){" + (SHORTEST - 1) + "," + (LONGEST - 1) + "}")) {
      return false;
    }
    String digits = text.replaceAll("[ -]", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
