package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the memory knows of each scenario and each pair. */
public final class CardTable {
  private final Database database;

  CardTable(Database database) {
    this.database = database;
  }

  /** The card of something; empty before it was first asked. */
  public Optional<Card> find(String learner, CardKind kind, String name) {
    return database.with(
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
  public List<NamedCard> of(String learner) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM card WHERE learner = :learner ORDER BY due, kind, name")
                .bind("learner", learner)
                .map(
                    (row, context) ->
                        new NamedCard(
                            Database.constant(CardKind.class, row, "kind"),
                            row.getString("name"),
                            card(row)))
                .list());
  }

  /** Keeps a card. */
  public void put(String learner, NamedCard named) {
    Card card = named.card();
    database.update(
        "INSERT INTO card (learner, kind, name, state, step, stability, difficulty, due, asked,"
            + " reviews, lapses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (learner,"
            + " kind, name) DO UPDATE SET state = excluded.state, step = excluded.step, stability ="
            + " excluded.stability, difficulty = excluded.difficulty, due = excluded.due, asked ="
            + " excluded.asked, reviews = excluded.reviews, lapses = excluded.lapses",
        learner,
        named.kind().word(),
        named.name(),
        card.state().name().toLowerCase(Locale.ROOT),
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
        Database.constant(Card.State.class, row, "state"),
        row.getInt("step"),
        row.getDouble("stability"),
        row.getDouble("difficulty"),
        Database.instant(row, "due"),
        Database.instant(row, "asked"),
        row.getInt("reviews"),
        row.getInt("lapses"));
  }
}
