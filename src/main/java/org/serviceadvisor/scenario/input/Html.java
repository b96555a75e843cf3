package org.serviceadvisor.scenario.input;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the words out of the simple markup that question banks use. */
final class Html {
  private static final Pattern BREAK =
      Pattern.compile("<(?:br|/p|/div|/li|p|div|li)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-z]{2,8});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private Html() {}

  /** The words, without tags, with entities resolved. */
  static String text(String html) {
    String bare = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
    return ENTITY
        .matcher(bare)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(), found.group(1))))
        .replaceAll("[ \\t]*\\n\\s*", "\n")
        .strip();
  }

  private static String entity(String whole, String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, whole);
    }
    int code =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
  }
}
