package org.serviceadvisor.explain.picture;

import java.util.List;
import org.serviceadvisor.explain.picture.Picture.Layer;

/**
 * A picture with the places of everything, in pixels.
 *
 * @param width of the whole
 * @param height of the whole
 * @param headings names of the layers
 * @param boxes the nodes
 * @param paths the arrows
 */
record Drawing(
    double width, double height, List<Heading> headings, List<Box> boxes, List<Path> paths) {

  /** The name of a layer and where it stands. */
  record Heading(Layer layer, double x, double y) {}

  /**
   * A line.
   *
   * @param commands the d attribute of an SVG path
   * @param against whether it speaks against the node that it points to
   * @param tip whether it ends with an arrowhead
   */
  record Path(String commands, boolean against, boolean tip) {}

  Drawing {
    headings = List.copyOf(headings);
    boxes = List.copyOf(boxes);
    paths = List.copyOf(paths);
  }
}
