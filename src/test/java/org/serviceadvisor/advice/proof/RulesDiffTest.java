package org.serviceadvisor.advice.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.boot.Built;

class RulesDiffTest {
  private static final String RULE =
      """
      package rules.language

      import org.serviceadvisor.model.Candidate
      import org.serviceadvisor.model.Exclusion
      import org.serviceadvisor.model.Need

      // %s.
      rule "%s.write-out-recordings"
      when
          Need(id == "transcribe-speech", $strength : strength)
      then
          insertLogical(Candidate.best("%s", "%s.write-out-recordings", $strength));
          insertLogical(Exclusion.lessApt("%s", "%s.write-out-recordings", $strength));
      end
      """;

  @TempDir Path folder;

  @Test
  void tellsWhichFactsAreAnsweredDifferently() throws IOException {
    Advisor before = RulesFolder.advisor(rules("before", "transcribe", "polly"), Optional.empty());
    Advisor after = RulesFolder.advisor(rules("after", "polly", "transcribe"), Optional.empty());

    RulesDiff diff = new RulesDiff(before, after, Built.exam());

    assertThat(diff.removed()).containsExactly("transcribe.write-out-recordings");
    assertThat(diff.added()).containsExactly("polly.write-out-recordings");
    List<Change> changes = diff.changes();
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).facts()).containsExactly("transcribe-speech");
    assertThat(changes.get(0).before().services()).containsExactly("transcribe");
    assertThat(changes.get(0).after().services()).containsExactly("polly");
  }

  @Test
  void findsNoChangeBetweenEqualFolders() throws IOException {
    Path rules = rules("same", "transcribe", "polly");
    Advisor one = RulesFolder.advisor(rules, Optional.empty());

    assertThat(RulesFolder.advisor(rules, Optional.of(one))).isSameAs(one);
    assertThat(new RulesDiff(one, one, Built.exam()).changes()).isEmpty();
  }

  @Test
  void namesFileAndLineOfARuleThatDoesNotCompile() throws IOException {
    Path rules = rules("broken", "transcribe", "polly");
    Path drl = rules.resolve("language/write-out.drl");
    Files.writeString(drl, Files.readString(drl).replace("Need(", "Neeed("));

    assertThatThrownBy(() -> RulesFolder.advisor(rules, Optional.empty()))
        .hasMessageContaining("language/write-out.drl")
        .hasMessageContaining("Neeed");
  }

  /** The project's catalogue and vocabulary with one rule alone. */
  private Path rules(String name, String service, String other) throws IOException {
    Path rules = folder.resolve(name);
    for (String part : List.of("catalog", "vocabulary", "decision")) {
      try (Stream<Path> files = Files.walk(Path.of("rules", part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith("findings.yaml")) {
            Path copy = rules.resolve(Path.of("rules").relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
          }
        }
      }
    }
    Files.createDirectories(rules.resolve("statements"));
    Path drl = rules.resolve("language/write-out.drl");
    Files.createDirectories(drl.getParent());
    Files.writeString(drl, RULE.formatted(service, service, service, service, other, service));
    return rules;
  }
}
