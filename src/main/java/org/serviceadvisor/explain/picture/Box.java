package org.serviceadvisor.explain.picture;

import java.util.List;
import org.serviceadvisor.explain.picture.Picture.Node;

/**
 * A node with its place.
 *
 * @param node the node
 * @param reasons reasons against it that stand on top of it, each broken into lines
 * @param text its text, broken into lines
 * @param note its note, broken into lines
 * @param x left edge, in pixels
 * @param y upper edge of the reasons, or of the node where there are none
 * @param width in pixels
 */
record Box(
    Node node,
    List<List<String>> reasons,
    List<String> text,
    List<String> note,
    double x,
    double y,
    double width) {
  static final double TEXT = 14;
  static final double SMALL = 12;
  static final double LINE = 18;
  static final double SMALL_LINE = 15;
  static final double PADDING = 8;
  private static final double REASON_GAP = 9;
  private static final int MOST_LINES = 4;
  private static final int MOST_NOTE_LINES = 6;

  /** The answer is set in bold, which is wider. */
  private static final double BOLD = 1.14;

  static Box of(Node node, List<String> reasons, double width) {
    double room = width - 2 * PADDING;
    return new Box(
        node,
        reasons.stream().map(r -> TextLines.of(r, room, SMALL, MOST_NOTE_LINES)).toList(),
        TextLines.of(node.text(), room / boldness(node), TEXT, mostLines(node)),
        node.note().isEmpty() ? List.of() : TextLines.of(node.note(), room, SMALL, MOST_NOTE_LINES),
        0,
        0,
        width);
  }

  /** Several options may be the answer, and all are to be read. */
  private static int mostLines(Node node) {
    return node.layer() == Picture.Layer.ANSWER ? 2 * MOST_LINES : MOST_LINES;
  }

  private static double boldness(Node node) {
    return node.layer() == Picture.Layer.ANSWER ? BOLD : 1;
  }

  Box at(double newX, double newY) {
    return new Box(node, reasons, text, note, newX, newY, width);
  }

  /** Height of the node alone. */
  double nodeHeight() {
    return 2 * PADDING + text.size() * LINE + note.size() * SMALL_LINE - 4;
  }

  /** Height of one reason with the short arrow below it. */
  static double reasonHeight(List<String> reason) {
    return PADDING + reason.size() * SMALL_LINE + REASON_GAP;
  }

  double height() {
    return nodeHeight() + reasons.stream().mapToDouble(Box::reasonHeight).sum();
  }

  /** Upper edge of the node. */
  double nodeTop() {
    return y + height() - nodeHeight();
  }

  /** Where an arrow for the node arrives. */
  double middle() {
    return nodeTop() + nodeHeight() / 2;
  }

  /** Where an arrow with the first reason arrives. */
  double reasonMiddle() {
    return reasons.isEmpty() ? middle() : y + (reasonHeight(reasons.get(0)) - REASON_GAP) / 2;
  }
}
