package io.github.partnerapi.sandbox.redaction;

import java.util.regex.Pattern;

/** Tells the words of an API, which a report needs, from what belongs to a person. */
public final class Vocabulary {
  private static final int LONGEST = 40;
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+([_-][A-Za-z]+)*");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z]+[0-9]{0,2}([_-]+([A-Za-z]+[0-9]{0,2}|[0-9]{1,2}))*");

  private Vocabulary() {}

  /**
   * Says whether a value that is new in a documented set is a word: letters alone, with dashes or
   * underscores between them.
   */
  public static boolean isWord(String value) {
    return value.length() <= LONGEST && WORD.matcher(value).matches();
  }

  /**
   * Says whether a member, parameter or header that is not documented has a name: words and numbers
   * of two digits at most. One with a long number, a blank or a dot in it is somebody's, and one
   * that mixes letters with digits is an identifier.
   */
  public static boolean isName(String member) {
    return member.length() <= LONGEST && NAME.matcher(member).matches();
  }
}
