package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam.ExamAnswer;

/**
 * Keeps what learners did, in SQLite or PostgreSQL. What a method has written is on disk when it
 * returns.
 */
public final class Store {
  private static final String ANSWER_COLUMNS =
      "id, learner, exercise, origin, lang, domain, topic, given, expected, correct, sureness,"
          + " mode, counted, expected_service, answered_service, answered";

  private final Jdbi jdbi;
  private final StoredJson json;
  private final ThreadLocal<Optional<Handle>> current = ThreadLocal.withInitial(Optional::empty);

  /** A store whose tables are there; see {@link Migration}. */
  public Store(DataSource source, StoredJson json) {
    this.jdbi = Jdbi.create(source);
    this.json = json;
  }

  /** Runs some work as a whole: all of it is kept or nothing. */
  public <T> T atomically(Supplier<T> work) {
    if (current.get().isPresent()) {
      return work.get();
    }
    return jdbi.inTransaction(
        handle -> {
          current.set(Optional.of(handle));
          try {
            return work.get();
          } finally {
            current.remove();
          }
        });
  }

  private <T> T with(Function<Handle, T> work) {
    return current.get().map(work).orElseGet(() -> jdbi.withHandle(work::apply));
  }

  private int update(String sql, Object... values) {
    return with(handle -> handle.execute(sql, values));
  }

  // ---- learners

  /** Adds a learner. */
  public void add(Learner learner) {
    update(
        "INSERT INTO learner (id, name, token, created) VALUES (?, ?, ?, ?)",
        learner.id(),
        learner.name(),
        learner.token(),
        learner.created().toEpochMilli());
  }

  /** All learners, by name. */
  public List<Learner> learners() {
    return with(
        handle ->
            handle
                .createQuery("SELECT id, name, token, created FROM learner ORDER BY name, id")
                .map((row, context) -> learner(row))
                .list());
  }

  /** The learner who holds a token. */
  public Optional<Learner> learnerByToken(String token) {
    return with(
        handle ->
            handle
                .createQuery("SELECT id, name, token, created FROM learner WHERE token = :token")
                .bind("token", token)
                .map((row, context) -> learner(row))
                .findOne());
  }

  private static Learner learner(ResultSet row) throws SQLException {
    return new Learner(
        row.getString("id"),
        row.getString("name"),
        row.getString("token"),
        instant(row, "created"));
  }

  // ---- settings

  /** What a learner has set. */
  public Map<String, String> settings(String learner) {
    Map<String, String> settings = new LinkedHashMap<>();
    with(handle ->
            handle
                .createQuery(
                    "SELECT name, value FROM setting WHERE learner = :learner ORDER BY name")
                .bind("learner", learner)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .list())
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
    return settings;
  }

  /** Sets something. */
  public void set(String learner, String name, String value) {
    update(
        "INSERT INTO setting (learner, name, value) VALUES (?, ?, ?)"
            + " ON CONFLICT (learner, name) DO UPDATE SET value = excluded.value",
        learner,
        name,
        value);
  }

  // ---- answers

  /** Keeps an answer; an id that is there already stays as it is. */
  public void add(String learner, Answer answer) {
    update(
        "INSERT INTO answer ("
            + ANSWER_COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
            + " NOTHING",
        answer.id(),
        learner,
        answer.exercise(),
        answer.origin().word(),
        answer.lang().code(),
        answer.domain().orElse(0),
        answer.topic().orElse(""),
        json.list(answer.given()),
        json.list(answer.expected()),
        answer.correct() ? 1 : 0,
        answer.sureness().map(Sureness::word).orElse(""),
        answer.mode().word(),
        answer.counted() ? 1 : 0,
        answer.expectedService().orElse(""),
        answer.answeredService().orElse(""),
        answer.at().toEpochMilli());
  }

  /** All answers of a learner, oldest first. */
  public List<Answer> answers(String learner) {
    return with(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ANSWER_COLUMNS
                        + " FROM answer WHERE learner = :learner ORDER BY answered, id")
                .bind("learner", learner)
                .map((row, context) -> answer(row))
                .list());
  }

  /** One answer of a learner. */
  public Optional<Answer> answer(String learner, String id) {
    return with(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ANSWER_COLUMNS
                        + " FROM answer WHERE learner = :learner AND id = :id")
                .bind("learner", learner)
                .bind("id", id)
                .map((row, context) -> answer(row))
                .findOne());
  }

  /** When each exercise was last answered. */
  public Map<String, Instant> lastAnswered(String learner) {
    Map<String, Instant> last = new LinkedHashMap<>();
    with(handle ->
            handle
                .createQuery(
                    "SELECT exercise, MAX(answered) AS answered FROM answer WHERE learner ="
                        + " :learner GROUP BY exercise")
                .bind("learner", learner)
                .map(
                    (row, context) ->
                        Map.entry(row.getString("exercise"), instant(row, "answered")))
                .list())
        .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
    return last;
  }

  private Answer answer(ResultSet row) throws SQLException {
    int domain = row.getInt("domain");
    return new Answer(
        row.getString("id"),
        row.getString("exercise"),
        constant(Origin.class, row, "origin"),
        Lang.of(row.getString("lang")).orElse(Lang.EN),
        domain == 0 ? OptionalInt.empty() : OptionalInt.of(domain),
        text(row, "topic"),
        json.list(row.getString("given")),
        json.list(row.getString("expected")),
        row.getInt("correct") == 1,
        Sureness.of(row.getString("sureness")),
        constant(Mode.class, row, "mode"),
        row.getInt("counted") == 1,
        text(row, "expected_service"),
        text(row, "answered_service"),
        instant(row, "answered"));
  }

  // ---- cards

  /** The card of something; empty before it was first asked. */
  public Optional<Card> card(String learner, CardKind kind, String name) {
    return with(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM card WHERE learner = :learner AND kind = :kind AND name = :name")
                .bind("learner", learner)
                .bind("kind", kind.word())
                .bind("name", name)
                .map((row, context) -> card(row))
                .findOne());
  }

  /** All cards of a learner, due ones first. */
  public List<NamedCard> cards(String learner) {
    return with(
        handle ->
            handle
                .createQuery("SELECT * FROM card WHERE learner = :learner ORDER BY due, kind, name")
                .bind("learner", learner)
                .map(
                    (row, context) ->
                        new NamedCard(
                            constant(CardKind.class, row, "kind"),
                            row.getString("name"),
                            card(row)))
                .list());
  }

  /** Keeps a card. */
  public void put(String learner, NamedCard named) {
    Card card = named.card();
    update(
        "INSERT INTO card (learner, kind, name, state, step, stability, difficulty, due, asked,"
            + " reviews, lapses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (learner,"
            + " kind, name) DO UPDATE SET state = excluded.state, step = excluded.step, stability ="
            + " excluded.stability, difficulty = excluded.difficulty, due = excluded.due, asked ="
            + " excluded.asked, reviews = excluded.reviews, lapses = excluded.lapses",
        learner,
        named.kind().word(),
        named.name(),
        card.state().name().toLowerCase(java.util.Locale.ROOT),
        card.step(),
        card.stability(),
        card.difficulty(),
        card.due().toEpochMilli(),
        card.last().toEpochMilli(),
        card.reviews(),
        card.lapses());
  }

  private static Card card(ResultSet row) throws SQLException {
    return new Card(
        constant(Card.State.class, row, "state"),
        row.getInt("step"),
        row.getDouble("stability"),
        row.getDouble("difficulty"),
        instant(row, "due"),
        instant(row, "asked"),
        row.getInt("reviews"),
        row.getInt("lapses"));
  }

  // ---- exams

  /** Keeps a new exam. */
  public void add(String learner, Exam exam) {
    update(
        "INSERT INTO exam (id, learner, lang, started, deadline, finished, questions)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        exam.id(),
        learner,
        exam.lang().code(),
        exam.started().toEpochMilli(),
        exam.deadline().toEpochMilli(),
        exam.finished().map(Instant::toEpochMilli).orElse(0L),
        json.questions(exam.questions()));
    exam.answers().forEach((number, answer) -> put(exam.id(), number, answer, exam.started()));
  }

  /** All exams of a learner, newest first. */
  public List<Exam> exams(String learner) {
    List<String> ids =
        with(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM exam WHERE learner = :learner ORDER BY started DESC, id")
                    .bind("learner", learner)
                    .mapTo(String.class)
                    .list());
    List<Exam> exams = new ArrayList<>();
    ids.forEach(id -> exam(learner, id).ifPresent(exams::add));
    return exams;
  }

  /** One exam of a learner. */
  public Optional<Exam> exam(String learner, String id) {
    return with(
        handle ->
            handle
                .createQuery("SELECT * FROM exam WHERE learner = :learner AND id = :id")
                .bind("learner", learner)
                .bind("id", id)
                .map((row, context) -> exam(row, examAnswers(handle, id)))
                .findOne());
  }

  private Map<Integer, ExamAnswer> examAnswers(Handle handle, String exam) {
    Map<Integer, ExamAnswer> answers = new LinkedHashMap<>();
    handle
        .createQuery("SELECT number, given, flagged FROM exam_answer WHERE exam = :exam")
        .bind("exam", exam)
        .map(
            (row, context) ->
                Map.entry(
                    row.getInt("number"),
                    new ExamAnswer(json.list(row.getString("given")), row.getInt("flagged") == 1)))
        .list()
        .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
    return answers;
  }

  private Exam exam(ResultSet row, Map<Integer, ExamAnswer> answers) throws SQLException {
    long finished = row.getLong("finished");
    return new Exam(
        row.getString("id"),
        Lang.of(row.getString("lang")).orElse(Lang.EN),
        instant(row, "started"),
        instant(row, "deadline"),
        finished == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished)),
        json.questions(row.getString("questions")),
        answers);
  }

  /** Keeps what was chosen for a question of an exam. */
  public void put(String exam, int number, ExamAnswer answer, Instant now) {
    update(
        "INSERT INTO exam_answer (exam, number, given, flagged, saved) VALUES (?, ?, ?, ?, ?) ON"
            + " CONFLICT (exam, number) DO UPDATE SET given = excluded.given, flagged ="
            + " excluded.flagged, saved = excluded.saved",
        exam,
        number,
        json.list(answer.given()),
        answer.flagged() ? 1 : 0,
        now.toEpochMilli());
  }

  /** Marks an exam as handed in; false when it was so before. */
  public boolean finish(String exam, Instant now) {
    return update(
            "UPDATE exam SET finished = ? WHERE id = ? AND finished = 0", now.toEpochMilli(), exam)
        == 1;
  }

  // ---- banks

  /** Keeps a bank. */
  public void add(String learner, Bank bank) {
    update(
        "INSERT INTO bank (id, learner, name, created, questions) VALUES (?, ?, ?, ?, ?) ON"
            + " CONFLICT (id) DO NOTHING",
        bank.id(),
        learner,
        bank.name(),
        bank.created().toEpochMilli(),
        json.scenarios(bank.scenarios()));
  }

  /** The banks of a learner, newest first. */
  public List<Bank> banks(String learner) {
    return with(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM bank WHERE learner = :learner ORDER BY created DESC, id")
                .bind("learner", learner)
                .map((row, context) -> bank(row))
                .list());
  }

  /** One bank of a learner. */
  public Optional<Bank> bank(String learner, String id) {
    return with(
        handle ->
            handle
                .createQuery("SELECT * FROM bank WHERE learner = :learner AND id = :id")
                .bind("learner", learner)
                .bind("id", id)
                .map((row, context) -> bank(row))
                .findOne());
  }

  private Bank bank(ResultSet row) throws SQLException {
    return new Bank(
        row.getString("id"),
        row.getString("name"),
        instant(row, "created"),
        json.scenarios(row.getString("questions")));
  }

  /** Forgets a bank. */
  public void removeBank(String learner, String id) {
    update("DELETE FROM bank WHERE learner = ? AND id = ?", learner, id);
  }

  // ---- all

  /** Forgets everything a learner did; the learner stays. */
  public void clear(String learner) {
    atomically(
        () -> {
          update(
              "DELETE FROM exam_answer WHERE exam IN (SELECT id FROM exam WHERE learner = ?)",
              learner);
          update("DELETE FROM exam WHERE learner = ?", learner);
          update("DELETE FROM answer WHERE learner = ?", learner);
          update("DELETE FROM card WHERE learner = ?", learner);
          update("DELETE FROM bank WHERE learner = ?", learner);
          return update("DELETE FROM setting WHERE learner = ?", learner);
        });
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(java.util.Locale.ROOT));
  }
}
