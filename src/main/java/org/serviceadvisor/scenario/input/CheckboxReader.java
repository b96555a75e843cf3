package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/**
 * Markdown with check boxes: a heading, below it a list in which the right options are ticked, and
 * perhaps a deeper heading with an explanation.
 */
final class CheckboxReader implements FormatReader {
  private static final int QUESTION_LEVEL = 3;
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  static final Pattern BOX = Pattern.compile("\\s{0,3}[-*+] \\[([ xX])\\]\\s?(.*)");
  private static final Pattern BACKLINK = Pattern.compile("\\s*\\*\\*\\[.*");
  private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,})\\s*");

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    Block block = new Block(1, 0, "");
    while (lines.advance()) {
      String text = lines.text();
      Matcher heading = HEADING.matcher(text);
      if (heading.matches()) {
        int level = heading.group(1).length();
        if (block.explainedBy(level, heading.group(2))) {
          block.explain(heading.group(2));
        } else {
          block.close(outlet);
          block = new Block(lines.number(), level, heading.group(2));
        }
      } else {
        block.line(lines.number(), text);
      }
    }
    block.close(outlet);
  }

  /** A heading and what stands below it. */
  private static final class Block {
    private final int line;
    private final int level;
    private final StringBuilder stem;
    private final List<StringBuilder> options = new ArrayList<>();
    private final List<Boolean> ticked = new ArrayList<>();
    private final StringBuilder why = new StringBuilder();
    private boolean explained;
    private boolean afterBlank;
    private boolean image;
    private boolean apart;
    private int boxLine;

    Block(int line, int level, String heading) {
      this.line = line;
      this.level = level;
      this.stem = new StringBuilder(heading);
    }

    /** A deeper heading after the options of a question starts the explanation. */
    boolean explainedBy(int other, String heading) {
      return !options.isEmpty()
          && !apart
          && other > level
          && (level >= QUESTION_LEVEL || LetterReader.EXPLANATION.matcher(heading).matches());
    }

    void explain(String heading) {
      explained = true;
      append(why, heading);
    }

    void line(int number, String text) {
      Matcher box = BOX.matcher(text);
      if (text.isBlank()) {
        afterBlank = true;
        return;
      }
      if (box.matches() && !explained) {
        boxLine = options.isEmpty() ? number : boxLine;
        ticked.add(!box.group(1).equals(" "));
        options.add(new StringBuilder(box.group(2).strip()));
      } else if (!BACKLINK.matcher(text).matches() && !RULE.matcher(text).matches()) {
        text(text);
      }
      afterBlank = false;
    }

    private void text(String text) {
      if (explained || !options.isEmpty() && afterBlank && !text.startsWith("  ")) {
        explained = true;
        append(why, text);
      } else if (options.isEmpty() && text.strip().startsWith("![")) {
        image = true;
      } else if (options.isEmpty()) {
        apart = apart || afterBlank;
        append(stem, text);
      } else {
        append(options.get(options.size() - 1), text);
      }
    }

    private static void append(StringBuilder to, String text) {
      to.append(to.isEmpty() || text.isBlank() ? "" : " ").append(text.strip());
    }

    void close(Outlet outlet) {
      if (options.isEmpty()) {
        return;
      }
      if (level == 0 || stem.isEmpty() || apart) {
        outlet.note(
            boxLine,
            "a list with boxes that has no heading right above is no question and is passed over");
        return;
      }
      if (image) {
        outlet.note(line, "the question shows an image, which is not read");
      }
      outlet.question(line, this::draft);
    }

    private Draft draft() {
      List<KeyValue> key = new ArrayList<>();
      for (int i = 0; i < ticked.size(); i++) {
        if (ticked.get(i)) {
          key.add(KeyValue.word(OptionLabels.letter(i)));
        }
      }
      if (key.isEmpty() || key.size() == options.size()) {
        throw new Unreadable(
            "%s of the %d boxes is ticked\nMaybe a list of things to do, or a question whose key was forgotten?"
                .formatted(key.isEmpty() ? "none" : "every one", options.size()));
      }
      List<String> texts = options.stream().map(StringBuilder::toString).toList();
      return Draft.of(stem.toString(), OptionLabels.byLetter(texts), key, why.toString());
    }
  }
}
