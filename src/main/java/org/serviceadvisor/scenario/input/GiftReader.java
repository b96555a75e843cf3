package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/** GIFT, the format of Moodle. Blank lines part the questions. */
final class GiftReader implements FormatReader {
  private static final Pattern NAME = Pattern.compile("::((?:[^\\\\]|\\\\.)*?)::", Pattern.DOTALL);
  private static final Pattern FORMAT =
      Pattern.compile("\\[(html|moodle|plain|markdown)\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern WEIGHT =
      Pattern.compile("%(-?\\d+(?:\\.\\d+)?)%(.*)", Pattern.DOTALL);
  private static final Pattern TRUTH =
      Pattern.compile("(T|TRUE|F|FALSE)\\s*(#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CATEGORY = Pattern.compile("\\$CATEGORY:\\s*(.*)");

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    StringBuilder block = new StringBuilder();
    String topic = "";
    int start = 0;
    while (lines.advance()) {
      String text = lines.text();
      Matcher category = CATEGORY.matcher(text.strip());
      if (category.matches()) {
        topic = topic(category.group(1));
      } else if (text.isBlank()) {
        pass(start, block, topic, outlet);
        start = 0;
      } else if (!text.strip().startsWith("//")) {
        start = start == 0 ? lines.number() : start;
        block.append(block.isEmpty() ? "" : "\n").append(text);
      }
    }
    pass(start, block, topic, outlet);
  }

  /** The last part of a category such as {@code $course$/top/Speech}. */
  private static String topic(String path) {
    return path.substring(path.lastIndexOf('/') + 1).strip();
  }

  private static void pass(int line, StringBuilder block, String topic, Outlet outlet) {
    if (!block.isEmpty()) {
      String text = block.toString();
      block.setLength(0);
      outlet.question(line, () -> draft(text, topic));
    }
  }

  private static Draft draft(String block, String topic) {
    String rest = block.strip();
    String id = "";
    Matcher name = NAME.matcher(rest);
    if (name.lookingAt()) {
      id = GiftText.plain(name.group(1));
      rest = rest.substring(name.end()).strip();
    }
    Matcher format = FORMAT.matcher(rest);
    boolean html = false;
    if (format.lookingAt()) {
      html = format.group(1).equalsIgnoreCase("html");
      rest = rest.substring(format.end());
    }
    int open = GiftText.find(rest, '{', 0);
    int close = open < 0 ? -1 : GiftText.find(rest, '}', open);
    if (open < 0 || close < 0) {
      throw new Unreadable(
          open < 0
              ? "no answers in braces: a description, not a question"
              : "the brace with the answers is not closed before the blank line");
    }
    String tail = GiftText.plain(rest.substring(close + 1));
    String stem =
        GiftText.plain(rest.substring(0, open)) + (tail.isEmpty() ? "" : " _____ " + tail);
    Draft draft = new Answers(rest.substring(open + 1, close), html).draft(words(stem, html));
    return draft.withId(id).withTopic(topic);
  }

  private static String words(String text, boolean html) {
    return html ? Html.text(text) : text;
  }

  /** What stands in the braces. */
  private static final class Answers {
    private final String text;
    private final String why;
    private final boolean html;
    private final List<String> choices = new ArrayList<>();
    private final List<KeyValue> single = new ArrayList<>();
    private final List<KeyValue> weighted = new ArrayList<>();
    private boolean wrongChoices;

    Answers(String content, boolean html) {
      this.html = html;
      int general = general(content);
      this.text = (general < 0 ? content : content.substring(0, general)).strip();
      this.why = general < 0 ? "" : words(GiftText.plain(content.substring(general + 4)), html);
    }

    private static int general(String content) {
      int hash = GiftText.find(content, '#', 0);
      while (hash >= 0 && !content.startsWith("####", hash)) {
        hash = GiftText.find(content, '#', hash + 1);
      }
      return hash;
    }

    Draft draft(String stem) {
      Matcher truth = TRUTH.matcher(text);
      if (truth.matches()) {
        boolean right = truth.group(1).toUpperCase(java.util.Locale.ROOT).startsWith("T");
        return Draft.of(
            stem,
            OptionLabels.byLetter(List.of("True", "False")),
            List.of(KeyValue.word(right ? "A" : "B")),
            why);
      }
      refuseOtherKinds();
      if (text.contains("->") && GiftText.find(text, '~', 0) < 0) {
        return matching(stem);
      }
      List<String> parts = GiftText.cutBefore(text, "=~");
      if (!parts.get(0).isBlank()) {
        throw new Unreadable(
            "the answers start with '%s', not with = or ~".formatted(parts.get(0).strip()));
      }
      parts.subList(1, parts.size()).forEach(this::choice);
      if (!wrongChoices) {
        return open(stem);
      }
      if (single.size() > 1) {
        throw new Unreadable(
            "%d choices start with =, which only one may\nMaybe ~%%50%% before each right one?"
                .formatted(single.size()));
      }
      List<KeyValue> key = single.isEmpty() ? weighted : single;
      if (key.isEmpty()) {
        throw new Unreadable("no choice is right: none has = or a positive weight");
      }
      return Draft.of(stem, OptionLabels.byLetter(choices), key, why);
    }

    private void refuseOtherKinds() {
      if (text.isEmpty()) {
        throw new Unreadable("an essay question, which has no right answer");
      }
      if (text.startsWith("#")) {
        throw new Unreadable("a numerical question, which names no service");
      }
    }

    /** Pairs of prompt and option; an option without a prompt is right for none. */
    private Draft matching(String stem) {
      Map<String, String> prompts = new LinkedHashMap<>();
      List<KeyValue> key = new ArrayList<>();
      for (String part : GiftText.cutBefore(text, "=")) {
        String pair = part.strip().replaceFirst("^=", "");
        if (pair.isBlank()) {
          continue;
        }
        int arrow = pair.indexOf("->");
        if (arrow < 0) {
          throw new Unreadable(
              "'%s' stands among pairs and has no ->".formatted(GiftText.plain(pair).strip()));
        }
        String option = words(GiftText.plain(pair.substring(arrow + 2)).strip(), html);
        if (!choices.contains(option)) {
          choices.add(option);
        }
        String prompt = words(GiftText.plain(pair.substring(0, arrow)).strip(), html);
        if (!prompt.isEmpty()) {
          prompts.put(String.valueOf(prompts.size() + 1), prompt);
          key.add(KeyValue.word(OptionLabels.letter(choices.indexOf(option))));
        }
      }
      return Draft.of(stem, OptionLabels.byLetter(choices), key, why)
          .withForm(Form.Kind.MATCHING.word(), prompts);
    }

    private void choice(String part) {
      String body = part.substring(1).strip();
      KeyValue letter = KeyValue.word(OptionLabels.letter(choices.size()));
      Matcher weight = WEIGHT.matcher(body);
      boolean weighs = weight.matches();
      if (weighs) {
        body = weight.group(2);
      }
      if (part.charAt(0) == '=') {
        single.add(letter);
      } else if (weighs && Double.parseDouble(weight.group(1)) > 0) {
        weighted.add(letter);
      }
      int feedback = GiftText.find(body, '#', 0);
      String words = words(GiftText.plain(feedback < 0 ? body : body.substring(0, feedback)), html);
      wrongChoices = wrongChoices || part.charAt(0) == '~';
      choices.add(words);
    }

    /** Right answers alone: a question to be answered in one's own words. */
    private Draft open(String stem) {
      return new Draft(
          "",
          "",
          "",
          "",
          stem,
          Map.of(),
          choices.stream().map(KeyValue::word).toList(),
          List.of(),
          why);
    }
  }
}
