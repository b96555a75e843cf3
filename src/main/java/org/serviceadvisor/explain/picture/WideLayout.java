package org.serviceadvisor.explain.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.serviceadvisor.explain.picture.Picture.Edge;
import org.serviceadvisor.explain.picture.Picture.Layer;
import org.serviceadvisor.explain.picture.Picture.Node;

/** Layers as columns from left to right; nodes are ordered so that few arrows cross. */
final class WideLayout {
  private static final double COLUMN = 214;
  private static final double GAP = 56;
  private static final double MARGIN = 16;
  private static final double ROW_GAP = 14;
  private static final double HEADING = 26;
  private static final int SWEEPS = 4;

  private final Picture picture;
  private final Map<Layer, List<Node>> columns = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();

  private WideLayout(Picture picture) {
    this.picture = picture;
    for (Layer layer : Layer.values()) {
      if (!picture.layer(layer).isEmpty()) {
        columns.put(layer, new ArrayList<>(picture.layer(layer)));
      }
    }
  }

  static Drawing of(Picture picture) {
    return new WideLayout(picture).draw();
  }

  private Drawing draw() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order();
    }
    double height = columns.values().stream().mapToDouble(this::height).max().orElse(0);
    List<Drawing.Heading> headings = new ArrayList<>();
    double x = MARGIN;
    for (Map.Entry<Layer, List<Node>> column : columns.entrySet()) {
      headings.add(new Drawing.Heading(column.getKey(), x, MARGIN + Box.SMALL));
      place(column.getValue(), x, MARGIN + HEADING + (height - height(column.getValue())) / 2);
      x += COLUMN + GAP;
    }
    return new Drawing(
        x - GAP + MARGIN,
        height + HEADING + 2 * MARGIN,
        headings,
        List.copyOf(boxes.values()),
        picture.edges().stream().map(this::path).toList());
  }

  /** Each node moves towards the middle of its neighbours. */
  private void order() {
    Map<String, Double> places = new HashMap<>();
    for (List<Node> column : columns.values()) {
      for (int i = 0; i < column.size(); i++) {
        places.put(column.get(i).id(), (i + 0.5) / column.size());
      }
    }
    for (List<Node> column : columns.values()) {
      column.sort(Comparator.comparingDouble(node -> wish(node, places)));
    }
  }

  private double wish(Node node, Map<String, Double> places) {
    return picture.edges().stream()
        .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
        .mapToDouble(
            edge ->
                places.getOrDefault(edge.from().equals(node.id()) ? edge.to() : edge.from(), 0.5))
        .average()
        .orElse(places.getOrDefault(node.id(), 0.5));
  }

  private Box box(Node node) {
    return Box.of(node, SvgPicture.reasons(picture, node), COLUMN);
  }

  private double height(List<Node> nodes) {
    return nodes.stream().mapToDouble(node -> box(node).height() + ROW_GAP).sum() - ROW_GAP;
  }

  private void place(List<Node> nodes, double x, double top) {
    double y = top;
    for (Node node : nodes) {
      Box box = box(node).at(x, y);
      boxes.put(node.id(), box);
      y += box.height() + ROW_GAP;
    }
  }

  private Drawing.Path path(Edge edge) {
    Box from = find(edge.from());
    Box to = find(edge.to());
    double startX = from.x() + from.width();
    double startY = from.middle();
    double endY = edge.against() ? to.reasonMiddle() : to.middle();
    double bend = (to.x() - startX) / 2;
    String commands =
        String.format(
            Locale.ROOT,
            "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
            startX,
            startY,
            startX + bend,
            startY,
            to.x() - bend,
            endY,
            to.x(),
            endY);
    return new Drawing.Path(commands, edge.against(), true);
  }

  private Box find(String id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("an arrow of the picture leads to no node: " + id);
    }
    return box;
  }
}
