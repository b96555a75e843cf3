package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Banks that learners brought. */
public final class BankTable {
  private final Database database;
  private final StoredJson json;

  BankTable(Database database, StoredJson json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a bank. */
  public void add(String learner, Bank bank) {
    database.update(
        "INSERT INTO bank (id, learner, name, created, questions, skipped) VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO NOTHING",
        bank.id(),
        learner,
        bank.name(),
        bank.created().toEpochMilli(),
        json.scenarios(bank.scenarios()),
        json.list(bank.skipped()));
  }

  /** The banks of a learner, newest first. */
  public List<Bank> of(String learner) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM bank WHERE learner = :learner ORDER BY created DESC, id")
                .bind("learner", learner)
                .map((row, context) -> bank(row))
                .list());
  }

  /** One bank of a learner. */
  public Optional<Bank> find(String learner, String id) {
    return database.with(
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
        Database.instant(row, "created"),
        json.scenarios(row.getString("questions")),
        json.list(row.getString("skipped")));
  }

  /** Forgets a bank. */
  public void remove(String learner, String id) {
    database.update("DELETE FROM bank WHERE learner = ? AND id = ?", learner, id);
  }
}
