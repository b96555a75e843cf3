package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Exam.ExamAnswer;

/** Exams with what was chosen in them. */
public final class ExamTable {
  private final Database database;
  private final StoredJson json;

  ExamTable(Database database, StoredJson json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a new exam. */
  public void add(String learner, Exam exam) {
    database.update(
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
  public List<Exam> of(String learner) {
    List<String> ids =
        database.with(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM exam WHERE learner = :learner ORDER BY started DESC, id")
                    .bind("learner", learner)
                    .mapTo(String.class)
                    .list());
    List<Exam> exams = new ArrayList<>();
    ids.forEach(id -> find(learner, id).ifPresent(exams::add));
    return exams;
  }

  /** One exam of a learner. */
  public Optional<Exam> find(String learner, String id) {
    return database.with(
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
        Database.instant(row, "started"),
        Database.instant(row, "deadline"),
        finished == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished)),
        json.questions(row.getString("questions")),
        answers);
  }

  /** Keeps what was chosen for a question of an exam. */
  public void put(String exam, int number, ExamAnswer answer, Instant now) {
    database.update(
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
    return database.update(
            "UPDATE exam SET finished = ? WHERE id = ? AND finished = 0", now.toEpochMilli(), exam)
        == 1;
  }
}
