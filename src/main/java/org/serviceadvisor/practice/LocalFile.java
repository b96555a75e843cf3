package org.serviceadvisor.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file of somebody's own machine, opened without a server. */
public final class LocalFile {
  private static final String FOLDER = "aws-service-advisor";
  private static final String FILE = "progress.db";
  private static final int WAIT_MILLIS = 5_000;

  private LocalFile() {}

  /**
   * The folder in which it lies: {@code ADVISOR_DATA_DIR}, else a folder of ours among the user's
   * data.
   */
  public static Path folder(Map<String, String> environment, Path home) {
    return set(environment, "ADVISOR_DATA_DIR")
        .orElseGet(
            () ->
                set(environment, "XDG_DATA_HOME")
                    .orElseGet(() -> home.resolve(".local").resolve("share"))
                    .resolve(FOLDER));
  }

  private static Optional<Path> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** Opens the file in a folder; makes both when they are not there. */
  public static DataSource open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + folder, e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(WAIT_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    Migration.run(source);
    return source;
  }
}
