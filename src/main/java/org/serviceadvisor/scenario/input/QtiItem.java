package org.serviceadvisor.scenario.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/** One QTI item, of 2.x ({@code simpleChoice}) or 3.0 ({@code qti-simple-choice}). */
final class QtiItem {
  private final String id;
  private final String title;
  private final String lang;
  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<KeyValue> key = new ArrayList<>();
  private final StringBuilder stem = new StringBuilder();
  private final StringBuilder why = new StringBuilder();
  private final Map<String, String> prompts = new LinkedHashMap<>();
  private final List<Form.Kind> interactions = new ArrayList<>();
  private int otherInteractions;
  private int matchSets;

  private QtiItem(XMLStreamReader xml) {
    this.id = attribute(xml, "identifier");
    this.title = attribute(xml, "title");
    this.lang =
        Objects.requireNonNullElse(
            xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"), "");
  }

  static boolean isItem(String name) {
    return plain(name).equals("assessmentitem");
  }

  /** {@code qti-simple-choice} and {@code simpleChoice} are the same. */
  private static String plain(String name) {
    return name.replaceFirst("^qti-", "").replace("-", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
  }

  /** Reads the item at whose start the parser stands, up to its end. */
  static QtiItem read(XMLStreamReader xml) throws XMLStreamException {
    QtiItem item = new QtiItem(xml);
    int depth = 1;
    boolean inBody = false;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean whole = item.element(xml, plain(xml.getLocalName()));
        inBody = inBody || plain(xml.getLocalName()).equals("itembody");
        depth += whole ? 0 : 1;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inBody = inBody && !plain(xml.getLocalName()).equals("itembody");
        item.stem.append(inBody && isBlock(xml.getLocalName()) ? "\n" : "");
        depth--;
      } else if (inBody && xml.hasText()) {
        item.stem.append(xml.getText());
      }
    }
    return item;
  }

  private static boolean isBlock(String name) {
    return List.of("p", "div", "li", "br", "prompt", "qti-prompt").contains(name);
  }

  /** Takes what an element says; true when it was read to its end. */
  private boolean element(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "correctresponse" -> values(xml);
      case "simplechoice" -> {
        String choice = attribute(xml, "identifier");
        if (options.put(choice, content(xml)) != null) {
          options.put(choice, "");
        }
      }
      case "simpleassociablechoice" ->
          (matchSets == 1 ? prompts : options).put(attribute(xml, "identifier"), content(xml));
      case "modalfeedback", "feedbackblock" -> why.append(content(xml)).append(' ');
      case "rubricblock", "responseprocessing", "templateprocessing", "outcomedeclaration" ->
          content(xml);
      default -> {
        interaction(name);
        return false;
      }
    }
    return true;
  }

  private void interaction(String name) {
    switch (name) {
      case "choiceinteraction" -> interactions.add(Form.Kind.CHOICE);
      case "orderinteraction" -> interactions.add(Form.Kind.ORDERING);
      case "matchinteraction" -> interactions.add(Form.Kind.MATCHING);
      case "simplematchset" -> matchSets++;
      default -> otherInteractions += name.endsWith("interaction") ? 1 : 0;
    }
  }

  private void values(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (plain(xml.getLocalName()).equals("value")) {
          key.add(KeyValue.word(content(xml)));
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** All words in an element; inline feedback belongs to the explanation, not to them. */
  private String content(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (plain(xml.getLocalName()).equals("feedbackinline")) {
          why.append(content(xml)).append(' ');
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.hasText()) {
        words.append(xml.getText());
      }
    }
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  /** The question, or the reason why there is none. */
  Draft draft() {
    if (interactions.size() != 1 || otherInteractions > 0) {
      throw new Unreadable(
          "item '%s' has %d interactions of choice, order or match and %d others; exactly one of the former is read"
              .formatted(id, interactions.size(), otherInteractions));
    }
    Form.Kind kind = interactions.get(0);
    if (options.containsValue("")) {
      throw new Unreadable("item '%s' has a blank or doubled choice".formatted(id));
    }
    String words =
        stem.toString().replaceAll("[ \\t]+", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
    return new Draft(
        id,
        lang,
        "",
        "",
        words.isEmpty() ? title : words,
        kind.word(),
        prompts,
        options,
        kind == Form.Kind.MATCHING ? matched() : key,
        List.of(),
        why.toString().strip());
  }

  /** The key of a matching: values such as {@code P1 O2}, in the order of the prompts. */
  private List<KeyValue> matched() {
    Map<String, KeyValue> byPrompt = new LinkedHashMap<>();
    for (KeyValue value : key) {
      String[] pair = value.text().split("\\s+");
      if (pair.length != 2 || !prompts.containsKey(pair[0])) {
        throw new Unreadable(
            "item '%s': '%s' of the key is no pair of prompt and option"
                .formatted(id, value.text()));
      }
      byPrompt.put(pair[0], KeyValue.word(pair[1]));
    }
    return key.isEmpty()
        ? List.of()
        : prompts.keySet().stream()
            .map(prompt -> byPrompt.getOrDefault(prompt, KeyValue.word("")))
            .toList();
  }
}
