package io.github.partnerapi.call;

import io.github.partnerapi.Evidence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads what the generated code has about members and arguments: {@code name level date entries},
 * with semicolons between them, and a question mark before the name of an argument.
 */
public final class KnownMembers {
  private static final String ARGUMENT = "?";

  private KnownMembers() {}

  /**
   * Reads the members of an answer.
   *
   * @param text all members and arguments
   * @return by JSON pointer
   */
  public static Map<String, Evidence> ofAnswer(String text) {
    return read(text, name -> !name.startsWith(ARGUMENT));
  }

  /**
   * Reads the arguments of a call.
   *
   * @param text all members and arguments
   * @return by name
   */
  public static Map<String, Evidence> ofArguments(String text) {
    Map<String, Evidence> arguments = new LinkedHashMap<>();
    read(text, name -> name.startsWith(ARGUMENT))
        .forEach((name, evidence) -> arguments.put(name.substring(1), evidence));
    return Collections.unmodifiableMap(arguments);
  }

  /**
   * Finds one of them.
   *
   * @param all those there are
   * @param name its name; an index in it may stand for any
   * @param problem what is wrong when there is none
   * @return the evidence
   * @throws IllegalArgumentException when there is none
   */
  public static Evidence found(Map<String, Evidence> all, String name, String problem) {
    Evidence evidence = all.get(name);
    if (evidence == null) {
      evidence = all.get(name.replaceAll("/[0-9]+(?=/|$)", "/*"));
    }
    if (evidence == null) {
      throw new IllegalArgumentException(
          problem + " '" + name + "'. There are " + String.join(", ", all.keySet()));
    }
    return evidence;
  }

  /** Reads one evidence from its parts, each empty when it is not known. */
  static Evidence evidence(String level, String date, String source, String entries) {
    return Evidence.of(
        Evidence.Level.valueOf(level.toUpperCase(Locale.ROOT)),
        date.isEmpty() ? null : LocalDate.parse(date),
        source,
        entries.isEmpty() ? List.of() : List.of(entries.split(",", -1)));
  }

  private static Map<String, Evidence> read(String text, Predicate<String> wanted) {
    Map<String, Evidence> all = new LinkedHashMap<>();
    for (String line : text.split(";", -1)) {
      String[] parts = line.split(" ", -1);
      if (parts.length > 1 && wanted.test(parts[0])) {
        all.put(
            parts[0],
            evidence(
                parts[1], parts.length > 2 ? parts[2] : "", "", parts.length > 3 ? parts[3] : ""));
      }
    }
    return Collections.unmodifiableMap(all);
  }
}
