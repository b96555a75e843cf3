package org.serviceadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;

class ExamplesTest {
  private final Knowledge knowledge = Built.advisor().knowledge();
  private final ExampleCheck check = new ExampleCheck(knowledge, RuleBase.load());

  @TestFactory
  Stream<DynamicTest> everyRuleFiresAndIsSilentAsItsNoteSays() {
    return knowledge.notes().values().stream()
        .map(note -> dynamicTest(note.rule(), () -> assertThat(check.problems(note)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyPhraseMatchesItsExamplesInEachLanguage() {
    return knowledge.phrases().stream()
        .map(
            phrases ->
                dynamicTest(phrases.fact(), () -> assertThat(check.problems(phrases)).isEmpty()));
  }
}
