package org.serviceadvisor.scenario.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.Verdict.Status;

class GradingRunTest {
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private final Report memory =
      new Report() {
        @Override
        public void verdict(Verdict verdict) {
          verdicts.add(verdict);
        }

        @Override
        public void finding(Finding finding) {
          findings.add(finding);
        }

        @Override
        public void finish(Summary summary) {
          // What the tests look at is what run() gives.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  private static RecordSource source(Record... records) {
    return intake -> List.of(records).forEach(intake::record);
  }

  private static Plan plan(
      Selection selection, Bar bar, Optional<Baseline> baseline, boolean failFast) {
    return new Plan(
        Built.exam(), Marker.standard(), selection, bar, baseline, 3, failFast, true, true);
  }

  private Summary run(Plan plan, RecordSource source) throws IOException {
    return new GradingRun(Built.advisor(), plan, List.of(memory)).run(source);
  }

  private Summary run(Plan plan, Record... records) throws IOException {
    return run(plan, source(records));
  }

  private static Plan usual() {
    return plan(Selection.all(), Bar.perfect(), Optional.empty(), false);
  }

  @Test
  void keepsTheOrderOfTheRecordsWhateverTheThreads() throws IOException {
    RecordSource many =
        intake ->
            IntStream.range(0, 1_000)
                .mapToObj(i -> Questions.keyed("q" + i, "A"))
                .forEach(intake::record);
    Summary summary = run(usual(), many);
    assertThat(verdicts).hasSize(1_000);
    assertThat(IntStream.range(0, 1_000)).allMatch(i -> verdicts.get(i).id().equals("q" + i));
    assertThat(summary.outcome().kind()).isEqualTo(Outcome.Kind.PASSED);
    assertThat(summary.coverage())
        .hasValueSatisfying(
            coverage -> assertThat(coverage.fired()).isBetween(1, coverage.firings().size() - 1));
  }

  @Test
  void endsAsTheBarSays() throws IOException {
    Record[] half = {Questions.keyed("a", "A"), Questions.keyed("b", "B")};
    assertThat(run(usual(), half).outcome().kind()).isEqualTo(Outcome.Kind.FAILED);
    Bar low = new Bar(Optional.of(0.5), false, Bar.Regression.ALLOWED);
    Plan plan = plan(Selection.all(), low, Optional.empty(), false);
    assertThat(run(plan, half).outcome().kind()).isEqualTo(Outcome.Kind.PASSED);
    Record invalid = new Record.Invalid("f", 1, "f:1", "broken");
    assertThat(run(usual(), Questions.keyed("a", "A"), invalid).outcome().kind())
        .isEqualTo(Outcome.Kind.BAD_INPUT);
    assertThat(run(usual(), invalid).outcome().why().en()).isEqualTo("no record could be read");
  }

  @Test
  void stopsAtTheFirstMissAtTheLimitAndWhenToldTo() throws IOException {
    Plan fast = plan(Selection.all(), Bar.perfect(), Optional.empty(), true);
    Summary summary = run(fast, Questions.keyed("a", "B"), Questions.keyed("b", "A"));
    assertThat(summary.partial())
        .hasValueSatisfying(why -> assertThat(why).contains("first miss, a"));
    Selection one = new Selection(r -> true, Optional.of(1L), Optional.empty(), 0);
    summary =
        run(
            plan(one, Bar.perfect(), Optional.empty(), false),
            Questions.keyed("a", "A"),
            Questions.keyed("b", "A"));
    assertThat(summary.tally().all().total()).isEqualTo(1);
    assertThat(summary.partial()).contains("--limit 1 was reached");

    GradingRun endless = new GradingRun(Built.advisor(), usual(), List.of(memory));
    Summary stopped =
        endless.run(
            intake -> {
              for (int i = 0; ; i++) {
                if (i == 500) {
                  endless.stop("told to");
                }
                intake.record(Questions.keyed("q" + i, "A"));
              }
            });
    assertThat(stopped.outcome().kind()).isEqualTo(Outcome.Kind.STOPPED);
    assertThat(stopped.partial().orElseThrow()).startsWith("told to; ");
  }

  @Test
  void drawsTheSameSampleForTheSameSeed() throws IOException {
    RecordSource many =
        intake ->
            IntStream.range(0, 200)
                .mapToObj(i -> Questions.keyed("q" + i, "A"))
                .forEach(intake::record);
    run(
        plan(
            new Selection(r -> true, Optional.empty(), Optional.of(10), 7),
            Bar.perfect(),
            Optional.empty(),
            false),
        many);
    List<String> first = verdicts.stream().map(Verdict::id).toList();
    verdicts.clear();
    run(
        plan(
            new Selection(r -> true, Optional.empty(), Optional.of(10), 7),
            Bar.perfect(),
            Optional.empty(),
            false),
        many);
    assertThat(verdicts.stream().map(Verdict::id)).containsExactlyElementsOf(first).hasSize(10);
    assertThat(first)
        .isSortedAccordingTo(
            java.util.Comparator.comparingInt(id -> Integer.parseInt(id.substring(1))));
    verdicts.clear();
    run(
        plan(
            new Selection(r -> true, Optional.empty(), Optional.of(10), 8),
            Bar.perfect(),
            Optional.empty(),
            false),
        many);
    assertThat(verdicts.stream().map(Verdict::id).toList()).isNotEqualTo(first);
  }

  @Test
  void filtersByField() throws IOException {
    Plan plan =
        plan(
            new Selection(Filter.of("id=b*"), Optional.empty(), Optional.empty(), 0),
            Bar.perfect(),
            Optional.empty(),
            false);
    run(plan, Questions.keyed("a1", "A"), Questions.keyed("b1", "A"), Questions.keyed("b2", "A"));
    assertThat(verdicts.stream().map(Verdict::id)).containsExactly("b1", "b2");
    assertThatThrownBy(() -> Filter.of("topi=x")).hasMessageContaining("Maybe 'topic'?");
  }

  @Test
  void comparesWithAnEarlierRun() throws IOException {
    String old =
        "{\"knowledge\":{\"version\":\"x\"},\"results\":[{\"id\":\"a\",\"status\":\"correct\",\"answer\":[\"A\"]},"
            + "{\"id\":\"b\",\"status\":\"wrong\"},{\"id\":\"c\",\"status\":\"correct\"},{\"id\":\"gone\",\"status\":\"abstained\"}]}";
    Baseline baseline =
        Baseline.read("old.json", new ByteArrayInputStream(old.getBytes(StandardCharsets.UTF_8)));
    Bar bar = new Bar(Optional.of(0.0), false, Bar.Regression.NONE);
    Summary summary =
        run(
            plan(Selection.all(), bar, Optional.of(baseline), false),
            Questions.keyed("a", "B"),
            Questions.keyed("b", "A"),
            Questions.keyed("c", "A"),
            Questions.keyed("new", "A"));
    Comparison comparison = summary.comparison().orElseThrow();
    assertThat(comparison.broken()).containsExactly("a");
    assertThat(comparison.fixed()).containsExactly("b");
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.added()).isEqualTo(1);
    assertThat(comparison.gone()).isEqualTo(1);
    assertThat(summary.outcome().kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThat(summary.outcome().why().en()).contains("1 newly broken");
    assertThatThrownBy(() -> Baseline.read("x", new ByteArrayInputStream(new byte[] {'['})))
        .hasMessageContaining("no JSON report");
  }

  @Test
  void troubleWhileReadingEndsTheRun() {
    assertThatThrownBy(
            () ->
                run(
                    usual(),
                    intake -> {
                      intake.record(Questions.keyed("a", "A"));
                      throw new IOException("the disk is gone");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
    assertThat(verdicts).hasSize(1);
  }

  @Test
  void lintsWhileItGrades() throws IOException {
    run(usual(), Questions.keyed("a", "A"), Questions.keyed("b", "A"), Questions.keyed("c"));
    assertThat(findings.stream().map(Finding::kind))
        .containsExactlyInAnyOrder(
            Finding.Kind.SAME_STEM, Finding.Kind.SAME_STEM, Finding.Kind.NO_KEY);
    assertThat(verdicts)
        .extracting(Verdict::status)
        .containsExactly(Status.CORRECT, Status.CORRECT, Status.ANSWERED);
  }
}
