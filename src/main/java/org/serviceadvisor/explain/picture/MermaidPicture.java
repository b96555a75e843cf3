package org.serviceadvisor.explain.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.explain.picture.Picture.Edge;
import org.serviceadvisor.explain.picture.Picture.Node;

/** Writes a picture as Mermaid text, which wikis and code hosts draw. */
public final class MermaidPicture {
  private MermaidPicture() {}

  /** The text of a flowchart; lines end with a line feed. */
  public static String write(Picture picture) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    text.append("  accTitle: ").append(plain(picture.title())).append('\n');
    Map<String, String> ids = new HashMap<>();
    for (Node node : picture.nodes()) {
      String id = "n" + ids.size();
      ids.put(node.id(), id);
      text.append("  ").append(id).append(shape(node)).append('\n');
    }
    for (Edge edge : picture.edges()) {
      text.append("  ")
          .append(ids.get(edge.from()))
          .append(arrow(edge))
          .append(ids.get(edge.to()))
          .append('\n');
    }
    return text.append(classes(picture, ids)).toString();
  }

  private static String shape(Node node) {
    String label = quoted(node.text() + (node.note().isEmpty() ? "" : "\n" + node.note()));
    return switch (node.layer()) {
      case QUOTE -> ">" + label + "]";
      case FACT -> "([" + label + "])";
      case RULE -> "[" + label + "]";
      case CANDIDATE -> "(" + label + ")";
      case ANSWER -> "{{" + label + "}}";
    };
  }

  private static String arrow(Edge edge) {
    String line = edge.against() ? " -. " : " -- ";
    String end = edge.against() ? " .-x " : " --> ";
    return edge.label().isEmpty()
        ? (edge.against() ? " -.-x " : " --> ")
        : line + quoted(edge.label()) + end;
  }

  private static String classes(Picture picture, Map<String, String> ids) {
    List<String> out =
        picture.nodes().stream().filter(Node::out).map(node -> ids.get(node.id())).toList();
    return out.isEmpty()
        ? ""
        : "  classDef out stroke-dasharray: 4 3\n  class " + String.join(",", out) + " out\n";
  }

  private static String quoted(String text) {
    return "\"" + plain(text).replace("\n", "<br>") + "\"";
  }

  /** Letters that Mermaid reads as its own are written as entities. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.strip()
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> plain.append("#quot;");
                case '<' -> plain.append("#lt;");
                case '>' -> plain.append("#gt;");
                case '&' -> plain.append("#amp;");
                case '#' -> plain.append("#35;");
                case ';' -> plain.append("#59;");
                case '`' -> plain.append("#96;");
                case '\r', '\t' -> plain.append(' ');
                default -> plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }
}
