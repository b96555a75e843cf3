package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam.ExamAnswer;
import org.serviceadvisor.practice.Exam.ExamQuestion;

class ExamTest {
  private static final String ANA = "ana";

  @TempDir Path folder;

  private final Advisor advisor = Built.advisor();
  private final ManualClock clock = new ManualClock();
  private Practice practice;

  @BeforeEach
  void open() {
    Store store = new Store(LocalFile.open(folder), new StoredJson(advisor.knowledge()));
    practice = new Practice(advisor, Pool.load(advisor.knowledge()), store, clock);
  }

  private Exam reread(Exam exam) {
    return practice.store().exams().find(ANA, exam.id()).orElseThrow();
  }

  @Test
  void weightsSplitTheQuestionsAsTheExamGuideSays() {
    assertThat(ExamPaper.shares(50)).containsExactly(10, 12, 14, 7, 7);
    assertThat(ExamPaper.shares(15).stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anExamHasSixtyFiveDifferentQuestionsOfTheRightDomains(Lang lang) {
    Exam exam = practice.startExam(ANA, lang);
    assertThat(exam.questions()).hasSize(65);
    assertThat(exam.exercises().stream().map(e -> e.scenario().text()).distinct()).hasSize(65);
    List<ExamQuestion> scored = exam.questions().stream().filter(ExamQuestion::scored).toList();
    assertThat(
            scored.stream()
                .collect(
                    Collectors.groupingBy(
                        q -> q.exercise().scenario().domain().orElse(0), Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(1, 10L, 2, 12L, 3, 14L, 4, 7L, 5, 7L));
    assertThat(Duration.between(exam.started(), exam.deadline())).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void theClockGoesOnAndAnswersStay() {
    Exam exam = practice.startExam(ANA, Lang.EN);
    ExamAnswer whole = new ExamAnswer(exam.question(3).exercise().scenario().expected(), true);
    assertThat(practice.saveExamAnswer(exam, 3, whole)).isTrue();
    clock.forward(Duration.ofMinutes(30));
    Exam later = practice.runningExam(ANA).orElseThrow();
    assertThat(later.answer(3)).isEqualTo(whole);
    assertThat(later.left(clock.instant())).isEqualTo(Duration.ofMinutes(60));
    assertThat(later.firstOpen()).isEqualTo(1);
    assertThat(later.answered()).isEqualTo(1);
    assertThat(later.flagged()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anExamHasSomeOrderingsAndMatchingsButFew(Lang lang) {
    Exam exam = practice.startExam(ANA, lang);
    assertThat(exam.exercises().stream().filter(e -> e.scenario().isArranged()).count())
        .isBetween(1L, (long) ExamPaper.DOMAINS);
  }

  @Test
  void anAnswerIsWholeOnlyWithEveryPlaceFilled() {
    Exam exam = practice.startExam(ANA, Lang.EN);
    int number = 1;
    while (!exam.question(number).exercise().scenario().isArranged()) {
      number++;
    }
    List<String> right = exam.question(number).exercise().scenario().expected();
    List<String> begun = new ArrayList<>(right);
    begun.set(1, "");
    practice.saveExamAnswer(exam, number, new ExamAnswer(begun, false));
    assertThat(reread(exam).answer(number).given()).isEqualTo(begun);
    assertThat(reread(exam).isAnswered(number)).isFalse();
    assertThat(reread(exam).answered()).isZero();
    List<String> swapped = new ArrayList<>(right);
    java.util.Collections.swap(swapped, 0, 1);
    practice.saveExamAnswer(exam, number, new ExamAnswer(swapped, false));
    assertThat(reread(exam).isAnswered(number)).isTrue();
    assertThat(ExamResult.of(reread(exam)).all().right()).isZero();
    practice.saveExamAnswer(exam, number, new ExamAnswer(right, false));
    assertThat(ExamResult.of(reread(exam)).all().right()).isEqualTo(1);
  }

  @Test
  void nothingIsTakenAfterTheDeadline() {
    Exam exam = practice.startExam(ANA, Lang.EN);
    practice.saveExamAnswer(exam, 1, new ExamAnswer(List.of("A"), false));
    clock.forward(ExamPaper.TIME);
    assertThat(practice.saveExamAnswer(exam, 1, new ExamAnswer(List.of("C"), false))).isFalse();
    assertThat(reread(exam).answer(1).given()).containsExactly("A");
    practice.closeOverdue(ANA);
    assertThat(reread(exam).finished()).contains(exam.deadline());
    assertThat(practice.runningExam(ANA)).isEmpty();
  }

  @Test
  void handingInTwiceCountsOnce() {
    Exam exam = practice.startExam(ANA, Lang.EN);
    for (int number = 1; number <= 65; number++) {
      List<String> given =
          number <= 40 ? exam.question(number).exercise().scenario().expected() : List.of("Z");
      practice.saveExamAnswer(exam, number, new ExamAnswer(given, false));
    }
    Exam full = reread(exam);
    ExamResult result = practice.finishExam(ANA, full);
    practice.finishExam(ANA, reread(exam));
    assertThat(practice.store().answers().of(ANA)).hasSize(65).allMatch(a -> a.mode() == Mode.EXAM);
    assertThat(result.all()).isEqualTo(new Rate(40, 65));
    assertThat(result.scored().total()).isEqualTo(50);
    assertThat(result.estimate()).isBetween(result.estimateLow(), result.estimateHigh());
    assertThat(result.weakestDomain()).isPresent();
  }

  @Test
  void anHonestEstimateHasAWideRange() {
    Rate rate = new Rate(35, 50);
    assertThat(rate.low()).isCloseTo(0.5625, within(0.001));
    assertThat(rate.high()).isCloseTo(0.8090, within(0.001));
    ExamResult result = new ExamResult(rate, rate, java.util.Map.of(), 0);
    assertThat(result.estimate()).isEqualTo(730);
    assertThat(result.estimateLow()).isLessThan(ExamResult.PASS);
    assertThat(result.estimateHigh()).isGreaterThan(ExamResult.PASS);
  }
}
