package io.github.partnerapi.spec.tools.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells sentences that claim a behaviour of the service from those that say what something is. What
 * makes a sentence a claim is a word of one of five kinds.
 */
enum Claim {
  /** What happens without a value. */
  DEFAULT("left out|by default|unless (given|set|told)|if not (given|provided|set)|otherwise"),
  /** The order of a list. */
  ORDER(
      "(newest|oldest|latest|earliest|greatest|smallest|highest|lowest)( \\w+)? first"
          + "|in (an )?(ascending|descending|alphabetical) order|sorted by|ordered by|ranked by"),
  /** What counts and what does not. */
  SCOPE(
      "since (the|its) (beginning|start)|apply together|at most|at least|up to \\d+|no more than"
          + "|only|always|never|the (most|highest|best) \\w+|within the last|whole"),
  /** What a call does and lasts. */
  EFFECT(
      "for good|at once|immediately|any more|no longer|stays|remains|replaces|is replaced"
          + "|charges|expires (at|after|when)|renews|cannot|can't|must|(is|are) refused"
          + "|takes effect|from then on|only once"),
  /** What a number counts. */
  UNIT("USD|EUR|dollars?|cents|percent(?!-)|milliseconds|seconds|minutes");

  private static final Pattern END = Pattern.compile("(?<=[.!?;:])\\s+");

  private final Pattern words;

  Claim(String words) {
    this.words = Pattern.compile("\\b(" + words + ")(?=\\W|$)");
  }

  /** Returns the sentences of a description that claim something of this kind. */
  List<String> in(String description) {
    List<String> claims = new ArrayList<>();
    for (String sentence : END.split(description.strip().replaceAll("\\s+", " "), -1)) {
      if (words.matcher(sentence).find() && !isQuestion(sentence)) {
        claims.add(sentence);
      }
    }
    return claims;
  }

  /** Returns the kind as a word. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a flag stands for is no claim that it holds. */
  private static boolean isQuestion(String sentence) {
    return sentence.startsWith("Whether ");
  }
}
