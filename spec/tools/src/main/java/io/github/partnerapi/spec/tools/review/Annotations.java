package io.github.partnerapi.spec.tools.review;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.Judged;

/**
 * Writes a review as workflow commands of GitHub, which show up beside the lines they are about.
 */
public final class Annotations {
  private Annotations() {}

  /** Returns one line for each problem and each break. */
  public static String of(Review review) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : review.reasons()) {
      lines.append(
          line("error", finding.at(), finding.rule(), finding.message() + ". " + finding.remedy()));
    }
    for (Judged judged : review.changes()) {
      if (judged.impact() == Impact.BREAKING) {
        Change change = judged.change();
        lines.append(line("warning", change.at(), change.kind().id(), change.message()));
      }
    }
    return lines.toString();
  }

  private static String line(String level, Location at, String title, String message) {
    return "::"
        + level
        + " file="
        + property(at.file())
        + ",line="
        + at.line()
        + ",col="
        + at.column()
        + ",title="
        + property(title)
        + "::"
        + data(message)
        + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
