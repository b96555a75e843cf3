package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tokens of a sentence stand under a negation, after NegEx: a cue reaches some words forward
 * or back.
 */
final class Negation {
  private static final int FORWARD = 7;
  private static final int BACK = 5;

  private record Scope(PhraseMatch cue, int from, int to) {}

  private final List<Scope> scopes = new ArrayList<>();

  /**
   * The negated words of a sentence.
   *
   * @param turned the first token from which a "not" turns the question round and denies no need
   */
  Negation(Words sentence, List<PhraseMatch> cues, int turned) {
    List<PhraseMatch> pseudo = of(cues, Lexicon.CUE + "negation-pseudo");
    List<PhraseMatch> ends = of(cues, Lexicon.CUE + "scope-end");
    for (PhraseMatch cue : of(cues, Lexicon.CUE + "negation-before")) {
      if (cue.from() < turned && pseudo.stream().noneMatch(cue::overlaps)) {
        scopes.add(new Scope(cue, cue.to(), forward(sentence, cue.to(), ends)));
      }
    }
    for (PhraseMatch cue : of(cues, Lexicon.CUE + "negation-after")) {
      scopes.add(new Scope(cue, Math.max(sentence.from(), cue.from() - BACK), cue.from()));
    }
  }

  private static List<PhraseMatch> of(List<PhraseMatch> cues, String name) {
    List<PhraseMatch> found = new ArrayList<>();
    for (PhraseMatch cue : cues) {
      if (cue.phrase().fact().equals(name)) {
        found.add(cue);
      }
    }
    return found;
  }

  private static int forward(Words sentence, int from, List<PhraseMatch> ends) {
    int to = from;
    while (to < Math.min(sentence.to(), from + FORWARD)) {
      int token = to;
      Token.Break mark = sentence.tokens().get(token).breakBefore();
      boolean ended = token > from && (mark == Token.Break.CLAUSE || mark == Token.Break.COMMA);
      if (ended || token > from && ends.stream().anyMatch(end -> end.from() == token)) {
        return to;
      }
      to++;
    }
    return to;
  }

  boolean covers(PhraseMatch match) {
    return scopes.stream()
        .anyMatch(
            scope ->
                !match.overlaps(scope.cue())
                    && match.from() >= scope.from()
                    && match.from() < scope.to());
  }

  boolean covers(int token) {
    for (Scope scope : scopes) {
      if (token >= scope.from() && token < scope.to()) {
        return true;
      }
    }
    return false;
  }
}
