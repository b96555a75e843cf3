package org.serviceadvisor.explain.picture;

import java.util.List;
import java.util.Locale;
import org.serviceadvisor.explain.picture.Picture.Edge;
import org.serviceadvisor.explain.picture.Picture.Layer;
import org.serviceadvisor.model.Lang;

/**
 * Draws a picture as SVG, light or dark as the reader's device has it. Equal pictures give equal
 * bytes.
 */
public final class SvgPicture {
  private static final String STYLE =
      """
      <style>
      .decision{--ink:#1b2430;--soft:#51606f;--paper:#ffffff;--line:#6b7a89;--bad:#b3261e;--quote:#eef3f8;--fact:#e3f0e6;--rule:#f4ecdc;--candidate:#e6e9fb;--answer:#1c5d3a;--on-answer:#ffffff;background:var(--paper);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
      @media (prefers-color-scheme:dark){.decision{--ink:#e8edf2;--soft:#a9b6c2;--paper:#12181f;--line:#8596a6;--bad:#ff9d94;--quote:#1f2a35;--fact:#1d3326;--rule:#3a2f1b;--candidate:#262c4d;--answer:#8fd6ab;--on-answer:#0c2316}}
      .decision text{fill:var(--ink);font-size:14px}
      .decision .note{fill:var(--soft);font-size:12px}
      .decision .layer{fill:var(--soft);font-size:12px;font-weight:600;letter-spacing:.06em}
      .decision .box{stroke:var(--line);stroke-width:1}
      .decision .quote{fill:var(--quote)}.decision .fact{fill:var(--fact)}.decision .rule{fill:var(--rule)}.decision .candidate{fill:var(--candidate)}.decision .answer{fill:var(--answer)}
      .decision .on-answer{fill:var(--on-answer);font-weight:600}.decision .on-answer.note{font-weight:400}
      .decision .out{stroke:var(--bad);stroke-dasharray:5 3}
      .decision .reason{fill:var(--paper);stroke:var(--bad);stroke-dasharray:2 3}
      .decision .reason-text{fill:var(--bad);font-size:12px}
      .decision .for{fill:none;stroke:var(--line);stroke-width:1.5}
      .decision .against{fill:none;stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}
      .decision .tip{fill:var(--line)}.decision .bad-tip{fill:var(--bad)}
      </style>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker>\
      <marker id="bad-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="bad-tip" d="M0 0L8 4L0 8z"/></marker></defs>
      """;

  private final Lang lang;

  /**
   * A drawer.
   *
   * @param lang language of the layers' names
   */
  public SvgPicture(Lang lang) {
    this.lang = lang;
  }

  /** The SVG document. */
  public String draw(Picture picture, Layout layout) {
    Drawing drawing = layout == Layout.TALL ? TallLayout.of(picture) : WideLayout.of(picture);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"decision\" viewBox=\"0 0 %1$.0f"
                + " %2$.0f\" width=\"%1$.0f\" height=\"%2$.0f\""
                + " style=\"max-width:100%%;height:auto\" role=\"img\" lang=\"%3$s\""
                + " aria-labelledby=\"picture-title\">%n",
            drawing.width(),
            drawing.height(),
            lang == Lang.PT ? "pt-BR" : "en"));
    svg.append("<title id=\"picture-title\">")
        .append(Xml.text(picture.title()))
        .append("</title>\n");
    svg.append(STYLE);
    drawing.headings().forEach(heading -> heading(svg, heading));
    drawing.paths().forEach(path -> path(svg, path));
    drawing.boxes().forEach(box -> box(svg, box));
    return svg.append("</svg>\n").toString().replace("\r\n", "\n");
  }

  private void heading(StringBuilder svg, Drawing.Heading heading) {
    text(svg, "layer", heading.x(), heading.y(), name(heading.layer()));
  }

  private String name(Layer layer) {
    boolean pt = lang == Lang.PT;
    return switch (layer) {
      case QUOTE -> pt ? "O TEXTO DIZ" : "THE TEXT SAYS";
      case FACT -> pt ? "FATOS" : "FACTS";
      case RULE -> pt ? "REGRAS" : "RULES";
      case CANDIDATE -> pt ? "CANDIDATOS" : "CANDIDATES";
      case ANSWER -> pt ? "RESPOSTA" : "ANSWER";
    };
  }

  private static void path(StringBuilder svg, Drawing.Path path) {
    svg.append(
        "<path class=\"%s\" d=\"%s\"%s/>\n"
            .formatted(
                path.against() ? "against" : "for",
                path.commands(),
                path.tip()
                    ? " marker-end=\"url(#%s)\"".formatted(path.against() ? "bad-tip" : "tip")
                    : ""));
  }

  private static void box(StringBuilder svg, Box box) {
    double y = box.y();
    for (List<String> reason : box.reasons()) {
      reason(svg, box, reason, y);
      y += Box.reasonHeight(reason);
    }
    boolean answer = box.node().layer() == Layer.ANSWER;
    String kind = box.node().layer().name().toLowerCase(Locale.ROOT);
    String classes = "box " + kind + (box.node().out() ? " out" : "");
    rectangle(svg, classes, box.x(), box.nodeTop(), box.width(), box.nodeHeight());
    double line = box.nodeTop() + Box.PADDING + Box.TEXT - 2;
    for (String text : box.text()) {
      text(svg, answer ? "on-answer" : "", box.x() + Box.PADDING, line, text);
      line += Box.LINE;
    }
    line -= Box.LINE - Box.SMALL_LINE;
    for (String note : box.note()) {
      text(svg, answer ? "on-answer note" : "note", box.x() + Box.PADDING, line, note);
      line += Box.SMALL_LINE;
    }
  }

  private static void reason(StringBuilder svg, Box box, List<String> reason, double top) {
    double height = Box.PADDING + reason.size() * Box.SMALL_LINE;
    rectangle(svg, "reason", box.x(), top, box.width(), height);
    double line = top + Box.SMALL + 3;
    for (String text : reason) {
      text(svg, "reason-text", box.x() + Box.PADDING, line, text);
      line += Box.SMALL_LINE;
    }
    double middle = box.x() + 24;
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"against\" d=\"M%.1f %.1fV%.1f\" marker-end=\"url(#bad-tip)\"/>%n",
            middle,
            top + height,
            top + Box.reasonHeight(reason)));
  }

  private static void rectangle(
      StringBuilder svg, String classes, double x, double y, double width, double height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\"/>%n",
            classes,
            x,
            y,
            width,
            height));
  }

  private static void text(StringBuilder svg, String classes, double x, double y, String text) {
    String attribute = classes.isEmpty() ? "" : " class=\"" + classes + "\"";
    svg.append(
        String.format(
            Locale.ROOT,
            "<text%s x=\"%.1f\" y=\"%.1f\">%s</text>%n",
            attribute,
            x,
            y,
            Xml.text(text)));
  }

  /** Reasons that stand on a candidate, from the arrows against it. */
  static List<String> reasons(Picture picture, Picture.Node node) {
    return picture.into(node.id()).stream()
        .filter(Edge::against)
        .map(Edge::label)
        .filter(label -> !label.isEmpty())
        .distinct()
        .toList();
  }
}
