package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.model.Lang;

/** Every answer ever given. */
public final class AnswerTable {
  private static final String COLUMNS =
      "id, learner, exercise, origin, lang, domain, topic, given, expected, correct, sureness,"
          + " mode, counted, expected_service, answered_service, answered";

  private final Database database;
  private final StoredJson json;

  AnswerTable(Database database, StoredJson json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps an answer; an id that is there already stays as it is. */
  public void add(String learner, Answer answer) {
    database.update(
        "INSERT INTO answer ("
            + COLUMNS
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
  public List<Answer> of(String learner) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + COLUMNS
                        + " FROM answer WHERE learner = :learner ORDER BY answered, id")
                .bind("learner", learner)
                .map((row, context) -> answer(row))
                .list());
  }

  /** One answer of a learner. */
  public Optional<Answer> find(String learner, String id) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + " FROM answer WHERE learner = :learner AND id = :id")
                .bind("learner", learner)
                .bind("id", id)
                .map((row, context) -> answer(row))
                .findOne());
  }

  /** When each exercise was last answered. */
  public Map<String, Instant> last(String learner) {
    Map<String, Instant> last = new LinkedHashMap<>();
    database
        .with(
            handle ->
                handle
                    .createQuery(
                        "SELECT exercise, MAX(answered) AS answered FROM answer WHERE learner ="
                            + " :learner GROUP BY exercise")
                    .bind("learner", learner)
                    .map(
                        (row, context) ->
                            Map.entry(row.getString("exercise"), Database.instant(row, "answered")))
                    .list())
        .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
    return last;
  }

  private Answer answer(ResultSet row) throws SQLException {
    int domain = row.getInt("domain");
    return new Answer(
        row.getString("id"),
        row.getString("exercise"),
        Database.constant(Origin.class, row, "origin"),
        Lang.of(row.getString("lang")).orElse(Lang.EN),
        domain == 0 ? OptionalInt.empty() : OptionalInt.of(domain),
        Database.text(row, "topic"),
        json.list(row.getString("given")),
        json.list(row.getString("expected")),
        row.getInt("correct") == 1,
        Sureness.of(row.getString("sureness")),
        Database.constant(Mode.class, row, "mode"),
        row.getInt("counted") == 1,
        Database.text(row, "expected_service"),
        Database.text(row, "answered_service"),
        Database.instant(row, "answered"));
  }
}
