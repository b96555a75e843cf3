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
    List<PhraseMatch> pseudo = of(cues, "negation-pseudo");
    List<PhraseMatch> ends = of(cues, "scope-end");
    for (PhraseMatch cue : of(cues, "negation-before")) {
      if (cue.from() < turned && pseudo.stream().noneMatch(cue::overlaps)) {
        scopes.add(new Scope(cue, cue.to(), forward(sentence, cue.to(), ends)));
      }
    }
    for (PhraseMatch cue : of(cues, "negation-after")) {
      scopes.add(new Scope(cue, Math.max(sentence.from(), cue.from() - BACK), cue.from()));
    }
  }

  private static List<PhraseMatch> of(List<PhraseMatch> cues, String name) {
    return cues.stream().filter(cue -> cue.phrase().fact().equals(Lexicon.CUE + name)).toList();
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
    return scopes.stream().anyMatch(scope -> token >= scope.from() && token < scope.to());
  }
}
