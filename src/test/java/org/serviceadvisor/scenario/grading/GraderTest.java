package org.serviceadvisor.scenario.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.Verdict.Status;

class GraderTest {

  @Test
  void marksTheAdvisorWhereNobodyElseAnswered() {
    Verdict right = Questions.verdict(Questions.keyed("a", "A"));
    assertThat(right.status()).isEqualTo(Status.CORRECT);
    assertThat(right.marking()).isEqualTo(Marking.ADVISOR_AGAINST_KEY);
    assertThat(right.fault()).isEmpty();
    assertThat(Questions.verdict(Questions.keyed("b", "B")).status()).isEqualTo(Status.WRONG);
    assertThat(Questions.verdict(Questions.keyed("c")).status()).isEqualTo(Status.ANSWERED);
  }

  @Test
  void marksALearnerAgainstTheKey() {
    Verdict verdict = Questions.verdict(Questions.answered("a", List.of("B"), "B"));
    assertThat(verdict.status()).isEqualTo(Status.CORRECT);
    assertThat(verdict.marking()).isEqualTo(Marking.LEARNER_AGAINST_KEY);
    assertThat(verdict.answer()).containsExactly("B");
    assertThat(verdict.doubt())
        .hasValueSatisfying(
            doubt -> {
              assertThat(doubt.file()).containsExactly("B");
              assertThat(doubt.rules()).containsExactly("A");
              assertThat(doubt.because()).isNotEmpty();
            });
  }

  @Test
  void marksALearnerAgainstTheAdvisorWhereThereIsNoKeyAndSaysSo() {
    Verdict verdict = Questions.verdict(Questions.answered("a", List.of("B")));
    assertThat(verdict.status()).isEqualTo(Status.WRONG);
    assertThat(verdict.marking()).isEqualTo(Marking.LEARNER_AGAINST_ADVISOR);
    assertThat(verdict.expected()).containsExactly("A");
  }

  @Test
  void marksWhomItIsToldTo() {
    Record both = Questions.answered("a", List.of("B"), "A");
    Grader advisor =
        new Grader(Built.advisor(), Built.exam(), new Marker(Marker.Whose.ADVISOR, false));
    Grader learner =
        new Grader(Built.advisor(), Built.exam(), new Marker(Marker.Whose.LEARNER, false));
    assertThat(advisor.grade(both).status()).isEqualTo(Status.CORRECT);
    assertThat(learner.grade(both).status()).isEqualTo(Status.WRONG);
    assertThat(learner.grade(Questions.keyed("b", "A")).status()).isEqualTo(Status.ABSTAINED);
  }

  @Test
  void givesPointsForSomeOfSeveralOnlyWhenAsked() {
    Record record =
        Questions.record(
            "a",
            "Which two? (Select TWO)",
            Map.of("A", "a", "B", "b", "C", "c", "D", "d"),
            List.of("A", "C"),
            "A",
            "B");
    Grader partial = new Grader(Built.advisor(), Built.exam(), new Marker(Marker.Whose.AUTO, true));
    assertThat(Questions.verdict(record).credit()).isZero();
    assertThat(partial.grade(record).credit()).isZero();
    Record one =
        Questions.record(
            "b",
            "Which two? (Select TWO)",
            Map.of("A", "a", "B", "b", "C", "c"),
            List.of("A"),
            "A",
            "B");
    assertThat(partial.grade(one).credit()).isEqualTo(0.5);
    assertThat(partial.grade(one).status()).isEqualTo(Status.WRONG);
  }

  @Test
  void tellsWhyTheKeyIsDoubtedAlsoWhereNoRuleGivesAReason() {
    Verdict verdict =
        Questions.verdict(
            Questions.record(
                "a",
                "Retrieved parts contain too much unrelated text. What should be adjusted?",
                Map.of(
                    "A", "The temperature, so that the model selects less probable words",
                    "B", "The chunking strategy, so that the pieces are smaller and more focused"),
                List.of(),
                "A"));
    assertThat(verdict.doubt().orElseThrow().because())
        .singleElement()
        .asString()
        .startsWith("No rule speaks for it; beside A it counts that");
  }

  @Test
  void doubtsALabelForWhichNothingSpeaks() {
    Verdict verdict = Questions.verdict(Questions.keyed("a", "B"));
    assertThat(verdict.fault())
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.LABEL_DOUBTFUL));
  }

  @Test
  void saysWhenTheTextWasNotUnderstood() {
    Verdict verdict =
        Questions.verdict(
            Questions.record(
                "a",
                "Zyx wvu tsr qpo?",
                Map.of("A", "Blue cheese", "B", "Amazon Polly"),
                List.of(),
                "B"));
    assertThat(verdict.fault())
        .hasValueSatisfying(
            fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.TEXT_NOT_UNDERSTOOD));
  }

  @Test
  void namesServicesOfAKeyThatAreNotWhatTheyWere() {
    Verdict verdict =
        Questions.verdict(
            Questions.record(
                "a",
                "Employees search company documents in plain language.",
                Map.of("A", "Amazon Kendra", "B", "Amazon Polly"),
                List.of(),
                "A"));
    assertThat(verdict.stale())
        .singleElement()
        .satisfies(
            key ->
                assertThat(key.sentence(Lang.EN))
                    .contains("Amazon Kendra is closed to new customers since 2026-07-30"));
    Verdict renamed =
        Questions.verdict(
            Questions.record(
                "b",
                "Deliver streaming records to Amazon S3 without code.",
                Map.of("A", "Amazon Kinesis Data Firehose", "B", "Amazon Polly"),
                List.of(),
                "A"));
    assertThat(renamed.stale())
        .singleElement()
        .satisfies(
            key -> assertThat(key.sentence(Lang.EN)).contains("old name of Amazon Data Firehose"));
  }
}
