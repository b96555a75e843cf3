package org.serviceadvisor.rest.guard;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.serviceadvisor.access.ApiKey;
import org.serviceadvisor.advice.Acme;

/** A server that wants keys, keeps quotas, has own knowledge and writes a decision log. */
public final class Guarded implements QuarkusTestProfile {
  public static final String ADMIN = "adv_admin-for-tests";
  public static final String USER = "adv_user-for-tests";
  public static final String SPENT_ADMIN = "adv_spent-admin-for-tests";
  static final String SPENT = "adv_spent-for-tests";

  /** Where its files are; own knowledge below {@code own}. */
  public static final Path FOLDER = Path.of("target/guard-test").toAbsolutePath();

  /** Where practice would keep its data. */
  public static final Path DATA = FOLDER.resolve("data");

  private static final int CALLERS = 300;

  /** Some key, from 0 to 299; each has a quota of its own. */
  public static String key(int number) {
    return "adv_caller-for-tests-" + number;
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    write();
    return Map.ofEntries(
        Map.entry("advisor.keys.file", FOLDER.resolve("keys.txt").toString()),
        Map.entry("advisor.keys.required", "true"),
        Map.entry("advisor.rate-limit.per-key", "40"),
        Map.entry("advisor.rate-limit.per-address", "10000"),
        Map.entry("advisor.knowledge", FOLDER.resolve("own").toString()),
        Map.entry("advisor.knowledge.watch", "0S"),
        Map.entry("advisor.decision-log.file", FOLDER.resolve("decisions.jsonl").toString()),
        Map.entry("advisor.data.dir", DATA.toString()),
        Map.entry("advisor.mcp.hosts", "advisor.example,bot.example"),
        Map.entry("advisor.mcp.origins", "https://chat.example"),
        Map.entry("advisor.body-timeout", "3S"));
  }

  /** Runs before the server starts, in a class loader of its own. */
  private static void write() {
    try {
      Files.createDirectories(FOLDER.resolve("own"));
      Files.deleteIfExists(FOLDER.resolve("own/house.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Acme.write(FOLDER.resolve("own"), "acme.yaml", Acme.ALL);
    Stream<String> others =
        IntStream.range(0, CALLERS).mapToObj(i -> line("caller-" + i, ApiKey.Role.USER, key(i)));
    Acme.write(
        FOLDER,
        "keys.txt",
        Stream.concat(
                Stream.of(
                    line("boss", ApiKey.Role.ADMIN, ADMIN),
                    line("second-boss", ApiKey.Role.ADMIN, SPENT_ADMIN),
                    line("linter", ApiKey.Role.USER, USER),
                    line("spent", ApiKey.Role.USER, SPENT)),
                others)
            .collect(Collectors.joining("\n")));
  }

  private static String line(String name, ApiKey.Role role, String key) {
    return new ApiKey(name, role, ApiKey.digest(key)).line();
  }
}
