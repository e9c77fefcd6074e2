package io.github.partnerapi.verification.tour;

import java.io.PrintStream;
import java.util.List;

/** Prints what two clients received in two columns. */
final class SideBySide {
  private static final int WIDTH = 56;

  private final PrintStream out;
  private int differences;

  SideBySide(PrintStream out) {
    this.out = out;
  }

  void heading(String left, String right) {
    out.println();
    row(left, right);
    out.println("-".repeat(WIDTH) + "-+-" + "-".repeat(WIDTH));
  }

  void step(String title, List<String> left, List<String> right) {
    out.println(title);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      row("  " + line(left, i), "  " + line(right, i));
    }
    if (!left.equals(right)) {
      differences++;
      out.println("  ^ the clients differ");
    }
  }

  /** How many steps gave different lines. */
  int differences() {
    return differences;
  }

  private void row(String left, String right) {
    out.println(padded(left) + " | " + cut(right));
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String padded(String text) {
    String cut = cut(text);
    return cut + " ".repeat(WIDTH - cut.length());
  }

  private static String cut(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 3) + "...";
  }
}
