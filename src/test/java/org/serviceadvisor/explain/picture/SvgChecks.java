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
  private SvgChecks() {}

  /** Everything that is wrong: not well-formed, boxes outside or upon each other, wide texts. */
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
    if (boxes.isEmpty()) {
      problems.add("nothing is drawn");
    }
    return problems;
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
