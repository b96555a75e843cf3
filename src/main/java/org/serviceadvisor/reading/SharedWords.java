package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;

/** Finds the words of a text that also stand, in any inflection, in other texts. */
public final class SharedWords {
  private static final int BEGINNING = 5;
  private static final int SHORTEST = 4;
  private static final Set<String> SAY_LITTLE =
      Set.of(
          "servi", "compa", "empre", "usar", "usand", "using", "fully", "model", "data", "dados",
          "need", "wants", "quer", "preci", "sobre", "desde", "when", "quand", "them", "they",
          "into", "your", "manag", "geren", "based", "other", "outro", "outra", "witho", "each",
          "cada", "must", "deve", "devem", "como", "where", "appli", "aplic", "custo", "have",
          "more", "mais", "than", "most", "such", "time");

  private SharedWords() {}

  /** The words of a text, each once, in its order, with their places; of no more than so many. */
  public static List<Signal> of(String text, Collection<String> others, String about, int most) {
    Set<String> beginnings = new HashSet<>();
    for (String other : others) {
      TokenScanner.scan(other).stream()
          .filter(SharedWords::says)
          .forEach(token -> beginnings.add(beginning(token)));
    }
    List<Signal> shared = new ArrayList<>();
    for (Token token : TokenScanner.scan(text)) {
      if (shared.size() < most && says(token) && beginnings.remove(beginning(token))) {
        shared.add(
            new Signal(
                about,
                text.substring(token.start(), token.end()),
                token.start(),
                token.end(),
                Role.BACKGROUND,
                0,
                Signal.Origin.SUGGESTION));
      }
    }
    return shared;
  }

  private static boolean says(Token token) {
    String word = token.folded();
    return word.length() >= SHORTEST
        && Character.isLetter(word.charAt(0))
        && !Features.isEmpty(token)
        && !SAY_LITTLE.contains(beginning(token));
  }

  private static String beginning(Token token) {
    String word = token.folded();
    return word.substring(0, Math.min(BEGINNING, word.length()));
  }
}
