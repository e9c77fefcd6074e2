package io.github.partnerapi.spec.tools.evidence;

import io.github.partnerapi.spec.tools.register.Discrepancy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Is how well one place of the document is known.
 *
 * @param level how
 * @param date the day of the evidence, {@code yyyy-MM-dd}; empty if nobody says
 * @param source who says so; empty for the vendor's page that the document follows
 * @param entries the ids of the register's entries about it
 */
record Known(Level level, String date, String source, List<String> entries) {
  private static final Set<String> UNUSABLE = Set.of("<", ">", "&", "\"", "\\", "{", "}", "*", "@");

  /** Tells kinds of knowledge apart, the weakest first. */
  enum Level {
    INFERRED,
    OBSERVED,
    DOCUMENTED;

    static Level of(String evidence) {
      return switch (evidence) {
        case "inferred" -> INFERRED;
        case "observed" -> OBSERVED;
        default -> DOCUMENTED;
      };
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Known DOCUMENTED = new Known(Level.DOCUMENTED, "", "", List.of());

  static Known documentedIn(String source) {
    return new Known(Level.DOCUMENTED, "", plain(source), List.of());
  }

  static Known recordedOn(String date, List<String> entries) {
    return new Known(Level.OBSERVED, date, "a recording of the service", entries);
  }

  /** Returns what the entries about a place say together: it is known as well as the weakest. */
  static Known of(List<Discrepancy> entries) {
    Discrepancy weakest =
        entries.stream()
            .min(Comparator.comparing(entry -> Level.of(entry.text("evidence"))))
            .orElseThrow();
    return new Known(
        Level.of(weakest.text("evidence")),
        weakest.text("date"),
        plain(weakest.text("source")),
        entries.stream().map(Discrepancy::id).sorted().toList());
  }

  Known asInferred() {
    return new Known(Level.INFERRED, date, source, entries);
  }

  /** Returns it in a few words, such as {@code observed on 2026-11-21 (usage-records)}. */
  String text() {
    String when = level == Level.OBSERVED && !date.isEmpty() ? " on " + date : "";
    String why = entries.isEmpty() ? source : String.join(", ", entries);
    return level.id() + when + (why.isEmpty() ? "" : " (" + why + ")");
  }

  /** Returns the text in one line, without what means something in Java, Javadoc or Markdown. */
  private static String plain(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    for (String sign : UNUSABLE) {
      line = line.replace(sign, "");
    }
    return line;
  }
}
