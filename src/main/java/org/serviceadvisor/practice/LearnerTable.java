package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Who practises. */
public final class LearnerTable {
  private final Database database;

  LearnerTable(Database database) {
    this.database = database;
  }

  /** Adds a learner; one who is there already stays as is. */
  public void add(Learner learner) {
    database.update(
        "INSERT INTO learner (id, name, token, created) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        learner.id(),
        learner.name(),
        learner.token(),
        learner.created().toEpochMilli());
  }

  /** All learners, by name. */
  public List<Learner> all() {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT id, name, token, created FROM learner ORDER BY name, id")
                .map((row, context) -> learner(row))
                .list());
  }

  /** The learner who holds a token. */
  public Optional<Learner> byToken(String token) {
    return database.with(
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
        Database.instant(row, "created"));
  }
}
