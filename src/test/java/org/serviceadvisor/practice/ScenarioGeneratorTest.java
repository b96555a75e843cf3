package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.GeneratorMaterial.Family;
import org.serviceadvisor.practice.GeneratorMaterial.Member;

class ScenarioGeneratorTest {
  private static final int MANY = 1000;
  private static final int TRIES = 30;
  private static final Pattern LEFTOVER = Pattern.compile("[{}|]|\\s{2}|\\.\\.| [.,?]");

  private final ScenarioGenerator generator = new ScenarioGenerator(Built.advisor(), Built.exam());

  @ParameterizedTest
  @EnumSource(names = {"EN", "PT"})
  void aThousandAreAllDifferentAndAllGuaranteed(Lang lang) {
    List<Exercise> exercises = generator.several(lang, Filter.in(lang), 7, MANY);
    assertThat(exercises).hasSize(MANY);
    Set<String> texts = new HashSet<>();
    for (Exercise exercise : exercises) {
      assertThat(texts.add(exercise.scenario().text())).as(exercise.scenario().text()).isTrue();
      assertThat(generator.isGuaranteed(exercise.scenario())).as(exercise.id()).isTrue();
      assertThat(exercise.scenario().text()).doesNotContainPattern(LEFTOVER);
      assertThat(exercise.scenario().options()).hasSize(4);
      assertThat(exercise.origin()).isEqualTo(Origin.GENERATED);
    }
  }

  @Test
  void equalSeedsGiveEqualScenarios() {
    List<Exercise> once = generator.several(Lang.PT, Filter.in(Lang.PT), 42, 20);
    assertThat(generator.several(Lang.PT, Filter.in(Lang.PT), 42, 20)).isEqualTo(once);
    assertThat(generator.several(Lang.PT, Filter.in(Lang.PT), 43, 20)).isNotEqualTo(once);
    once.forEach(exercise -> assertThat(generator.find(exercise.id())).contains(exercise));
  }

  @Test
  void everyMemberCanBeAskedForInBothLanguages() {
    for (Family family : GeneratorMaterial.load().families()) {
      for (Member member : family.members()) {
        assertThat(member.english()).hasSameSizeAs(member.portuguese());
        for (String lang : List.of("en", "pt")) {
          assertThat(
                  IntStream.range(0, TRIES)
                      .mapToObj(
                          "gen.%s.%s.%s.%%d".formatted(lang, family.id(), member.service())
                              ::formatted)
                      .flatMap(id -> generator.find(id).stream()))
              .as("%s of %s in %s", member.service(), family.id(), lang)
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void verbsAndPossessivesAgreeWithWhoActs() {
    for (Exercise exercise : generator.several(Lang.EN, Filter.in(Lang.EN), 3, 300)) {
      String text = exercise.scenario().text();
      boolean plural =
          text.matches("(?s).*(founders|engineers of|esearchers at|analysts of|developers of).*");
      if (plural) {
        assertThat(text).doesNotContainPattern("\\b(wants|needs|plans) to|has to");
        assertThat(text).doesNotContainPattern("\\bits\\b");
        assertThat(text).doesNotContainPattern("should it\\b");
      } else {
        assertThat(text).doesNotContainPattern("should they\\b");
      }
    }
  }

  @Test
  void aPairIsAskedBothWaysWithBothOnOffer() {
    ConfusionPair pair = ConfusionPair.of("polly", "transcribe");
    Set<String> asked = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Exercise exercise = generator.between(pair, Lang.EN, seed).orElseThrow();
      assertThat(exercise.scenario().options().values())
          .contains("Amazon Polly", "Amazon Transcribe");
      asked.add(exercise.scenario().options().get(exercise.scenario().expected().get(0)));
    }
    assertThat(asked).containsExactlyInAnyOrder("Amazon Polly", "Amazon Transcribe");
    assertThat(generator.between(ConfusionPair.of("polly", "kms"), Lang.EN, 1)).isEmpty();
  }

  @Test
  void twinsDifferInTheNeedAlone() {
    Exercise exercise = generator.several(Lang.EN, Filter.in(Lang.EN, 5), 5, 1).get(0);
    List<Exercise> twins = generator.twins(exercise);
    assertThat(twins).isNotEmpty();
    String actor = exercise.scenario().text().split(" ")[0];
    for (Exercise twin : twins) {
      assertThat(twin.scenario().text()).startsWith(actor).isNotEqualTo(exercise.scenario().text());
      assertThat(generator.isGuaranteed(twin.scenario())).isTrue();
    }
  }
}
