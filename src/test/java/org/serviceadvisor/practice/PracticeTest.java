package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.sqlite.SQLiteDataSource;

class PracticeTest {
  private static final String ANA = "ana";
  private static final ConfusionPair SPEECH = ConfusionPair.of("transcribe", "polly");

  @TempDir Path folder;

  private final Advisor advisor = Built.advisor();
  private final ManualClock clock = new ManualClock();
  private Store store;
  private Practice practice;

  @BeforeEach
  void open() {
    store = new Store(LocalFile.open(folder), new StoredJson(advisor.knowledge()));
    practice = new Practice(advisor, Pool.load(advisor.knowledge()), store, clock);
  }

  private Exercise speechToText() {
    return practice.generator().between(SPEECH, Lang.EN, 1).stream()
        .filter(exercise -> exercise.id().contains(".transcribe."))
        .findFirst()
        .or(() -> practice.generator().find("gen.en.language.transcribe.12"))
        .orElseThrow();
  }

  private static String option(Exercise exercise, String text) {
    return exercise.scenario().options().entrySet().stream()
        .filter(option -> option.getValue().equals(text))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private Answer answer(Exercise exercise, boolean right) {
    List<String> wrong =
        exercise.scenario().options().keySet().stream()
            .filter(id -> !exercise.scenario().expected().contains(id))
            .limit(1)
            .toList();
    return practice.answer(
        ANA,
        exercise,
        right ? exercise.scenario().expected() : wrong,
        Optional.empty(),
        Mode.STUDY);
  }

  @Test
  void newQuestionsComeFirstAndDoNotRepeat() {
    Deck deck = Deck.of(Deck.Kind.ALL, Filter.in(Lang.PT, 5));
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      Exercise exercise = practice.next(ANA, deck).orElseThrow();
      assertThat(exercise.lang()).isEqualTo(Lang.PT);
      assertThat(exercise.scenario().domain()).hasValue(5);
      assertThat(asked.add(exercise.id())).isTrue();
      answer(exercise, true);
      clock.forward(Duration.ofMinutes(1));
    }
  }

  @Test
  void anAnswerIsThereAfterTheStoreIsOpenedAgain() {
    Exercise exercise =
        practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
    Answer answer = answer(exercise, false);
    Store again = new Store(LocalFile.open(folder), new StoredJson(advisor.knowledge()));
    assertThat(again.answers().of(ANA)).containsExactly(answer);
    assertThat(again.cards().find(ANA, CardKind.SCENARIO, exercise.id())).isPresent();
    assertThat(again.answers().of("somebody else")).isEmpty();
  }

  @Test
  void anAnswerSentTwiceIsKeptOnce() {
    Exercise exercise = speechToText();
    List<String> given = exercise.scenario().expected();
    for (int i = 0; i < 2; i++) {
      practice.answer("one-id", ANA, exercise, given, Optional.empty(), Mode.STUDY);
    }
    assertThat(store.answers().of(ANA)).hasSize(1);
  }

  @Test
  void whatIsWrongIsDueAMinuteLaterAndWhatIsRightIsNot() {
    Exercise wrong = practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
    answer(wrong, false);
    Exercise right = practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
    answer(right, true);
    clock.forward(Duration.ofSeconds(61));
    assertThat(practice.next(ANA, Deck.of(Deck.Kind.DUE, Filter.in(Lang.EN)))).isPresent();
    assertThat(
            store
                .cards()
                .find(ANA, CardKind.SCENARIO, wrong.id())
                .orElseThrow()
                .isDue(clock.instant()))
        .isTrue();
    assertThat(
            store
                .cards()
                .find(ANA, CardKind.SCENARIO, right.id())
                .orElseThrow()
                .isDue(clock.instant()))
        .isFalse();
  }

  @Test
  void answeringAgainMinutesLaterIsNoMastery() {
    Exercise exercise =
        practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
    assertThat(answer(exercise, true).counted()).isTrue();
    Card first = store.cards().find(ANA, CardKind.SCENARIO, exercise.id()).orElseThrow();
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofMinutes(1));
      assertThat(answer(exercise, true).counted()).isFalse();
    }
    assertThat(store.cards().find(ANA, CardKind.SCENARIO, exercise.id())).contains(first);
    assertThat(practice.progress(ANA).total()).isEqualTo(new Rate(1, 1));
    assertThat(practice.progress(ANA).known()).isZero();
  }

  @Test
  void aMixUpIsDrilledWithOtherQuestionsBetweenTheTwo() {
    Exercise exercise = speechToText();
    Answer answer =
        practice.answer(
            ANA,
            exercise,
            List.of(option(exercise, "Amazon Polly")),
            Optional.of(Sureness.SURE),
            Mode.STUDY);
    assertThat(answer.confusion()).contains(SPEECH);
    assertThat(answer.isSureButWrong()).isTrue();
    assertThat(practice.pairs(ANA)).extracting(NamedCard::name).containsExactly(SPEECH.key());
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Exercise drill =
          practice.next(ANA, Deck.of(Deck.Kind.DRILL, Filter.in(Lang.EN))).orElseThrow();
      assertThat(texts.add(drill.scenario().text())).isTrue();
      Set<String> services =
          practice.services().of(drill.scenario(), drill.scenario().options().keySet());
      assertThat(services).contains("transcribe", "polly");
      practice.answer(ANA, drill, drill.scenario().expected(), Optional.empty(), Mode.DRILL);
      clock.forward(Duration.ofMinutes(11));
    }
    Card card = store.cards().find(ANA, CardKind.PAIR, SPEECH.key()).orElseThrow();
    assertThat(card.state()).isEqualTo(Card.State.REVIEW);
    assertThat(card.isKnown()).isFalse();
  }

  @Test
  void surenessIsNeverScored() {
    Exercise exercise =
        practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
    practice.answer(
        "sure", exercise, exercise.scenario().expected(), Optional.of(Sureness.SURE), Mode.STUDY);
    practice.answer(
        "guess", exercise, exercise.scenario().expected(), Optional.of(Sureness.GUESS), Mode.STUDY);
    assertThat(store.cards().of("sure")).isEqualTo(store.cards().of("guess"));
    assertThat(practice.progress("sure").total()).isEqualTo(practice.progress("guess").total());
  }

  @Test
  void progressForecastsForgetting() {
    for (int i = 0; i < 6; i++) {
      Exercise exercise =
          practice.next(ANA, Deck.of(Deck.Kind.ALL, Filter.in(Lang.EN))).orElseThrow();
      answer(exercise, i % 3 != 0);
      clock.forward(Duration.ofMinutes(1));
    }
    Progress progress = practice.progress(ANA);
    assertThat(progress.total()).isEqualTo(new Rate(4, 6));
    assertThat(progress.forecast()).hasSize(Progress.DAYS + 1);
    assertThat(progress.forecast().get(0).recall()).isGreaterThan(0.95);
    assertThat(progress.forecast().get(30).recall())
        .isLessThan(progress.forecast().get(1).recall());
    assertThat(progress.streak()).isEqualTo(1);
    assertThat(progress.byDomain().values().stream().mapToInt(Rate::total).sum()).isEqualTo(6);
  }

  @Test
  void everythingGoesOutAndComesBackAsOneDocument() {
    Exercise exercise = speechToText();
    practice.answer(
        ANA,
        exercise,
        List.of(option(exercise, "Amazon Polly")),
        Optional.of(Sureness.SURE),
        Mode.STUDY);
    Exam exam = practice.startExam(ANA, Lang.EN);
    practice.saveExamAnswer(exam, 2, new Exam.ExamAnswer(List.of("A"), true));
    store.settings().set(ANA, "streak", "on");
    store
        .banks()
        .add(
            ANA,
            new Bank(
                "b1",
                "mine.yaml",
                clock.instant(),
                List.of(exercise.scenario()),
                List.of("3: 'scenario' is missing")));
    Portable portable = new Portable(store, new StoredJson(advisor.knowledge()));
    String document = portable.write(ANA);
    List<NamedCard> cards = store.cards().of(ANA);
    store.clear(ANA);
    assertThat(store.answers().of(ANA)).isEmpty();
    assertThat(store.exams().of(ANA)).isEmpty();
    assertThat(store.banks().of(ANA)).isEmpty();
    assertThat(portable.read(ANA, document)).isEqualTo(1);
    assertThat(portable.read(ANA, document)).isEqualTo(1);
    assertThat(portable.write(ANA)).isEqualTo(document);
    assertThat(store.cards().of(ANA)).isEqualTo(cards);
    assertThat(store.banks().find(ANA, "b1").orElseThrow().skipped())
        .containsExactly("3: 'scenario' is missing");
    assertThat(store.exams().find(ANA, exam.id()).orElseThrow().answer(2).flagged()).isTrue();
  }

  @Test
  void banksOfAnEarlierVersionStay(@TempDir Path older) throws Exception {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + older.resolve("progress.db"));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/practice")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO bank VALUES ('b1', 'ana', 'old.yaml', 1, '[]')");
    }

    Store now = new Store(LocalFile.open(older), new StoredJson(advisor.knowledge()));

    assertThat(now.banks().find(ANA, "b1").orElseThrow())
        .isEqualTo(new Bank("b1", "old.yaml", Instant.ofEpochMilli(1), List.of(), List.of()));
  }

  @Test
  void aForeignDocumentIsRefusedWhole() {
    Portable portable = new Portable(store, new StoredJson(advisor.knowledge()));
    assertThatThrownBy(() -> portable.read(ANA, "{\"format\":\"other\"}"))
        .isInstanceOf(BrokenStore.class)
        .hasMessageContaining("format 'other'");
    String broken =
        "{\"format\":\"aws-service-advisor-practice\",\"version\":1,\"settings\":{\"streak\":\"on\"},\"answers\":[{\"id\":\"1\"}]}";
    assertThatThrownBy(() -> portable.read(ANA, broken)).isInstanceOf(BrokenStore.class);
    assertThat(store.settings().of(ANA)).isEmpty();
  }

  @Test
  void everyQuestionOfTheProjectHasADomain() {
    assertThat(practice.pool().all())
        .hasSizeGreaterThan(1_000)
        .allMatch(exercise -> exercise.scenario().domain().isPresent());
  }

  @Test
  void anExerciseNeedsOptionsAndAKey() {
    assertThatThrownBy(() -> new Exercise(Scenario.open("Only text."), Origin.OWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 options");
  }
}
