package org.serviceadvisor.scenario.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.serviceadvisor.scenario.grading.Calibration;

/** Confidence against accuracy: a plot, and the same as a table. */
final class HtmlCalibration {
  private static final int LEFT = 48;
  private static final int TOP = 12;
  private static final int SIDE = 280;
  private static final double LEAST_DOT = 3;
  private static final double MOST_DOT = 9;

  private final Markup page;
  private final ReportWords words;

  HtmlCalibration(Markup page, ReportWords words) {
    this.page = page;
    this.words = words;
  }

  void write(Calibration calibration) {
    List<Calibration.Bin> bins = calibration.bins();
    if (bins.isEmpty()) {
      return;
    }
    page.add(
        "<section>\n<h2>%s</h2>\n<p class=\"quiet\">%s</p>",
        words.get("calibration"), words.get("calibration.help"));
    plot(bins);
    table(bins);
    page.add("</section>");
  }

  private void plot(List<Calibration.Bin> bins) {
    page.add(
        "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">",
        LEFT + SIDE + 24, TOP + SIDE + 44, words.get("calibration"));
    for (int tick = 0; tick <= 10; tick += 2) {
      double share = tick / 10.0;
      page.add(
          "<line class=\"axis\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><line class=\"axis\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
          LEFT, LEFT + SIDE, y(share), y(share), x(share), x(share), TOP, TOP + SIDE);
      page.add(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"end\" dominant-baseline=\"middle\">%s</text><text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
          LEFT - 6, y(share), share, x(share), TOP + SIDE + 16, share);
    }
    page.add(
        "<line class=\"ideal\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", x(0), y(0), x(1), y(1));
    String path =
        bins.stream()
            .map(bin -> x(bin.confidence()) + "," + y(bin.accuracy()))
            .collect(Collectors.joining(" "));
    page.add("<polyline class=\"path\" points=\"%s\"/>", path);
    long most = bins.stream().mapToLong(Calibration.Bin::answers).max().orElse(1);
    for (Calibration.Bin bin : bins) {
      double radius = LEAST_DOT + (MOST_DOT - LEAST_DOT) * Math.sqrt((double) bin.answers() / most);
      page.add(
          "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
          x(bin.confidence()), y(bin.accuracy()), number(radius));
    }
    page.add(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text><text transform=\"translate(12 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>\n</svg>",
        LEFT + SIDE / 2,
        TOP + SIDE + 36,
        words.get("confidence"),
        TOP + SIDE / 2,
        words.get("accuracy"));
  }

  private static String x(double share) {
    return number(LEFT + SIDE * share);
  }

  private static String y(double share) {
    return number(TOP + SIDE * (1 - share));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void table(List<Calibration.Bin> bins) {
    page.add(
        "<details><summary>%s</summary><div><table><thead><tr><th scope=\"col\">%s</th><th scope=\"col\" class=\"number\">%s</th><th scope=\"col\" class=\"number\">%s</th></tr></thead><tbody>",
        words.get("calibration.table"),
        words.get("confidence"),
        words.get("right"),
        words.get("accuracy"));
    for (Calibration.Bin bin : bins) {
      page.add(
          "<tr><th scope=\"row\">%s - %s</th><td class=\"number\">%s / %s</td><td class=\"number\">%s</td></tr>",
          bin.from(), bin.to(), bin.right(), bin.answers(), Markup.percent(bin.accuracy()));
    }
    page.add("</tbody></table></div></details>");
  }
}
