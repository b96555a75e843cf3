package org.serviceadvisor.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/** What learners have set. */
public final class SettingTable {
  private final Database database;

  SettingTable(Database database) {
    this.database = database;
  }

  /** What a learner has set. */
  public Map<String, String> of(String learner) {
    Map<String, String> settings = new LinkedHashMap<>();
    database
        .with(
            handle ->
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
    database.update(
        "INSERT INTO setting (learner, name, value) VALUES (?, ?, ?)"
            + " ON CONFLICT (learner, name) DO UPDATE SET value = excluded.value",
        learner,
        name,
        value);
  }
}
