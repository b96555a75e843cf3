package org.serviceadvisor.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A key as it is kept: the key itself is not in it, only its digest. Keys hold 256 random bits, so
 * a plain digest cannot be turned back.
 *
 * @param name whom it was given to
 * @param role what it allows
 * @param digest SHA-256 of the key, in hexadecimal
 */
public record ApiKey(String name, Role role, String digest) {
  private static final int BYTES = 32;
  private static final String PREFIX = "adv_";

  /** What a key allows. */
  public enum Role {
    /** To ask. */
    USER,
    /** To ask, and to have own knowledge read again. */
    ADMIN;

    /** The word used in the file of keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Makes a key, to be shown once and never kept. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The digest under which a key is kept. */
  public static String digest(String key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The line for the file of keys. */
  public String line() {
    return "%s %s sha256:%s".formatted(name, role.word(), digest);
  }
}
