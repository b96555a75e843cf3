package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serviceadvisor.scenario.Draft;
import org.serviceadvisor.scenario.KeyValue;
import org.serviceadvisor.scenario.Unreadable;

/**
 * Markdown or plain text with lettered options and an answer line, in the many ways in which people
 * write them: with and without numbers, folded away, in code fences, the key first or last.
 */
final class LetterReader implements FormatReader {
  static final Pattern EXPLANATION =
      Pattern.compile(
          "[*_> ]*(explanation|explica[cç][aã]o|explicaci[oó]n|justificativa|justificaci[oó]n|rationale|reason|why|references?|refer[eê]ncias?|por qu[eê])\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    Block block = new Block(List.of(), 1);
    while (lines.advance()) {
      LetterLine line = LetterLine.of(lines.text());
      if (block.endsBefore(line)) {
        List<Paragraph> next = block.leftForNext(line);
        block.close(outlet);
        block = new Block(next, lines.number());
      }
      block.add(lines.number(), line);
    }
    block.close(outlet);
  }

  /** Lines of text between blank lines. */
  private record Paragraph(int line, StringBuilder text) {
    boolean isExplanation() {
      return EXPLANATION.matcher(text).matches();
    }
  }

  /** One question, as far as it has been read. */
  private static final class Block {
    private final List<Paragraph> stem = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<Paragraph> after = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private String lastOption = "";
    private int line;
    private boolean keyFollows;
    private boolean newParagraph = true;
    private boolean headed;
    private boolean image;

    Block(List<Paragraph> start, int line) {
      stem.addAll(start);
      this.line = start.isEmpty() ? line : start.get(0).line();
    }

    /** Whether a line opens the next question. */
    boolean endsBefore(LetterLine next) {
      return switch (next.kind()) {
        case HEADER -> hasContent();
        case OPTION -> !options.isEmpty() && next.label().equals("A");
        default -> false;
      };
    }

    private boolean hasContent() {
      return !stem.isEmpty() || !options.isEmpty() || key.isPresent();
    }

    /**
     * Where no heading parts two questions, what follows the key is the next one's stem, but for
     * explanations and what hangs on the key.
     */
    List<Paragraph> leftForNext(LetterLine next) {
      if (next.kind() == LetterLine.Kind.HEADER) {
        return List.of();
      }
      List<Paragraph> left = after.stream().filter(p -> !p.isExplanation()).toList();
      after.removeAll(left);
      return left;
    }

    void add(int number, LetterLine next) {
      switch (next.kind()) {
        case HEADER -> header(number, next.text());
        case OPTION -> option(number, next);
        case KEY -> key = key.or(() -> Optional.of(next.text()));
        case KEY_LABEL -> keyFollows = key.isEmpty();
        case TEXT -> text(number, next.text());
        case IMAGE -> image = true;
        case END, BLANK -> {
          // The next text starts a paragraph.
        }
      }
      newParagraph =
          switch (next.kind()) {
            case TEXT, OPTION -> false;
            case HEADER -> next.text().isEmpty();
            default -> true;
          };
    }

    private void header(int number, String text) {
      headed = true;
      line = number;
      if (!text.isEmpty()) {
        stem.add(new Paragraph(number, new StringBuilder(text)));
      }
    }

    private void option(int number, LetterLine next) {
      if (keyFollows) {
        // "Answer:" with "B) Amazon Polly" on the next line.
        keyFollows = false;
        if (!options.isEmpty()) {
          key = Optional.of(next.label() + ") " + next.text());
          return;
        }
      }
      if (options.isEmpty() && !headed && !stem.isEmpty()) {
        line = stem.get(0).line();
      }
      lastOption = next.label();
      String twice = options.put(next.label(), next.text());
      if (twice != null) {
        options.put(next.label(), "");
      }
      if (options.size() == 1 && stem.isEmpty() && !headed) {
        line = number;
      }
    }

    private void text(int number, String text) {
      if (keyFollows) {
        keyFollows = false;
        key = Optional.of(text.replaceAll("^[*_\\s]+|[*_\\s]+$", ""));
      } else if (options.isEmpty()) {
        append(stem, number, text);
      } else if (key.isEmpty() && after.isEmpty() && !newParagraph) {
        options.merge(lastOption, text, (a, b) -> a + " " + b);
      } else {
        append(after, number, text);
      }
    }

    private void append(List<Paragraph> paragraphs, int number, String text) {
      if (newParagraph || paragraphs.isEmpty()) {
        paragraphs.add(new Paragraph(number, new StringBuilder(text)));
      } else {
        paragraphs.get(paragraphs.size() - 1).text().append(' ').append(text);
      }
    }

    void close(Outlet outlet) {
      if (options.isEmpty()) {
        key.ifPresent(
            unused ->
                outlet.note(
                    line,
                    "a question with an answer and no options (a flash card) is passed over"));
        return;
      }
      if (key.isEmpty() && keyFollows) {
        outlet.invalid(line, "the answer line is empty");
        return;
      }
      if (image) {
        outlet.note(line, "the question shows an image, which is not read");
      }
      outlet.question(line, this::draft);
    }

    private Draft draft() {
      checkLetters();
      return Draft.of(
          text(stem),
          options,
          key.map(KeyValue::word).map(List::of).orElse(List.of()),
          text(after));
    }

    private void checkLetters() {
      int position = 0;
      for (Map.Entry<String, String> option : options.entrySet()) {
        String due = OptionLabels.letter(position++);
        if (option.getValue().isEmpty()) {
          throw new Unreadable("the option '%s' stands here twice".formatted(option.getKey()));
        }
        if (!option.getKey().equals(due)) {
          throw new Unreadable(
              "option '%s' stands where '%s' is due\nMaybe a line was lost?"
                  .formatted(option.getKey(), due));
        }
      }
    }

    private static String text(List<Paragraph> paragraphs) {
      return String.join("\n", paragraphs.stream().map(p -> p.text().toString()).toList());
    }
  }
}
