package io.github.partnerapi.sandbox.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what the redaction of one exchange did, for the provenance of its fixture. */
public final class Tally {
  /** A name that is not among these may be somebody's. */
  private static final Set<String> USUAL =
      Set.of(
          "access-control-allow-origin",
          "age",
          "cache-control",
          "cf-ray",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "etag",
          "expires",
          "last-modified",
          "link",
          "location",
          "matched-stub-id",
          "pragma",
          "retry-after",
          "server",
          "set-cookie",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "via",
          "www-authenticate",
          "x-content-type-options",
          "x-frame-options",
          "x-powered-by",
          "x-request-id",
          "x-xss-protection");

  private final Map<String, Integer> replaced = new TreeMap<>();
  private final TreeSet<String> leftOut = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Notes that something was replaced. */
  void replaced(String what) {
    replaced.merge(what, 1, Integer::sum);
  }

  /** Notes that a header was left out; by its name, if it is a usual one. */
  void leftOut(String header) {
    leftOut.add(
        USUAL.contains(header.toLowerCase(Locale.ROOT))
            ? header
            : "(with a name that is not usual)");
  }

  /** Says in sentences what was done, sorted; empty when nothing was. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    replaced.forEach(
        (what, times) ->
            sentences.add("replaced " + what + (times == 1 ? "" : ", " + times + " times")));
    if (!leftOut.isEmpty()) {
      sentences.add("left out the headers " + String.join(", ", leftOut));
    }
    return sentences;
  }
}
