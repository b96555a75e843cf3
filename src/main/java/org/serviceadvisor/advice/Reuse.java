package org.serviceadvisor.advice;

import java.util.regex.Pattern;

/** Whether a matching lets an option stand for several prompts. */
final class Reuse {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "more than once|several times|be reused|mais de uma vez|v[aá]rias vezes|m[aá]s de una vez|varias veces|repetir|reutilizad",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Reuse() {}

  static boolean isAllowed(String text) {
    return ALLOWED.matcher(text).find();
  }
}
