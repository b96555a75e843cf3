package org.serviceadvisor.reading;

import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Knowledge;

/** Counts over the statements how far each phrase can be trusted. */
final class PhraseWeigher {
  private final Knowledge knowledge;
  private final Hierarchy hierarchy;
  private final Phrasebook book;

  PhraseWeigher(Knowledge knowledge, Phrasebook book) {
    this.book = book;
    this.knowledge = knowledge;
    this.hierarchy = new Hierarchy(knowledge.services());
  }

  /** Counts and weighs. */
  PhraseWeights weigh(Collection<Statement> statements) {
    Lexicon lexicon = new Lexicon(knowledge, PhraseWeights.none(), book);
    Map<Phrase, int[]> counts = new IdentityHashMap<>();
    for (Statement statement : statements) {
      if (statement.kind() == Statement.Kind.NEED) {
        count(statement, lexicon, counts);
      }
    }
    List<Phrase> phrases =
        lexicon.phrases().stream().filter(p -> !p.fact().startsWith(Lexicon.CUE)).toList();
    float[] weights = new float[phrases.size()];
    for (int i = 0; i < weights.length; i++) {
      int[] count = counts.getOrDefault(phrases.get(i), new int[2]);
      weights[i] = PhraseWeights.counted(count[0], count[1], phrases.get(i).weak());
    }
    return new PhraseWeights(weights);
  }

  private void count(Statement statement, Lexicon lexicon, Map<Phrase, int[]> counts) {
    List<Token> tokens = TokenScanner.scan(statement.text());
    for (Words sentence :
        Words.sentences(tokens, s -> EnumSet.of(statement.lang()), lexicon.table())) {
      for (PhraseMatch match : lexicon.matcher().find(sentence)) {
        int[] count = counts.computeIfAbsent(match.phrase(), unused -> new int[2]);
        count[0]++;
        if (isRight(match.phrase().fact(), statement)) {
          count[1]++;
        }
      }
    }
  }

  private boolean isRight(String fact, Statement statement) {
    if (fact.equals(statement.need())) {
      return true;
    }
    FactDefinition definition = knowledge.facts().get(fact);
    Optional<String> answer = definition == null ? Optional.empty() : definition.answer();
    return answer
        .filter(
            a ->
                a.equals(statement.answer())
                    || hierarchy.isPartOf(a, statement.answer())
                    || hierarchy.isPartOf(statement.answer(), a))
        .isPresent();
  }
}
