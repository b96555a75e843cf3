package org.serviceadvisor.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.boot.Tools;

/** A PostgreSQL of the test's own, in a folder of its own. */
final class RunningPostgres implements AutoCloseable {
  private static final String USER = "postgres";

  private final Path bin;
  private final Path folder;
  private final int port;

  private RunningPostgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  static RunningPostgres start() throws Exception {
    Path bin = Tools.postgres();
    Path folder = Files.createTempDirectory("advisor-postgres");
    RunningPostgres postgres = new RunningPostgres(bin, folder, freePort());
    if (isRoot()) {
      postgres.run(List.of("chown", USER, folder.toString()));
    }
    Path data = folder.resolve("data");
    postgres.asUser("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
    postgres.asUser(
        "pg_ctl",
        "-D",
        data.toString(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -k %s -c listen_addresses=localhost".formatted(postgres.port, folder),
        "start");
    return postgres;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** What makes the server use it. */
  Map<String, String> environment() {
    return Map.of(
        "QUARKUS_PROFILE",
        "prod,shared",
        "QUARKUS_DATASOURCE_SHARED_JDBC_URL",
        "jdbc:postgresql://localhost:%d/postgres".formatted(port),
        "QUARKUS_DATASOURCE_SHARED_USERNAME",
        USER,
        "ADVISOR_PRACTICE_TEACHER_KEY",
        "for-the-teacher");
  }

  private void asUser(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", USER, "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) throws Exception {
    Path log = Files.createTempFile("advisor-postgres", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/tmp").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + Files.readString(log));
    }
  }

  @Override
  public void close() throws Exception {
    asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
  }
}
