package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** HTML that is written piece by piece; texts are always escaped. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  /**
   * Adds markup.
   *
   * @param pattern markup of our own, with {@code %s} for texts
   * @param texts texts of anybody, which are escaped
   */
  Markup add(String pattern, Object... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = texts[i] instanceof Markup markup ? markup.toString() : escape(texts[i]);
    }
    html.append(String.format(Locale.ROOT, pattern, escaped)).append('\n');
    return this;
  }

  private static String escape(Object value) {
    return String.valueOf(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A file that is part of the product, as it is. */
  static Markup resource(String name) {
    String path = "/META-INF/advisor-report/" + name;
    try (var in = Objects.requireNonNull(Markup.class.getResourceAsStream(path), path)) {
      Markup markup = new Markup();
      markup.html.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return markup;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** A share as a percentage. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
