package org.serviceadvisor.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Progress;
import org.serviceadvisor.practice.Rate;

/**
 * Plots as SVG, drawn on the server; colours come from the style sheet, words stand beside them.
 */
final class Plots {
  private static final int WIDTH = 420;
  private static final int ROW = 44;
  private static final int LEFT = 8;
  private static final int BAR_WIDTH = 300;
  private static final int HEIGHT = 220;
  private static final int BASE = 185;
  private static final int TOP = 20;
  private static final int CONFUSION_ROW = 54;

  /** So many mistakes of a kind fill a row, if none was made more often. */
  private static final int FULL_BAR = 5;

  private static final int LONGEST_NAME = 44;

  private Plots() {}

  /** A row of a bar plot. */
  record Bar(String name, Rate rate) {}

  /** Shares of right answers with their 95 % intervals. */
  static String rates(String title, List<Bar> bars, Messages m) {
    int height = ROW * bars.size() + 6;
    StringBuilder svg = start(title, height);
    for (int i = 0; i < bars.size(); i++) {
      row(svg, bars.get(i), i * ROW, m);
    }
    return svg.append("</svg>").toString();
  }

  private static void row(StringBuilder svg, Bar bar, int y, Messages m) {
    Rate rate = bar.rate();
    text(svg, LEFT, y + 15, "", bar.name());
    rect(svg, "track", LEFT, y + 22, BAR_WIDTH, 12);
    rect(svg, "bar", LEFT, y + 22, BAR_WIDTH * rate.share(), 12);
    double low = LEFT + BAR_WIDTH * rate.low();
    double high = LEFT + BAR_WIDTH * rate.high();
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"whisker\" d=\"M%.1f %dH%.1fM%.1f %dv8M%.1f %dv8\"/>",
            low,
            y + 28,
            high,
            low,
            y + 24,
            high,
            y + 24));
    text(
        svg,
        LEFT + BAR_WIDTH + 10,
        y + 33,
        "",
        m.of("plot.share", rate.percent(), rate.right(), rate.total()));
  }

  /** What would be remembered in the coming days, with what falls due. */
  static String forecast(List<Progress.Day> days, Messages m) {
    StringBuilder svg = start(m.of("progress.forecast"), HEIGHT);
    double step = (WIDTH - 60.0) / Progress.DAYS;
    int most = Math.max(1, days.stream().mapToInt(Progress.Day::due).max().orElse(1));
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < days.size(); i++) {
      Progress.Day day = days.get(i);
      double x = 45 + i * step;
      double height = (BASE - TOP) * 0.5 * day.due() / most;
      if (day.due() > 0) {
        rect(svg, "due", x - step * 0.3, BASE - height, step * 0.6, height);
      }
      line.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %.1f",
              i == 0 ? "M" : "L",
              x,
              BASE - (BASE - TOP) * day.recall()));
    }
    for (int percent : List.of(0, 50, 100)) {
      double y = BASE - (BASE - TOP) * percent / 100.0;
      svg.append(
          String.format(Locale.ROOT, "<path class=\"axis\" d=\"M45 %.1fH%d\"/>", y, WIDTH - 12));
      text(svg, 4, y + 4, "quiet", percent + " %");
    }
    svg.append("<path class=\"line\" d=\"").append(line).append("\"/>");
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(m.of("plot.day"), Locale.forLanguageTag(m.lang().code()));
    for (int day : List.of(0, 10, 20, 30)) {
      String anchor = day == 0 ? "quiet" : day == Progress.DAYS ? "quiet end" : "quiet middle";
      text(svg, 45 + day * step, BASE + 20, anchor, format.format(days.get(day).date()));
    }
    return svg.append("</svg>").toString();
  }

  /** Which service was taken for which, and how often. */
  static String confusions(List<Progress.Confusion> confusions, DecisionViews names, Messages m) {
    int height = CONFUSION_ROW * confusions.size() + 6;
    StringBuilder svg = start(m.of("progress.confusions"), height);
    int most =
        Math.max(FULL_BAR, confusions.stream().mapToInt(Progress.Confusion::count).max().orElse(1));
    for (int i = 0; i < confusions.size(); i++) {
      Progress.Confusion confusion = confusions.get(i);
      int y = i * CONFUSION_ROW;
      text(svg, LEFT, y + 14, "", names.name(confusion.expected()));
      String answered = shortened(names.name(confusion.answered()));
      text(svg, LEFT, y + 30, "quiet", m.of("progress.taken-for", answered, confusion.count()));
      rect(svg, "heat", LEFT, y + 36, (WIDTH - 20.0) * confusion.count() / most, 7);
    }
    return svg.append("</svg>").toString();
  }

  /** The whole name stands in the list below the plot. */
  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }

  private static StringBuilder start(String title, int height) {
    return new StringBuilder()
        .append("<svg class=\"plot\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" role=\"img\"><title>")
        .append(escaped(title))
        .append("</title>");
  }

  private static void rect(
      StringBuilder svg, String kind, double x, double y, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\"/>",
            kind,
            x,
            y,
            width,
            height));
  }

  private static void text(StringBuilder svg, double x, double y, String kind, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>",
            x,
            y,
            kind.isEmpty() ? "" : " class=\"" + kind + "\"",
            escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
