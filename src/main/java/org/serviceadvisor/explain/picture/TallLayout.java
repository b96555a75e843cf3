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

/**
 * One node a row, layer below layer; arrows run down lanes at the left, one lane for all that point
 * to one node for, or against it.
 */
final class TallLayout {
  private static final double WIDTH = 400;
  private static final double LANE = 8;
  private static final double MARGIN = 10;
  private static final double ROW_GAP = 10;
  private static final double LAYER_GAP = 16;
  private static final double HEADING = 20;
  private static final double CORNER = 5;

  /** All arrows to one node that speak for it, or all that speak against it. */
  private record Trunk(String to, boolean against, List<String> from) {}

  private final Picture picture;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Drawing.Heading> headings = new ArrayList<>();

  private TallLayout(Picture picture) {
    this.picture = picture;
  }

  static Drawing of(Picture picture) {
    return new TallLayout(picture).draw();
  }

  private Drawing draw() {
    List<Trunk> trunks = trunks();
    place(0);
    Map<Trunk, Integer> lanes = lanes(trunks);
    int count = lanes.values().stream().mapToInt(lane -> lane + 1).max().orElse(0);
    double left = MARGIN + count * LANE + 6;
    double height = place(left);
    List<Drawing.Path> paths = new ArrayList<>();
    trunks.forEach(
        trunk -> paths.addAll(paths(trunk, left - (lanes.getOrDefault(trunk, 0) + 1) * LANE)));
    return new Drawing(WIDTH, height, headings, List.copyOf(boxes.values()), paths);
  }

  private double place(double left) {
    boxes.clear();
    headings.clear();
    double y = MARGIN;
    for (Layer layer : Layer.values()) {
      List<Node> nodes = picture.layer(layer);
      if (nodes.isEmpty()) {
        continue;
      }
      headings.add(new Drawing.Heading(layer, left, y + Box.SMALL));
      y += HEADING;
      for (Node node : nodes) {
        Box box = Box.of(node, SvgPicture.reasons(picture, node), WIDTH - MARGIN - left);
        boxes.put(node.id(), box.at(left, y));
        y += box.height() + ROW_GAP;
      }
      y += LAYER_GAP - ROW_GAP;
    }
    return y;
  }

  private List<Trunk> trunks() {
    Map<String, Trunk> trunks = new LinkedHashMap<>();
    for (Edge edge : picture.edges()) {
      trunks
          .computeIfAbsent(
              edge.to() + edge.against(),
              unused -> new Trunk(edge.to(), edge.against(), new ArrayList<>()))
          .from()
          .add(edge.from());
    }
    return List.copyOf(trunks.values());
  }

  /** Short trunks next to the nodes, long ones outside; two share a lane when they do not meet. */
  private Map<Trunk, Integer> lanes(List<Trunk> trunks) {
    Map<Trunk, Integer> lanes = new HashMap<>();
    List<Trunk> shortestFirst =
        trunks.stream()
            .sorted(Comparator.comparingDouble(trunk -> bottom(trunk) - top(trunk)))
            .toList();
    for (Trunk trunk : shortestFirst) {
      int lane = 0;
      while (isTaken(lane, trunk, lanes)) {
        lane++;
      }
      lanes.put(trunk, lane);
    }
    return lanes;
  }

  private boolean isTaken(int lane, Trunk trunk, Map<Trunk, Integer> lanes) {
    return lanes.entrySet().stream()
        .filter(entry -> entry.getValue() == lane)
        .map(Map.Entry::getKey)
        .anyMatch(
            other -> top(trunk) <= bottom(other) + CORNER && top(other) <= bottom(trunk) + CORNER);
  }

  private double top(Trunk trunk) {
    return trunk.from().stream().mapToDouble(id -> box(id).middle()).min().orElse(0);
  }

  private double bottom(Trunk trunk) {
    Box box = box(trunk.to());
    return trunk.against() ? box.reasonMiddle() : box.middle();
  }

  private List<Drawing.Path> paths(Trunk trunk, double lane) {
    List<Drawing.Path> paths = new ArrayList<>();
    double end = bottom(trunk);
    double shift = trunk.against() ? 4 : -2;
    for (String from : trunk.from()) {
      Box box = box(from);
      String commands =
          String.format(
              Locale.ROOT,
              "M%.1f %.1fH%.1fQ%.1f %.1f %.1f %.1fV%.1fQ%.1f %.1f %.1f %.1fH%.1f",
              box.x(),
              box.middle() + shift,
              lane + CORNER,
              lane,
              box.middle() + shift,
              lane,
              box.middle() + shift + CORNER,
              end - CORNER,
              lane,
              end,
              lane + CORNER,
              end,
              box(trunk.to()).x());
      paths.add(new Drawing.Path(commands, trunk.against(), true));
    }
    return paths;
  }

  private Box box(String id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("an arrow of the picture leads to no node: " + id);
    }
    return box;
  }
}
