package org.serviceadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.OptionText;

class AlternativesTest {
  private static ReadOption option(String id, String text) {
    return new ReadOption(
        id,
        OptionText.of(text),
        List.of(),
        9,
        Set.of(),
        Likeness.nothing(),
        Likeness.nothing(),
        0,
        0);
  }

  @Test
  void whatSaysNearlyTheSameAsTheBestFallsBehindWhatSaysSomethingElse() {
    ReadOption narrow = option("A", "Give the jobs a role that reads one bucket");
    ReadOption wide = option("B", "Give the jobs a role that reads every bucket");
    ReadOption discovery = option("C", "Run sensitive data discovery");
    Map<ReadOption, Double> scores = new LinkedHashMap<>();
    scores.put(narrow, 3.0);
    scores.put(wide, 1.5);
    scores.put(discovery, 1.2);
    Map<ReadOption, Double> apart = Alternatives.apart(scores);
    assertThat(apart).containsEntry(narrow, 3.0).containsEntry(discovery, 1.2);
    assertThat(apart.get(wide)).isLessThan(1.2);
    assertThat(apart.keySet()).containsExactly(narrow, wide, discovery);
  }

  @Test
  void wordsThatAllOptionsHaveMakeNoneAlike() {
    Map<ReadOption, Double> scores = new LinkedHashMap<>();
    scores.put(option("A", "Amazon Polly"), 1.0);
    scores.put(option("B", "Amazon Lex"), 0.5);
    scores.put(option("C", "Amazon Translate"), 0.2);
    assertThat(Alternatives.apart(scores)).isEqualTo(scores);
  }

  @Test
  void noOptionsStayNone() {
    assertThat(Alternatives.apart(Map.of())).isEmpty();
  }
}
