package org.serviceadvisor.scenario.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Node;
import org.serviceadvisor.scenario.Unreadable;

/**
 * YAML: a list of questions, bare or below a field such as {@code scenarios:}, or a single
 * question. A block list is cut into its items first, so that a slip in one does not spoil the
 * others and a file of any length needs the memory of one question.
 */
final class YamlReader implements FormatReader {
  private static final Pattern ITEM = Pattern.compile("( *)- +\\S.*|( *)-\\s*");
  private static final int LONGEST_ITEM = 1 << 20;

  private static final class Item {
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private boolean tooLong;

    void start(int number) {
      text.setLength(0);
      line = number;
      tooLong = false;
    }

    void add(String content) {
      tooLong = tooLong || text.length() + content.length() > LONGEST_ITEM;
      if (!tooLong) {
        text.append(content).append('\n');
      }
    }
  }

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    Item item = new Item();
    int indent = -1;
    while (lines.advance()) {
      int here = indent(lines.text());
      boolean starts = here >= 0 && (indent < 0 ? isList(item) : here == indent);
      if (starts) {
        pass(source, indent < 0, item, outlet);
        indent = here;
        item.start(lines.number());
      }
      item.add(lines.text());
    }
    pass(source, indent < 0 && !isList(item), item, outlet);
  }

  /** How far a list item is indented; -1 when the line starts none. */
  private static int indent(String line) {
    Matcher matcher = ITEM.matcher(line);
    if (!matcher.matches()) {
      return -1;
    }
    return matcher.group(1) == null ? matcher.group(2).length() : matcher.group(1).length();
  }

  /** Whether what stands before the first item is nothing but the name of the list. */
  private static boolean isList(Item head) {
    return head.text
        .toString()
        .lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .allMatch(line -> line.strip().matches("---|%.*|[\\p{L}_-]+\\s*:"));
  }

  private static void pass(Source source, boolean head, Item item, Outlet outlet) {
    if (item.tooLong) {
      outlet.invalid(item.line, "the record has more than %d characters".formatted(LONGEST_ITEM));
      return;
    }
    String text = item.text.toString();
    if (text.isBlank() || head && isList(item)) {
      return;
    }
    Node root;
    try {
      root = org.serviceadvisor.knowledge.YamlReader.read(source.name(), text);
    } catch (KnowledgeException e) {
      outlet.invalid(item.line, reason(e, source, item.line));
      return;
    }
    nodes(root, item.line - 1, outlet);
  }

  /** The parser counts lines from the start of the item. */
  private static String reason(KnowledgeException e, Source source, int start) {
    String message = String.valueOf(e.getMessage());
    Matcher place =
        Pattern.compile(Pattern.quote(source.name()) + ":(\\d+)(:\\d+)?: (.*)", Pattern.DOTALL)
            .matcher(message);
    return place.matches()
        ? "not YAML at line %d: %s"
            .formatted(start - 1 + Integer.parseInt(place.group(1)), place.group(3))
        : "not YAML: " + message;
  }

  private static void nodes(Node root, int linesBefore, Outlet outlet) {
    if (!root.items().isEmpty()) {
      root.items().forEach(item -> question(item, linesBefore, outlet));
      return;
    }
    if (JsonDraft.isQuestion(json(root))) {
      question(root, linesBefore, outlet);
      return;
    }
    root.fields().values().stream()
        .filter(value -> !value.items().isEmpty())
        .forEach(list -> list.items().forEach(item -> question(item, linesBefore, outlet)));
  }

  private static void question(Node node, int linesBefore, Outlet outlet) {
    JsonNode json = json(node);
    outlet.question(linesBefore + node.line(), () -> JsonDraft.read(checked(json)));
    var ignored = JsonDraft.ignored(json);
    if (!ignored.isEmpty()) {
      outlet.noteOnce(
          linesBefore + node.line(), "fields that are not used: " + String.join(", ", ignored));
    }
  }

  private static JsonNode checked(JsonNode json) {
    if (!json.isObject()) {
      throw new Unreadable("a record must have fields, 'scenario' above all, got a text or a list");
    }
    return json;
  }

  private static JsonNode json(Node node) {
    if (!node.fields().isEmpty()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.fields().forEach((key, value) -> object.set(key, json(value)));
      return object;
    }
    if (!node.items().isEmpty()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return JsonNodeFactory.instance.textNode(node.text());
  }
}
