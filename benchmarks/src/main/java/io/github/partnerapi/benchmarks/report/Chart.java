package io.github.partnerapi.benchmarks.report;

import io.github.partnerapi.benchmarks.Workload;
import io.github.partnerapi.benchmarks.peer.Peers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Draws the allocation of every call as a multiple of the same call over a socket by hand. Text and
 * lines follow the colours of the reader's system.
 */
record Chart(Results results) {
  private static final int LEFT = 170;
  private static final int RIGHT = 860;
  private static final int TOP = 110;
  private static final int ROW = 40;
  private static final double MOST = 32;

  /** Ours are full, floors are rings, and the others are squares. */
  private static final Map<Peers, String> MARKS =
      Map.of(
          Peers.NATIVE, "<circle class=\"ours a\" r=\"7\"/>",
          Peers.FEIGN, "<circle class=\"ours b\" r=\"7\"/>",
          Peers.JDK, "<circle class=\"ring a\" r=\"6\"/>",
          Peers.APACHE, "<circle class=\"ring b\" r=\"6\"/>",
          Peers.STOCK_NATIVE, "<path class=\"cross a\" d=\"M-5-5L5 5M-5 5L5-5\"/>",
          Peers.STOCK_FEIGN, "<path class=\"cross b\" d=\"M-5-5L5 5M-5 5L5-5\"/>",
          Peers.RETROFIT, "<rect class=\"c\" x=\"-5\" y=\"-5\" width=\"10\" height=\"10\"/>",
          Peers.SPRING, "<path class=\"d\" d=\"M0-7L7 5H-7Z\"/>");

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .small { font-size: 11px; fill: #59636e; }
        .grid { stroke: #d1d9e0; }
        .ours { stroke: none; }
        .ring, .cross { fill: none !important; stroke-width: 2; }
        .a { fill: #0969da; stroke: #0969da; }
        .b { fill: #bc4c00; stroke: #bc4c00; }
        .c { fill: #8250df; }
        .d { fill: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .small { fill: #9198a1; }
          .grid { stroke: #3d444d; }
          .a { fill: #4493f8; stroke: #4493f8; }
          .b { fill: #db6d28; stroke: #db6d28; }
          .c { fill: #ab7df8; }
          .d { fill: #3fb950; }
        }
      </style>
      """;

  String svg() {
    int height = TOP + ROW * Workload.values().length + 40;
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 %d\" role=\"img\" aria-label=\"Bytes allocated by a call, as a multiple of a call over a socket by hand\">",
        height);
    svg.append(STYLE);
    line(
        svg,
        "<text x=\"16\" y=\"24\">Bytes allocated by a call, as a multiple of the same call over a socket by hand (left is better)</text>");
    legend(svg);
    grid(svg, height);
    int y = TOP + ROW / 2;
    for (Workload workload : Workload.values()) {
      line(
          svg,
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
          LEFT - 16,
          y + 4,
          workload.title());
      row(svg, workload, y);
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void legend(StringBuilder svg) {
    int at = 0;
    for (Peers peer : shown()) {
      int x = 24 + at % 4 * 220;
      int y = 50 + at / 4 * 24;
      line(svg, "<g transform=\"translate(%d %d)\">%s</g>", x, y, mark(peer));
      line(svg, "<text x=\"%d\" y=\"%d\">%s</text>", x + 14, y + 4, peer.title());
      at++;
    }
  }

  private static String mark(Peers peer) {
    return Objects.requireNonNull(MARKS.get(peer), peer::id);
  }

  private static List<Peers> shown() {
    List<Peers> shown = new ArrayList<>(List.of(Peers.values()));
    shown.removeIf(peer -> !MARKS.containsKey(peer));
    return shown;
  }

  private static void grid(StringBuilder svg, int height) {
    for (int times = 1; times <= MOST; times *= 2) {
      double x = x(times);
      line(
          svg,
          "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
          x,
          x,
          TOP,
          height - 34);
      line(
          svg,
          "<text class=\"small\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d ×</text>",
          x,
          height - 16,
          times);
    }
  }

  private void row(StringBuilder svg, Workload workload, int y) {
    Double floor = results.value(Metric.BYTES, workload.id(), Peers.SOCKET.id(), "1");
    if (floor == null) {
      return;
    }
    List<Peers> oursLast = shown();
    oursLast.removeAll(List.of(Peers.NATIVE, Peers.FEIGN));
    oursLast.addAll(List.of(Peers.NATIVE, Peers.FEIGN));
    for (Peers peer : oursLast) {
      Double bytes = results.value(Metric.BYTES, workload.id(), peer.id(), "1");
      if (bytes != null) {
        line(
            svg,
            "<g transform=\"translate(%.1f %d)\"><title>%s: %s kB</title>%s</g>",
            x(bytes / floor),
            y,
            peer.title(),
            Metric.text(bytes),
            mark(peer));
      }
    }
  }

  /** Logarithmic, from half to the most. */
  private static double x(double times) {
    double part = (Math.log(times) - Math.log(0.5)) / (Math.log(MOST) - Math.log(0.5));
    return LEFT + Math.max(0, Math.min(1, part)) * (RIGHT - LEFT);
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
