package org.serviceadvisor.practice;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.GeneratorMaterial.Actor;
import org.serviceadvisor.practice.GeneratorMaterial.Family;
import org.serviceadvisor.practice.GeneratorMaterial.Member;
import org.serviceadvisor.practice.GeneratorMaterial.Wording;

/** Puts a scenario into words: sentences agree with who acts, in number, gender and pronoun. */
final class Composer {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern AGREEMENT = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|");
  private static final Pattern POSSESSIVE = Pattern.compile("\\bits\\b");
  private static final int BOUND_IN = 3;

  private final GeneratorMaterial material;

  Composer(GeneratorMaterial material) {
    this.material = material;
  }

  /** The text; draws as often from the random numbers whichever member is asked for. */
  String text(Lang lang, Family family, Member member, Random random) {
    Actor actor = pick(material.actors(), random);
    Wording opening = pick(material.openings(), random);
    Wording ask = pick(material.asks().getOrDefault(family.ask(), List.of()), random);
    String bound = bound(family, lang, random);
    List<String> phrases = member.phrases(lang);
    String phrase = phrases.get(random.nextInt(1 << 20) % phrases.size());
    String need = possessive(fill(phrase, lang, random.nextInt(1 << 20)), actor, lang);
    String text = opening.in(lang) + bound + " " + ask.in(lang);
    return agree(text, actor)
        .replace("{Actor}", actor.in(lang))
        .replace("{actor}", decapitalised(actor.in(lang)))
        .replace("{pronoun}", actor.pronoun().in(lang))
        .replace("{need}", need);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private String bound(Family family, Lang lang, Random random) {
    int draw = random.nextInt(1 << 20);
    int which = random.nextInt(1 << 20);
    if (family.constraints().isEmpty() || draw % BOUND_IN == 0) {
      return "";
    }
    String name = family.constraints().get(draw % family.constraints().size());
    List<Wording> wordings = material.constraints().getOrDefault(name, List.of());
    return " " + wordings.get(which % wordings.size()).in(lang);
  }

  private String fill(String phrase, Lang lang, int draw) {
    Map<String, List<Wording>> slots = material.slots();
    return SLOT.matcher(phrase)
        .replaceAll(
            slot -> {
              List<Wording> wordings = slots.getOrDefault(slot.group(1), List.of());
              return Matcher.quoteReplacement(wordings.get(draw % wordings.size()).in(lang));
            });
  }

  private static String possessive(String need, Actor actor, Lang lang) {
    return lang == Lang.EN && actor.plural() ? POSSESSIVE.matcher(need).replaceAll("their") : need;
  }

  private static String agree(String text, Actor actor) {
    return AGREEMENT.matcher(text).replaceAll(actor.plural() ? "$2" : "$1");
  }

  private static String decapitalised(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
