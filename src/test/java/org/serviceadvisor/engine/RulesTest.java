package org.serviceadvisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.RuleNote;

class RulesTest {
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]+)\"(.*?)^end", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SERVICE =
      Pattern.compile(
          "(?:Candidate\\.(?:best|also)|Exclusion\\.(?:ruledOut|lessApt))\\(\"([^\"]+)\"");
  private static final Pattern PREFERENCE =
      Pattern.compile("Preference\\.of\\(\"([^\"]+)\", \"([^\"]+)\"");
  private static final Pattern FACT = Pattern.compile("\\b(Need|Constraint)\\(id == \"([^\"]+)\"");
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(?:best|also|ruledOut|lessApt)\\([^,]+, \"([^\"]+)\"|Preference\\.of\\([^,]+, [^,]+, \"([^\"]+)\"");

  private final Knowledge knowledge = Built.advisor().knowledge();

  private record Source(Path file, String name, String body) {}

  private static List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : RuleCompiler.drlBelow(Path.of("rules"))) {
      Matcher rule = RULE.matcher(Files.readString(file));
      while (rule.find()) {
        sources.add(new Source(file, rule.group(1), rule.group(2)));
      }
    }
    return sources;
  }

  @Test
  void everyRuleOfTheFolderIsInTheRuleBaseAndNoOther() throws IOException {
    Set<String> names =
        sources().stream().map(Source::name).collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).hasSizeGreaterThan(300);
    assertThat(RuleBase.load().ruleNames()).isEqualTo(names);
  }

  @Test
  void everyRuleHasItsNoteBesideIt() throws IOException {
    for (Source source : sources()) {
      RuleNote note = knowledge.notes().get(source.name());
      assertThat(note).as("note of %s in %s", source.name(), source.file()).isNotNull();
      assertThat("rules/" + note.file())
          .isEqualTo(source.file().toString().replace(".drl", ".yaml"));
    }
    assertThat(knowledge.notes()).hasSize(sources().size());
  }

  @Test
  void rulesNameOnlyServicesAndFactsOfTheCatalogue() throws IOException {
    for (Source source : sources()) {
      find(SERVICE, source, 1)
          .forEach(id -> assertThat(knowledge.services()).as(source.name()).containsKey(id));
      find(PREFERENCE, source, 1)
          .forEach(id -> assertThat(knowledge.services()).as(source.name()).containsKey(id));
      find(PREFERENCE, source, 2)
          .forEach(id -> assertThat(knowledge.services()).as(source.name()).containsKey(id));
      find(FACT, source, 2)
          .forEach(id -> assertThat(knowledge.facts()).as(source.name()).containsKey(id));
    }
  }

  @Test
  void conclusionsCarryTheNameOfTheirRule() throws IOException {
    for (Source source : sources()) {
      Matcher name = OWN_NAME.matcher(source.body());
      while (name.find()) {
        String carried = name.group(1) == null ? name.group(2) : name.group(1);
        assertThat(carried)
            .as("in %s of %s", source.name(), source.file())
            .isEqualTo(source.name());
      }
    }
  }

  @Test
  void rulesUseNoSalienceGlobalsOrPrinting() throws IOException {
    for (Path file : RuleCompiler.drlBelow(Path.of("rules"))) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("salience|(?m)^global\\b|System\\.|\\beval\\b|\\bif\\s*\\(");
    }
  }

  @Test
  void filesHoldOneToFiveRules() throws IOException {
    sources().stream()
        .collect(Collectors.groupingBy(Source::file, Collectors.counting()))
        .forEach((file, count) -> assertThat(count).as(file.toString()).isBetween(1L, 5L));
  }

  private static List<String> find(Pattern pattern, Source source, int group) {
    return pattern.matcher(source.body()).results().map(match -> match.group(group)).toList();
  }
}
