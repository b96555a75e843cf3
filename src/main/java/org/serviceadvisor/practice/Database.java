package org.serviceadvisor.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database under the tables, and how their columns are read. */
final class Database {
  private final Jdbi jdbi;
  private final ThreadLocal<Optional<Handle>> current = ThreadLocal.withInitial(Optional::empty);

  Database(DataSource source) {
    this.jdbi = Jdbi.create(source);
  }

  /** Runs some work as a whole: all of it is kept or nothing. */
  <T> T atomically(Supplier<T> work) {
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

  <T> T with(Function<Handle, T> work) {
    return current.get().map(work).orElseGet(() -> jdbi.withHandle(work::apply));
  }

  int update(String sql, Object... values) {
    return with(handle -> handle.execute(sql, values));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  /** What a column holds; empty where nothing is said. */
  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }

  /** The constant that a column names. */
  static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }
}
