package org.serviceadvisor.practice;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a database to the form that this version expects. */
public final class Migration {
  private Migration() {}

  /** Makes and updates the tables; does nothing where they are up to date. */
  public static void run(DataSource source) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/practice")
        .load()
        .migrate();
  }
}
