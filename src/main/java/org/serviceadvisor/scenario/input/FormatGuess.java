package org.serviceadvisor.scenario.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the format of a file by its name and its first lines. The name decides where one format
 * alone has its ending; for Markdown, text and names without an ending the content does.
 */
final class FormatGuess {
  private static final Pattern YAML =
      Pattern.compile(
          "(?:#.*\\n|---.*\\n|\\s*\\n)*(?:[\\p{L}_-]+:\\s*(?:#.*)?\\n\\s*-\\s|-\\s+[\\p{L}_]+:\\s|(?:id|lang|scenario|question|pergunta):\\s).*",
          Pattern.DOTALL);
  private static final Pattern GIFT =
      Pattern.compile(
          "(?m)(^::.*?::|^\\$CATEGORY:)|\\{\\s*(?:[=~]|T\\s*\\}|F\\s*\\}|TRUE\\s*\\}|FALSE\\s*\\})");
  private static final Pattern AIKEN = Pattern.compile("(?m)^ANSWER: ?[A-Z]\\s*$");
  private static final Pattern BOX = Pattern.compile("(?m)^\\s{0,3}[-*+] \\[[xX]\\]\\s");
  private static final Pattern LETTER =
      Pattern.compile("(?m)^\\s*(?:[-*+]\\s+)?(?:\\*\\*)?\\(?[A-Ha-h][.):]");

  private FormatGuess() {}

  /** The format, or nothing when neither name nor content tells. */
  static Optional<Format> of(String name, String head) {
    Optional<Format> named = Format.byEnding(name);
    if (named.isPresent()) {
      // Many a file of JSON Lines is called .json.
      return named.get() == Format.JSON && isLines(head) ? Optional.of(Format.JSON_LINES) : named;
    }
    return byContent(head);
  }

  private static Optional<Format> byContent(String head) {
    String text = head.strip();
    if (text.startsWith("PK\u0003\u0004")) {
      return Optional.of(Format.QTI_PACKAGE);
    }
    if (text.startsWith("{")) {
      return Optional.of(isLines(head) ? Format.JSON_LINES : Format.JSON);
    }
    if (text.matches("(?s)\\[\\s*[{\\]].*")) {
      return Optional.of(Format.JSON);
    }
    if (text.matches("(?s)<(\\?xml|(qti-)?assessment|questestinterop).*")) {
      return Optional.of(Format.QTI);
    }
    return text(text + "\n");
  }

  private static Optional<Format> text(String text) {
    if (isCsv(text)) {
      return Optional.of(Format.CSV);
    }
    if (YAML.matcher(text).matches()) {
      return Optional.of(Format.YAML);
    }
    if (BOX.matcher(text).find()) {
      return Optional.of(Format.CHECKBOXES);
    }
    if (AIKEN.matcher(text).find() && !text.contains("{")) {
      return Optional.of(Format.AIKEN);
    }
    if (GIFT.matcher(text).find()) {
      return Optional.of(Format.GIFT);
    }
    return LETTER.matcher(text).find() || text.lines().anyMatch(FormatGuess::isKey)
        ? Optional.of(Format.LETTERS)
        : Optional.empty();
  }

  private static boolean isKey(String line) {
    return LetterLine.of(line).kind() == LetterLine.Kind.KEY;
  }

  /** Whether two lines in a row start with a brace; in a JSON object the second one does not. */
  private static boolean isLines(String head) {
    return head.lines()
            .filter(line -> !line.isBlank())
            .limit(2)
            .filter(line -> line.startsWith("{"))
            .count()
        == 2;
  }

  private static boolean isCsv(String text) {
    String heading = text.lines().findFirst().orElse("");
    if (heading.toLowerCase(Locale.ROOT).startsWith("sep=")) {
      return true;
    }
    List<String> names =
        Arrays.stream(heading.split("[,;\\t|]")).map(name -> name.replace("\"", "")).toList();
    return names.size() > 1
        && names.stream().anyMatch(Fields.STEM::isNamed)
        && names.stream().filter(name -> name.strip().length() < 40).count() == names.size();
  }
}
