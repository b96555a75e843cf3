package org.serviceadvisor.practice;

import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Keeps what learners did, in SQLite or PostgreSQL, in a table for each subject. What a method has
 * written is on disk when it returns.
 */
public final class Store {
  private final Database database;
  private final LearnerTable learners;
  private final SettingTable settings;
  private final AnswerTable answers;
  private final CardTable cards;
  private final ExamTable exams;
  private final BankTable banks;

  /** A store whose tables are there; see {@link Migration}. */
  public Store(DataSource source, StoredJson json) {
    this.database = new Database(source);
    this.learners = new LearnerTable(database);
    this.settings = new SettingTable(database);
    this.answers = new AnswerTable(database, json);
    this.cards = new CardTable(database);
    this.exams = new ExamTable(database, json);
    this.banks = new BankTable(database, json);
  }

  /** Runs some work as a whole: all of it is kept or nothing. */
  public <T> T atomically(Supplier<T> work) {
    return database.atomically(work);
  }

  /** Who practises. */
  public LearnerTable learners() {
    return learners;
  }

  /** What learners have set. */
  public SettingTable settings() {
    return settings;
  }

  /** Every answer ever given. */
  public AnswerTable answers() {
    return answers;
  }

  /** What the memory knows. */
  public CardTable cards() {
    return cards;
  }

  /** Exams with what was chosen in them. */
  public ExamTable exams() {
    return exams;
  }

  /** Banks that learners brought. */
  public BankTable banks() {
    return banks;
  }

  /** Forgets everything a learner did; the learner stays. */
  public void clear(String learner) {
    atomically(
        () -> {
          database.update(
              "DELETE FROM exam_answer WHERE exam IN (SELECT id FROM exam WHERE learner = ?)",
              learner);
          database.update("DELETE FROM exam WHERE learner = ?", learner);
          database.update("DELETE FROM answer WHERE learner = ?", learner);
          database.update("DELETE FROM card WHERE learner = ?", learner);
          database.update("DELETE FROM bank WHERE learner = ?", learner);
          return database.update("DELETE FROM setting WHERE learner = ?", learner);
        });
  }
}
