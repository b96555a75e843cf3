package org.serviceadvisor.explain.picture;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What can be wrong with a drawing without looking at it. */
public final class SvgChecks {
  private static final int STEPS = 40;

  private SvgChecks() {}

  /**
   * Everything that is wrong: not well-formed, boxes outside or upon each other, arrows behind
   * them.
   */
  public static List<String> problems(String svg) {
    Document document = parse(svg);
    List<String> problems = new ArrayList<>();
    String[] view = document.getDocumentElement().getAttribute("viewBox").split(" ");
    double width = Double.parseDouble(view[2]);
    double height = Double.parseDouble(view[3]);
    List<double[]> boxes = new ArrayList<>();
    NodeList rectangles = document.getElementsByTagName("rect");
    for (int i = 0; i < rectangles.getLength(); i++) {
      boxes.add(box((Element) rectangles.item(i)));
    }
    for (int i = 0; i < boxes.size(); i++) {
      double[] box = boxes.get(i);
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) {
        problems.add("a box stands outside: " + List.of(box[0], box[1], box[2], box[3]));
      }
      for (double[] other : boxes.subList(i + 1, boxes.size())) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
          problems.add("two boxes stand upon each other near y " + other[1]);
        }
      }
    }
    NodeList paths = document.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      if (path.getParentNode().getNodeName().equals("marker")) {
        continue;
      }
      String commands = path.getAttribute("d");
      points(commands).stream()
          .filter(point -> boxes.stream().anyMatch(box -> isInside(point, box)))
          .findFirst()
          .ifPresent(
              point ->
                  problems.add(
                      "an arrow passes behind a box at %.0f %.0f: %s"
                          .formatted(point[0], point[1], commands)));
    }
    if (boxes.isEmpty()) {
      problems.add("nothing is drawn");
    }
    return problems;
  }

  private static boolean isInside(double[] point, double[] box) {
    return box[0] + 1 < point[0]
        && point[0] < box[2] - 1
        && box[1] + 1 < point[1]
        && point[1] < box[3] - 1;
  }

  /** Points along a path of the commands M, H, V, Q and C with absolute numbers. */
  private static List<double[]> points(String commands) {
    List<double[]> points = new ArrayList<>();
    double[] at = {0, 0};
    for (String command : commands.split("(?=[MHVQC])")) {
      double[] numbers =
          java.util.Arrays.stream(command.substring(1).strip().split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      double[][] corners =
          switch (command.charAt(0)) {
            case 'H' -> new double[][] {at, {numbers[0], at[1]}};
            case 'V' -> new double[][] {at, {at[0], numbers[0]}};
            case 'M' -> new double[][] {{numbers[0], numbers[1]}};
            case 'Q' -> new double[][] {at, {numbers[0], numbers[1]}, {numbers[2], numbers[3]}};
            default ->
                new double[][] {
                  at, {numbers[0], numbers[1]}, {numbers[2], numbers[3]}, {numbers[4], numbers[5]}
                };
          };
      for (int i = 0; i <= STEPS; i++) {
        points.add(along(corners, (double) i / STEPS));
      }
      at = corners[corners.length - 1];
    }
    return points;
  }

  /** De Casteljau. */
  private static double[] along(double[][] corners, double share) {
    if (corners.length == 1) {
      return corners[0];
    }
    double[][] between = new double[corners.length - 1][];
    for (int i = 0; i < between.length; i++) {
      between[i] =
          new double[] {
            corners[i][0] + share * (corners[i + 1][0] - corners[i][0]),
            corners[i][1] + share * (corners[i + 1][1] - corners[i][1])
          };
    }
    return along(between, share);
  }

  private static double[] box(Element rectangle) {
    double x = Double.parseDouble(rectangle.getAttribute("x"));
    double y = Double.parseDouble(rectangle.getAttribute("y"));
    return new double[] {
      x,
      y,
      x + Double.parseDouble(rectangle.getAttribute("width")),
      y + Double.parseDouble(rectangle.getAttribute("height"))
    };
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }
}
