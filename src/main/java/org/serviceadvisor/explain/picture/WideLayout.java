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
 * Layers as columns from left to right; nodes are ordered so that few arrows cross. An arrow over
 * several columns has a way of its own between the boxes of those that it passes.
 */
final class WideLayout {
  private static final double COLUMN = 214;
  private static final double GAP = 56;
  private static final double MARGIN = 16;
  private static final double ROW_GAP = 14;
  private static final double HEADING = 26;
  private static final double WAY = 4;
  private static final int SWEEPS = 4;

  /** A place in a column: a box, or a way for arrows that pass. */
  private record Slot(String id, double height) {}

  /** An arrow as the slots that it touches, one in each column from first to last. */
  private record Route(Edge edge, List<String> slots) {}

  private final Picture picture;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<Layer, List<Slot>> columns = new LinkedHashMap<>();
  private final Map<String, Layer> layerOf = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Double> ways = new HashMap<>();

  private WideLayout(Picture picture) {
    this.picture = picture;
    for (Layer layer : Layer.values()) {
      List<Node> nodes = picture.layer(layer);
      if (!nodes.isEmpty()) {
        layers.add(layer);
        nodes.forEach(node -> layerOf.put(node.id(), layer));
        columns.put(
            layer,
            new ArrayList<>(
                nodes.stream().map(node -> new Slot(node.id(), box(node).height())).toList()));
      }
    }
    picture.edges().forEach(edge -> routes.add(route(edge)));
  }

  static Drawing of(Picture picture) {
    return new WideLayout(picture).draw();
  }

  /** All arrows of a kind from one node share their ways through the columns that they pass. */
  private Route route(Edge edge) {
    int first = layers.indexOf(layerOf(edge.from()));
    int last = layers.indexOf(layerOf(edge.to()));
    List<String> slots = new ArrayList<>();
    slots.add(edge.from());
    for (Layer passed : layers.subList(first + 1, Math.max(first + 1, last))) {
      Slot way = new Slot("way of %s %s".formatted(edge.from(), edge.against()), WAY);
      List<Slot> column = columns.getOrDefault(passed, new ArrayList<>());
      if (!column.contains(way)) {
        column.add(way);
      }
      slots.add(way.id());
    }
    slots.add(edge.to());
    return new Route(edge, slots);
  }

  private Layer layerOf(String id) {
    Layer layer = layerOf.get(id);
    if (layer == null) {
      throw new IllegalArgumentException("an arrow of the picture leads to no node: " + id);
    }
    return layer;
  }

  private Drawing draw() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order();
    }
    double height = columns.values().stream().mapToDouble(WideLayout::height).max().orElse(0);
    List<Drawing.Heading> headings = new ArrayList<>();
    double x = MARGIN;
    for (Map.Entry<Layer, List<Slot>> column : columns.entrySet()) {
      headings.add(new Drawing.Heading(column.getKey(), x, MARGIN + Box.SMALL));
      double top = MARGIN + HEADING + (height - height(column.getValue())) / 2;
      place(column.getKey(), column.getValue(), x, top);
      x += COLUMN + GAP;
    }
    return new Drawing(
        x - GAP + MARGIN,
        height + HEADING + 2 * MARGIN,
        headings,
        List.copyOf(boxes.values()),
        routes.stream().map(this::path).toList());
  }

  /** Each slot moves towards the middle of its neighbours. */
  private void order() {
    Map<String, Double> places = new HashMap<>();
    columns.forEach(
        (layer, column) -> {
          for (int i = 0; i < column.size(); i++) {
            places.put(key(layer, column.get(i).id()), (i + 0.5) / column.size());
          }
        });
    Map<String, List<Double>> wishes = wishes(places);
    columns.forEach(
        (layer, column) ->
            column.sort(
                Comparator.comparingDouble(
                    slot -> {
                      String key = key(layer, slot.id());
                      return wishes.getOrDefault(key, List.of()).stream()
                          .mapToDouble(Double::doubleValue)
                          .average()
                          .orElse(places.getOrDefault(key, 0.5));
                    })));
  }

  /** For each slot the places of its neighbours. */
  private Map<String, List<Double>> wishes(Map<String, Double> places) {
    Map<String, List<Double>> wishes = new HashMap<>();
    for (Route route : routes) {
      int first = layers.indexOf(layerOf(route.edge().from()));
      for (int i = 1; i < route.slots().size(); i++) {
        String left = key(layers.get(first + i - 1), route.slots().get(i - 1));
        String right = key(layers.get(first + i), route.slots().get(i));
        wishes
            .computeIfAbsent(left, unused -> new ArrayList<>())
            .add(places.getOrDefault(right, 0.5));
        wishes
            .computeIfAbsent(right, unused -> new ArrayList<>())
            .add(places.getOrDefault(left, 0.5));
      }
    }
    return wishes;
  }

  private static String key(Layer layer, String slot) {
    return layer + " " + slot;
  }

  private Box box(Node node) {
    return Box.of(node, SvgPicture.reasons(picture, node), COLUMN);
  }

  private static double height(List<Slot> slots) {
    return slots.stream().mapToDouble(slot -> slot.height() + ROW_GAP).sum() - ROW_GAP;
  }

  private void place(Layer layer, List<Slot> slots, double x, double top) {
    Map<String, Node> nodes = new HashMap<>();
    picture.layer(layer).forEach(node -> nodes.put(node.id(), node));
    double y = top;
    for (Slot slot : slots) {
      Node node = nodes.get(slot.id());
      if (node == null) {
        ways.put(key(layer, slot.id()), y + WAY / 2);
      } else {
        boxes.put(slot.id(), box(node).at(x, y));
      }
      y += slot.height() + ROW_GAP;
    }
  }

  private Drawing.Path path(Route route) {
    Edge edge = route.edge();
    Box from = find(edge.from());
    Box to = find(edge.to());
    double x = from.x() + from.width();
    double y = from.middle();
    StringBuilder commands = new StringBuilder(format("M%.1f %.1f", x, y));
    int first = layers.indexOf(layerOf(edge.from()));
    for (int i = 1; i < route.slots().size() - 1; i++) {
      double way = ways.getOrDefault(key(layers.get(first + i), route.slots().get(i)), y);
      commands.append(curve(x, y, x + GAP, way)).append(format("H%.1f", x + GAP + COLUMN));
      x += GAP + COLUMN;
      y = way;
    }
    commands.append(curve(x, y, to.x(), edge.against() ? to.reasonMiddle() : to.middle()));
    return new Drawing.Path(commands.toString(), edge.against(), true);
  }

  private static String curve(double fromX, double fromY, double toX, double toY) {
    double bend = (toX - fromX) / 2;
    return format("C%.1f %.1f %.1f %.1f %.1f %.1f", fromX + bend, fromY, toX - bend, toY, toX, toY);
  }

  private static String format(String pattern, Object... numbers) {
    return String.format(Locale.ROOT, pattern, numbers);
  }

  private Box find(String id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("an arrow of the picture leads to no node: " + id);
    }
    return box;
  }
}
