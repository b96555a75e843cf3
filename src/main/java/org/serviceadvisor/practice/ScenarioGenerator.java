package org.serviceadvisor.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.GeneratorMaterial.Family;
import org.serviceadvisor.practice.GeneratorMaterial.Member;

/**
 * Composes scenarios in English and Portuguese from needs, constraints and phrases, and keeps only
 * those whose answer the rules prove from the words of the text. Equal seeds give equal scenarios.
 *
 * <p>Scenarios of one seed differ only in the need: they are near twins.
 */
public final class ScenarioGenerator {
  private static final Pattern ID =
      Pattern.compile("gen\\.(en|pt)\\.([a-z-]+)\\.([a-z0-9-]+)\\.(\\d{1,9})");
  private static final int OTHER_OPTIONS = 3;
  private static final int MOST_TRIES = 200;
  private static final double LEAST_CONFIDENCE = 0.5;
  private static final int MOST_SEED = 1_000_000_000;

  private final Advisor advisor;
  private final Perspective perspective;
  private final Composer composer;
  private final List<Family> families;

  /**
   * A generator.
   *
   * @param advisor checks each scenario
   * @param perspective for whom and for which day
   */
  public ScenarioGenerator(Advisor advisor, Perspective perspective) {
    this.advisor = advisor;
    this.perspective = perspective;
    GeneratorMaterial material = GeneratorMaterial.load();
    this.composer = new Composer(material);
    this.families = material.families();
  }

  /** Different scenarios, one after the other, of any kind that a filter accepts. */
  public List<Exercise> several(Lang lang, Filter filter, long seed, int count) {
    List<Exercise> several = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    Random random = new Random(seed);
    int tries = 0;
    while (several.size() < count && tries++ < count * MOST_TRIES) {
      draw(lang, filter, random)
          .filter(exercise -> texts.add(exercise.scenario().text()))
          .ifPresent(several::add);
    }
    return several;
  }

  /** A scenario of any kind that a filter accepts; empty when none is near the seed. */
  public Optional<Exercise> any(Lang lang, Filter filter, long seed) {
    return several(lang, filter, seed, 1).stream().findFirst();
  }

  private Optional<Exercise> draw(Lang lang, Filter filter, Random random) {
    Family family = families.get(random.nextInt(families.size()));
    Member member = family.members().get(random.nextInt(family.members().size()));
    int seed = random.nextInt(MOST_SEED);
    boolean wanted =
        filter.kind().map(Form.Kind.CHOICE::equals).orElse(true)
            && (filter.domain().isEmpty() || filter.domain().getAsInt() == family.domain())
            && filter.topic().map(family.topic()::equals).orElse(true);
    return wanted
        ? guaranteed(lang, family, member, seed).filter(ofLevel(filter))
        : Optional.empty();
  }

  private static java.util.function.Predicate<Exercise> ofLevel(Filter filter) {
    return exercise -> filter.level().map(exercise.level()::equals).orElse(true);
  }

  /** Whether the generator can ask for both services of a pair. */
  public boolean covers(ConfusionPair pair) {
    return families.stream().anyMatch(family -> hasBoth(family, pair));
  }

  private static boolean hasBoth(Family family, ConfusionPair pair) {
    return family.member(pair.one()).isPresent() && family.member(pair.other()).isPresent();
  }

  /**
   * A scenario that asks for one service of a pair and offers the other; empty when none is known.
   */
  public Optional<Exercise> between(ConfusionPair pair, Lang lang, long seed) {
    Random random = new Random(seed);
    List<Family> both = families.stream().filter(family -> hasBoth(family, pair)).toList();
    for (int i = 0; i < MOST_TRIES && !both.isEmpty(); i++) {
      Family family = both.get(random.nextInt(both.size()));
      Member member = family.member(random.nextBoolean() ? pair.one() : pair.other()).orElseThrow();
      Optional<Exercise> exercise =
          guaranteed(lang, family, member, random.nextInt(MOST_SEED))
              .filter(found -> offers(found, family, pair));
      if (exercise.isPresent()) {
        return exercise;
      }
    }
    return Optional.empty();
  }

  private boolean offers(Exercise exercise, Family family, ConfusionPair pair) {
    Lang lang = exercise.lang();
    return family.members().stream()
        .filter(member -> pair.holds(member.service()))
        .allMatch(member -> exercise.scenario().options().containsValue(name(member, lang)));
  }

  /** The scenario of an id given before; empty when it is none of this generator's. */
  public Optional<Exercise> find(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Lang lang = Lang.of(parts.group(1)).orElseThrow();
    int seed = Integer.parseInt(parts.group(4));
    for (Family family : families) {
      Optional<Member> member = family.member(parts.group(3));
      if (family.id().equals(parts.group(2)) && member.isPresent()) {
        return guaranteed(lang, family, member.get(), seed);
      }
    }
    return Optional.empty();
  }

  /** What the same words would be with another need of the family; only guaranteed ones. */
  public List<Exercise> twins(Exercise exercise) {
    Matcher parts = ID.matcher(exercise.id());
    if (!parts.matches()) {
      return List.of();
    }
    return families.stream()
        .filter(family -> family.id().equals(parts.group(2)))
        .flatMap(family -> family.members().stream())
        .filter(member -> !member.service().equals(parts.group(3)))
        .flatMap(
            member ->
                find(
                    "gen.%s.%s.%s.%s"
                        .formatted(
                            parts.group(1), parts.group(2), member.service(), parts.group(4)))
                    .stream())
        .toList();
  }

  private Optional<Exercise> guaranteed(Lang lang, Family family, Member member, int seed) {
    Scenario scenario = compose(lang, family, member, seed);
    return isGuaranteed(scenario)
        ? Optional.of(new Exercise(scenario, Origin.GENERATED))
        : Optional.empty();
  }

  /** Whether the advisor gives the expected answer and can quote the words that prove it. */
  public boolean isGuaranteed(Scenario scenario) {
    return advisor.decide(scenario, perspective, scenario.lang()) instanceof Recommended answer
        && answer.options().equals(scenario.expected())
        && answer.confidence() >= LEAST_CONFIDENCE
        && answer.explanation().rationale().stream().anyMatch(ScenarioGenerator::isProven);
  }

  private static boolean isProven(RationaleLine line) {
    return !line.quotes().isEmpty();
  }

  private Scenario compose(Lang lang, Family family, Member member, int seed) {
    Random random = new Random(seed);
    String text = composer.text(lang, family, member, random);
    List<Member> options = options(family, member, random);
    Map<String, String> byLetter = new LinkedHashMap<>();
    List<String> expected = new ArrayList<>();
    for (Member option : options) {
      String letter = String.valueOf((char) ('A' + byLetter.size()));
      byLetter.put(letter, name(option, lang));
      if (option.equals(member)) {
        expected.add(letter);
      }
    }
    return new Scenario(
        "gen.%s.%s.%s.%d".formatted(lang.code(), family.id(), member.service(), seed),
        Optional.of(lang),
        OptionalInt.of(family.domain()),
        Optional.of(family.topic()),
        text,
        byLetter,
        expected,
        List.of(),
        "");
  }

  private static List<Member> options(Family family, Member member, Random random) {
    List<Member> others = new ArrayList<>(family.members());
    others.remove(member);
    Collections.shuffle(others, random);
    List<Member> options =
        new ArrayList<>(others.subList(0, Math.min(OTHER_OPTIONS, others.size())));
    options.add(member);
    Collections.shuffle(options, random);
    return options;
  }

  private String name(Member member, Lang lang) {
    return advisor.knowledge().service(member.service()).name().in(lang);
  }
}
