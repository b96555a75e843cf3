package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.serviceadvisor.reading.Token.Break;

/** Cuts a text into words and numbers with their exact places, sentence by sentence. */
final class TokenScanner {
  private static final Set<String> GLUED_UNITS =
      Set.of(
          "kb", "mb", "gb", "tb", "pb", "mib", "gib", "kib", "ms", "s", "sec", "min", "h", "k", "x",
          "m", "seg");
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "vs", "etc", "ex", "p", "sr", "sra", "dr", "no", "inc", "approx");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int sentence;
  private Break pending = Break.NONE;

  private TokenScanner(String text) {
    this.text = text;
  }

  static List<Token> scan(String text) {
    return new TokenScanner(text).scan();
  }

  private List<Token> scan() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        i = word(i);
      } else {
        mark(c, i);
        i++;
      }
    }
    return tokens;
  }

  private int word(int start) {
    int end = start + 1;
    while (end < text.length() && continues(end)) {
      end++;
    }
    if (Character.isDigit(text.charAt(start))) {
      int unit = start;
      while (unit < end && !Character.isLetter(text.charAt(unit))) {
        unit++;
      }
      if (unit < end && GLUED_UNITS.contains(text.substring(unit, end).toLowerCase(Locale.ROOT))) {
        add(start, unit);
        add(unit, end);
        return end;
      }
    }
    add(start, end);
    return end;
  }

  private boolean continues(int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean between = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    if (!between) {
      return false;
    }
    boolean digits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    return (c == '.' || c == ',') && digits || c == '\'' || c == '\u2019';
  }

  private void add(int start, int end) {
    int wordEnd = end;
    if (end - start > 2
        && text.charAt(end - 1) == 's'
        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019')) {
      wordEnd = end - 2;
    }
    if (pending == Break.SENTENCE && !tokens.isEmpty()) {
      sentence++;
    }
    String lower = text.substring(start, wordEnd).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    tokens.add(new Token(start, wordEnd, lower, Fold.fold(lower), sentence, pending));
    pending = Break.NONE;
  }

  private void mark(char c, int i) {
    Break found =
        switch (c) {
          case '.', '!', '?', '\u2026' -> endsSentence(c, i) ? Break.SENTENCE : Break.NONE;
          case '\n' -> blankLineOrList(i) ? Break.SENTENCE : Break.NONE;
          case ';', ':', '(', ')', '\u2014', '\u2013' -> Break.CLAUSE;
          case ',' -> Break.COMMA;
          default -> Break.NONE;
        };
    if (found.compareTo(pending) > 0) {
      pending = found;
    }
  }

  private boolean endsSentence(char c, int i) {
    if (c != '.') {
      return true;
    }
    if (tokens.isEmpty()
        || i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean single =
        last.end() - last.start() == 1 && Character.isLetter(text.charAt(last.start()));
    return last.end() != i || !single && !ABBREVIATIONS.contains(last.folded());
  }

  private boolean blankLineOrList(int i) {
    int next = i + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    return next < text.length()
        && (text.charAt(next) == '\n'
            || text.charAt(next) == '-'
            || text.charAt(next) == '*'
            || text.charAt(next) == '\u2022');
  }
}
