package org.serviceadvisor.scenario.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
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

  private static Record.Valid arranged(
      Form form, Map<String, String> options, List<String> given, String... expected) {
    Record.Valid plain = Questions.record("a", "Put each in its place.", options, given, expected);
    Scenario s = plain.scenario();
    return new Record.Valid(
        plain.file(),
        plain.line(),
        new Scenario(
            s.id(),
            s.lang(),
            s.domain(),
            s.topic(),
            s.text(),
            form,
            s.options(),
            s.expected(),
            s.given(),
            s.why()));
  }

  private static final Map<String, String> SERVICES =
      Map.of("A", "Amazon Polly", "B", "Amazon Textract", "C", "Amazon Transcribe");
  private static final Form TASKS =
      Form.matching(
          new TreeMap<>(
              Map.of(
                  "1", "Turn recorded calls into text",
                  "2", "Read the fields of scanned forms",
                  "3", "Read articles aloud")));

  @Test
  void matchesEachPromptAndSaysWhy() {
    Verdict verdict = Questions.verdict(arranged(TASKS, SERVICES, List.of(), "C", "B", "A"));
    assertThat(verdict.status()).isEqualTo(Status.CORRECT);
    assertThat(verdict.answer()).containsExactly("C", "B", "A");
    assertThat(verdict.recommended()).containsExactly("transcribe", "textract", "polly");
    assertThat(verdict.expectedServices())
        .containsExactlyInAnyOrder("transcribe", "textract", "polly");
    assertThat(verdict.because()).hasSize(3);
    assertThat(verdict.confidence().orElseThrow()).isGreaterThan(0.8);
    Verdict other = Questions.verdict(arranged(TASKS, SERVICES, List.of(), "A", "B", "C"));
    assertThat(other.status()).isEqualTo(Status.WRONG);
    assertThat(other.doubt().orElseThrow().rules()).containsExactly("C", "B", "A");
  }

  @Test
  void anOptionServesSeveralPromptsOnlyWhereTheTextAllowsIt() {
    Form speech =
        Form.matching(
            new TreeMap<>(
                Map.of("1", "Turn recorded calls into text", "2", "Write down what callers say")));
    Map<String, String> options = Map.of("A", "Amazon Polly", "B", "Amazon Transcribe");
    Record.Valid once = arranged(speech, options, List.of());
    assertThat(Questions.verdict(once).answer()).doesNotHaveDuplicates();
    Scenario s = once.scenario();
    Scenario often =
        new Scenario(
            s.id(),
            s.lang(),
            s.domain(),
            s.topic(),
            "Match. Each service may be used once, more than once, or not at all.",
            s.form(),
            s.options(),
            s.expected(),
            s.given(),
            s.why());
    assertThat(Questions.verdict(new Record.Valid("b", 1, often)).answer())
        .containsExactly("B", "B");
  }

  @Test
  void ordersStepsOfASequenceAndSaysWhichItIs() {
    Map<String, String> steps =
        Map.of(
            "A", "Deploy the model to an endpoint",
            "B", "Collect the data",
            "C", "Train the model",
            "D", "Clean and prepare the data");
    Verdict verdict =
        Questions.verdict(arranged(Form.ORDERING, steps, List.of(), "B", "D", "C", "A"));
    assertThat(verdict.answer()).containsExactly("B", "D", "C", "A");
    assertThat(verdict.status()).isEqualTo(Status.CORRECT);
    assertThat(verdict.because()).singleElement().asString().contains(":");
  }

  @Test
  void anOrderThatNobodyKnowsIsAnAbstention() {
    Map<String, String> steps =
        Map.of("A", "Whisk the eggs", "B", "Heat the pan", "C", "Serve with parsley", "D", "Sing");
    Verdict verdict =
        Questions.verdict(arranged(Form.ORDERING, steps, List.of(), "B", "A", "C", "D"));
    assertThat(verdict.status()).isEqualTo(Status.ABSTAINED);
    assertThat(verdict.reason()).contains("sequence");
  }

  @Test
  void aLearnersPlacesAreMarkedOneByOneOnlyWhenAsked() {
    Record record = arranged(TASKS, SERVICES, List.of("C", "A", "B"), "C", "B", "A");
    Grader partial = new Grader(Built.advisor(), Built.exam(), new Marker(Marker.Whose.AUTO, true));
    assertThat(Questions.verdict(record).credit()).isZero();
    assertThat(Questions.verdict(record).status()).isEqualTo(Status.WRONG);
    assertThat(partial.grade(record).credit()).isEqualTo(1 / 3.0);
    Record begun = arranged(TASKS, SERVICES, List.of("C", "", "A"), "C", "B", "A");
    assertThat(partial.grade(begun).credit()).isEqualTo(2 / 3.0);
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
    Map<String, String> options = Map.of("A", "Blue cheese", "B", "Green cheese");
    List<Fault> faults =
        Stream.of("A", "B")
            .map(key -> Questions.record(key, "Zyx wvu tsr qpo?", options, List.of(), key))
            .flatMap(record -> Questions.verdict(record).fault().stream())
            .toList();
    assertThat(faults)
        .isNotEmpty()
        .allMatch(fault -> fault.kind() == Fault.Kind.TEXT_NOT_UNDERSTOOD);
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
