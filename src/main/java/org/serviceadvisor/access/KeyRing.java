package org.serviceadvisor.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All keys that are known.
 *
 * @param keys in the order of their file
 */
public record KeyRing(List<ApiKey> keys) {
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9._-]{1,64}) (user|admin) sha256:([0-9a-f]{64})");

  /** No keys at all. */
  public static final KeyRing EMPTY = new KeyRing(List.of());

  public KeyRing {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a file of keys: a line each with name, role and digest; blank lines and those that start
   * with # are passed over.
   *
   * @throws IllegalArgumentException with file and line where it is in another form
   */
  public static KeyRing read(Path file) {
    List<ApiKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(key(line.strip(), file, number));
      }
    }
    return new KeyRing(keys);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the file of keys '%s' cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The line itself is not shown: somebody may have put the key there. */
  private static ApiKey key(String line, Path file, int number) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "%s:%d: a line is 'name role sha256:digest', role user or admin\nMaybe make it with 'advisor keys new NAME'?"
              .formatted(file, number));
    }
    ApiKey.Role role =
        Arrays.stream(ApiKey.Role.values())
            .filter(r -> r.word().equals(matcher.group(2)))
            .findFirst()
            .orElseThrow();
    return new ApiKey(matcher.group(1), role, matcher.group(3));
  }

  /** The key that somebody sent; empty when it is not known. Takes equally long for all. */
  public Optional<ApiKey> find(String sent) {
    byte[] digest = ApiKey.digest(sent).getBytes(StandardCharsets.US_ASCII);
    Optional<ApiKey> found = Optional.empty();
    for (ApiKey key : keys) {
      if (MessageDigest.isEqual(digest, key.digest().getBytes(StandardCharsets.US_ASCII))) {
        found = Optional.of(key);
      }
    }
    return found;
  }
}
