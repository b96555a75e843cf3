package org.serviceadvisor.web;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.serviceadvisor.practice.Migration;

/**
 * The database: a SQLite file in the user's data folder, or PostgreSQL under the profile {@code
 * shared}. Opened when it is first wanted.
 */
@Singleton
final class PracticeData {
  private final InjectableInstance<AgroalDataSource> local;
  private final InjectableInstance<AgroalDataSource> shared;
  private final Path folder;
  private Optional<AgroalDataSource> opened = Optional.empty();

  PracticeData(
      @DataSource("local") InjectableInstance<AgroalDataSource> local,
      @DataSource("shared") InjectableInstance<AgroalDataSource> shared,
      @ConfigProperty(name = "advisor.data.dir") String folder) {
    this.local = local;
    this.shared = shared;
    this.folder = Path.of(folder);
  }

  /** Whether several learners share the database. */
  boolean isShared() {
    return shared.getHandle().getBean().isActive();
  }

  /** The database, its tables up to date. */
  synchronized AgroalDataSource source() {
    if (opened.isEmpty()) {
      AgroalDataSource source = isShared() ? shared.get() : ownFile();
      Migration.run(source);
      opened = Optional.of(source);
    }
    return opened.get();
  }

  private AgroalDataSource ownFile() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the data folder " + folder, e);
    }
    return local.get();
  }
}
