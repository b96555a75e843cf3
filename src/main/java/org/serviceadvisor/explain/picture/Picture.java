package org.serviceadvisor.explain.picture;

import java.util.List;

/**
 * A decision as a graph: quotes, facts, rules, candidates and the answer, each layer pointing to
 * later ones.
 *
 * @param title what was decided, in a sentence
 * @param nodes nodes, layer by layer
 * @param edges arrows between them
 */
public record Picture(String title, List<Node> nodes, List<Edge> edges) {

  /** What a node stands for; layers follow each other in this order. */
  public enum Layer {
    QUOTE,
    FACT,
    RULE,
    CANDIDATE,
    ANSWER
  }

  /**
   * A node.
   *
   * @param id unique in the picture
   * @param layer what it stands for
   * @param text what it says
   * @param note a second, smaller text; may be empty
   * @param out whether it is a candidate that does not make it
   */
  public record Node(String id, Layer layer, String text, String note, boolean out) {}

  /**
   * An arrow.
   *
   * @param from id of a node of an earlier layer
   * @param to id of a node of a later layer
   * @param against whether it speaks against the node it points to
   * @param label why; may be empty
   */
  public record Edge(String from, String to, boolean against, String label) {}

  public Picture {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** The nodes of one layer, in order. */
  public List<Node> layer(Layer layer) {
    return nodes.stream().filter(node -> node.layer() == layer).toList();
  }

  /** The arrows that point to a node. */
  public List<Edge> into(String id) {
    return edges.stream().filter(edge -> edge.to().equals(id)).toList();
  }
}
