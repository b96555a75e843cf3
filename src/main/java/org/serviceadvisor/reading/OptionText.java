package org.serviceadvisor.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A short text such as an option, cut into words once for all that read it. Safe for threads. */
public final class OptionText {
  private final String text;
  private final List<Token> tokens;
  private volatile Optional<Features> features = Optional.empty();

  private OptionText(String text) {
    this.text = text;
    this.tokens = TokenScanner.scan(text);
  }

  /** Cuts a text into words. */
  public static OptionText of(String text) {
    return new OptionText(text);
  }

  /** The text, unchanged. */
  public String text() {
    return text;
  }

  /** Beginnings of its words, without those that say nothing. */
  public Set<String> words() {
    Set<String> words = new HashSet<>();
    for (Token token : tokens) {
      if (!Features.isEmpty(token)) {
        words.add(Features.beginning(token.folded()));
      }
    }
    return words;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** What the text is compared by; kept, as all models share one table of words. */
  Features features(WordTable words) {
    return features.filter(known -> known.words() == words).orElseGet(() -> read(words));
  }

  private Features read(WordTable words) {
    Features read = Features.of(tokens, words);
    features = Optional.of(read);
    return read;
  }
}
