package org.serviceadvisor.scenario.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line is, in files of lettered options and answer lines.
 *
 * @param kind its part in a question
 * @param label the letter of an option; else empty
 * @param text the words that are left
 */
record LetterLine(Kind kind, String label, String text) {

  /** Parts of a question. */
  enum Kind {
    BLANK,
    /** A number or the word "Question" that opens a question. */
    HEADER,
    OPTION,
    /** The line with the key. */
    KEY,
    /** The label of the key alone; the key follows. */
    KEY_LABEL,
    /** An end that only markup shows: a rule, the end of a fold. */
    END,
    /** An image. */
    IMAGE,
    TEXT
  }

  private static final String EMPHASIS = "(?:\\*\\*|__|\\*)?";
  private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,}|={3,})\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
  private static final Pattern MARKUP =
      Pattern.compile("</?(details|summary|p|br|div|b|strong)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*(?:#{1,6}\\s+)?"
              + EMPHASIS
              + "(?:(?:Question|Quest[aã]o|Pregunta|Pergunta|Cuesti[oó]n)\\s*#?\\s*\\d+|Q\\s*\\d+|\\d{1,5}(?=[.)]))"
              + EMPHASIS
              + "[.):\\-]*"
              + EMPHASIS
              + "(?:\\s+(.*)|\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
  private static final Pattern OPTION =
      Pattern.compile(
          "\\s*(?:[-*+]\\s+)?(?:\\[[ xX]\\]\\s+)?"
              + EMPHASIS
              + "\\(?(?:([A-H])[.):]\\)?|([a-h])\\))"
              + EMPHASIS
              + "\\s+(\\S.*)");
  private static final Pattern KEY =
      Pattern.compile(
          "\\s*(?:[-*>+]\\s+|#{1,6}\\s+)?"
              + EMPHASIS
              + "(?:(?:the\\s+)?(?:correct|suggested|right)\\s+(?:answers?|options?)(?:\\s+(?:is|are))?|answers?|answer key|ans|key"
              + "|(?:alternativa|op[cç][aã]o|opci[oó]n)\\s+corr?ecta|alternativa correta|respostas?(?:\\s+corretas?)?|gabarito"
              + "|respuestas?(?:\\s+correctas?)?)\\s*"
              + EMPHASIS
              + "\\s*:\\s*"
              + EMPHASIS
              + "\\s*(.*?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BARE_LABEL =
      Pattern.compile(
          "(?:show |see |ver |view )?(?:the )?(?:correct )?(?:answers?|respostas?|respuestas?|gabarito)(?: corretas?| correctas?)?",
          Pattern.CASE_INSENSITIVE);

  static LetterLine of(String line) {
    String lower = line.toLowerCase(java.util.Locale.ROOT);
    boolean folds = lower.contains("<details") || lower.contains("<summary");
    String text = line.indexOf('<') < 0 ? line : MARKUP.matcher(line).replaceAll(" ");
    if (text.isBlank()) {
      boolean end = lower.contains("</details>");
      return new LetterLine(end ? Kind.END : Kind.BLANK, "", "");
    }
    if (FENCE.matcher(text).matches()) {
      return new LetterLine(Kind.BLANK, "", "");
    }
    if (RULE.matcher(text).matches()) {
      return new LetterLine(Kind.END, "", "");
    }
    if (text.strip().startsWith("![")) {
      return new LetterLine(Kind.IMAGE, "", "");
    }
    return key(text, folds).orElseGet(() -> part(text));
  }

  private static java.util.Optional<LetterLine> key(String text, boolean folds) {
    Matcher key = KEY.matcher(text.strip());
    if (key.matches()) {
      String rest = bare(key.group(1));
      return java.util.Optional.of(
          new LetterLine(rest.isEmpty() ? Kind.KEY_LABEL : Kind.KEY, "", rest));
    }
    return folds && BARE_LABEL.matcher(bare(text)).matches()
        ? java.util.Optional.of(new LetterLine(Kind.KEY_LABEL, "", ""))
        : java.util.Optional.empty();
  }

  private static LetterLine part(String text) {
    Matcher option = OPTION.matcher(text);
    if (option.matches()) {
      String letter = option.group(1) == null ? option.group(2) : option.group(1);
      return new LetterLine(
          Kind.OPTION, letter.toUpperCase(java.util.Locale.ROOT), bare(option.group(3)));
    }
    Matcher header = HEADER.matcher(text);
    if (header.matches()) {
      return new LetterLine(Kind.HEADER, "", header.group(1) == null ? "" : bare(header.group(1)));
    }
    Matcher heading = HEADING.matcher(text);
    return heading.matches()
        ? new LetterLine(Kind.HEADER, "", bare(heading.group(1)))
        : new LetterLine(Kind.TEXT, "", text.strip());
  }

  /** The words without the marks of emphasis around them. */
  private static String bare(String text) {
    return text.strip().replaceAll("^(\\*\\*|__)|(\\*\\*|__)$", "").strip();
  }
}
