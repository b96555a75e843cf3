package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.serviceadvisor.model.Role;

/** Tells for each token whether it asks, requires or is background. */
final class Roles {
  private Roles() {}

  static List<Role> of(
      String text, List<Token> tokens, List<Words> sentences, List<List<PhraseMatch>> cues) {
    List<Role> roles = new ArrayList<>(Collections.nCopies(tokens.size(), Role.BACKGROUND));
    boolean anyCue = false;
    boolean asked = false;
    for (int s = 0; s < sentences.size(); s++) {
      Words sentence = sentences.get(s);
      int requirement = first(cues.get(s), "requirement", sentence.to());
      int ask = first(cues.get(s), "ask", sentence.to());
      if (ask == sentence.to() && endsWithQuestionMark(text, tokens, sentence)) {
        ask = sentence.from();
      }
      asked |= ask < sentence.to();
      anyCue |= requirement < sentence.to() || ask < sentence.to();
      fill(roles, Math.min(requirement, ask), sentence.to(), Role.REQUIREMENT);
      fill(roles, ask, sentence.to(), Role.ASK);
    }
    if (!anyCue) {
      fill(roles, 0, tokens.size(), Role.REQUIREMENT);
    }
    if (!asked && !sentences.isEmpty()) {
      Words last = sentences.get(sentences.size() - 1);
      fill(roles, last.from(), last.to(), Role.ASK);
    }
    return roles;
  }

  private static void fill(List<Role> roles, int from, int to, Role role) {
    for (int i = from; i < to; i++) {
      roles.set(i, role);
    }
  }

  private static int first(List<PhraseMatch> matches, String cue, int absent) {
    return matches.stream()
        .filter(match -> match.phrase().fact().equals(Lexicon.CUE + cue))
        .mapToInt(PhraseMatch::from)
        .min()
        .orElse(absent);
  }

  private static boolean endsWithQuestionMark(String text, List<Token> tokens, Words sentence) {
    int from = tokens.get(sentence.to() - 1).end();
    int to = sentence.to() < tokens.size() ? tokens.get(sentence.to()).start() : text.length();
    return text.substring(from, to).indexOf('?') >= 0;
  }
}
