package org.serviceadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Trained;

/**
 * Checks that rules and phrases do on their own examples what their notes say, without the help of
 * suggestions.
 */
public final class ExampleCheck {
  private static final String WHO = "perspective ";

  private final Knowledge knowledge;
  private final Reader reader;
  private final Advisor advisor;

  public ExampleCheck(Knowledge knowledge, RuleBase rules) {
    this.knowledge = knowledge;
    this.reader = new Reader(knowledge, Trained.none());
    this.advisor = new Advisor(knowledge, rules, reader);
  }

  /** Everything that is wrong, one sentence each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    knowledge.notes().values().forEach(note -> problems.addAll(problems(note)));
    knowledge.phrases().forEach(phrases -> problems.addAll(problems(phrases)));
    return problems;
  }

  /** What is wrong with the examples of one rule. */
  public List<String> problems(RuleNote note) {
    List<String> problems = new ArrayList<>();
    for (String text : note.firing()) {
      if (!fires(note.rule(), text)) {
        problems.add(
            "%s:%d: rule %s does not fire on: %s"
                .formatted(note.file(), note.line(), note.rule(), text));
      }
    }
    for (String text : note.silent()) {
      if (fires(note.rule(), text)) {
        problems.add(
            "%s:%d: rule %s fires on: %s".formatted(note.file(), note.line(), note.rule(), text));
      }
    }
    return problems;
  }

  private boolean fires(String rule, String example) {
    Perspective.Kind kind = Perspective.Kind.EXAM;
    String text = example;
    if (example.startsWith(WHO)) {
      int colon = example.indexOf(':');
      kind = Perspective.Kind.of(example.substring(WHO.length(), colon)).orElseThrow();
      text = example.substring(colon + 1);
    }
    LocalDate day =
        knowledge.notes().values().stream()
            .map(RuleNote::checked)
            .max(LocalDate::compareTo)
            .orElseThrow();
    Decision decision =
        advisor.decide(Scenario.open(text), new Perspective(kind, day), Optional.of(Lang.EN));
    return decision.findings().trace().stream().map(Firing::rule).anyMatch(rule::equals);
  }

  /** What is wrong with the examples of one need or constraint. */
  public List<String> problems(Phrases phrases) {
    List<String> problems = new ArrayList<>();
    each(
        phrases.yes(),
        (lang, text) -> {
          if (!facts(text, lang).contains(phrases.fact())) {
            problems.add(
                "%s:%d: no phrase of %s matches: %s"
                    .formatted(phrases.file(), phrases.line(), phrases.fact(), text));
          }
        });
    each(
        phrases.no(),
        (lang, text) -> {
          if (facts(text, lang).contains(phrases.fact())) {
            problems.add(
                "%s:%d: a phrase of %s matches: %s"
                    .formatted(phrases.file(), phrases.line(), phrases.fact(), text));
          }
        });
    return problems;
  }

  private interface Example {
    void check(Lang lang, String text);
  }

  private static void each(Map<Lang, List<String>> examples, Example example) {
    examples.forEach((lang, texts) -> texts.forEach(text -> example.check(lang, text)));
  }

  private Set<String> facts(String text, Lang lang) {
    return reader.read(text, Optional.of(lang)).signals().stream()
        .map(Signal::fact)
        .collect(Collectors.toSet());
  }
}
