package org.serviceadvisor.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.serviceadvisor.model.Lang;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * Snowball stems without accents, with steps before Snowball for words written without accents and
 * for Portuguese plurals.
 *
 * <p>Safe for threads; remembers a bounded number of words.
 */
final class Stems {
  private static final int MOST_REMEMBERED = 60_000;

  private final Map<Lang, Map<String, String>> remembered = new EnumMap<>(Lang.class);

  Stems() {
    for (Lang lang : Lang.values()) {
      remembered.put(lang, new ConcurrentHashMap<>());
    }
  }

  String stem(String lower, Lang lang) {
    Map<String, String> known = remembered.get(lang);
    String stem = known == null ? null : known.get(lower);
    if (stem != null) {
      return stem;
    }
    String made = make(lower, lang);
    if (known != null && known.size() < MOST_REMEMBERED) {
      known.put(lower, made);
    }
    return made;
  }

  private static String make(String lower, Lang lang) {
    if (lower.length() < 3 || Character.isDigit(lower.charAt(0))) {
      return Fold.fold(lower);
    }
    SnowballStemmer snowball =
        switch (lang) {
          case EN -> new EnglishStemmer();
          case PT -> new PortugueseStemmer();
          case ES -> new SpanishStemmer();
        };
    String prepared =
        switch (lang) {
          case EN -> lower;
          case PT -> portuguese(withoutSubjunctive(lower));
          case ES -> spanish(withoutSubjunctive(lower));
        };
    snowball.setCurrent(prepared);
    snowball.stem();
    return Fold.fold(snowball.getCurrent());
  }

  /** "identifique" and "identificar" are one verb. */
  private static String withoutSubjunctive(String word) {
    return word.length() > 6
            && word.matches(".*(ifi|bus|indi|apli|publi|expli|comuni|dupli|colo)que[mn]?")
        ? word.replaceAll("que[mn]?$", "car")
        : word;
  }

  private static String portuguese(String word) {
    String w = word;
    if (w.endsWith("coes") || w.endsWith("ções")) {
      return w.substring(0, w.length() - 4) + "ção";
    }
    if (w.endsWith("cao")) {
      return w.substring(0, w.length() - 3) + "ção";
    }
    if (w.endsWith("sões") || w.endsWith("soes")) {
      return w.substring(0, w.length() - 4) + "são";
    }
    if (w.endsWith("ões") || w.endsWith("ães")) {
      return w.substring(0, w.length() - 3) + "ão";
    }
    if (w.endsWith("ais") && w.length() > 4) {
      return w.substring(0, w.length() - 2) + "l";
    }
    if (w.endsWith("ns") && w.length() > 4) {
      return w.substring(0, w.length() - 2) + "m";
    }
    if (w.endsWith("res") && w.length() > 5) {
      return w.substring(0, w.length() - 2);
    }
    return w;
  }

  private static String spanish(String word) {
    if (word.endsWith("ciones")) {
      return word.substring(0, word.length() - 6) + "ción";
    }
    if (word.endsWith("cion")) {
      return word.substring(0, word.length() - 4) + "ción";
    }
    if (word.endsWith("siones")) {
      return word.substring(0, word.length() - 6) + "sión";
    }
    if (word.endsWith("sion")) {
      return word.substring(0, word.length() - 4) + "sión";
    }
    return word;
  }
}
