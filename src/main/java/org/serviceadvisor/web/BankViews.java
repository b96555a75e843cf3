package org.serviceadvisor.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Bank;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.export.ExportFormat;
import org.serviceadvisor.scenario.grading.Grader;
import org.serviceadvisor.scenario.grading.KeyDoubt;
import org.serviceadvisor.scenario.grading.StaleKey;
import org.serviceadvisor.scenario.grading.Verdict;

/** What the pages of own banks show. */
public final class BankViews {
  private final Advisor advisor;
  private final Messages m;

  BankViews(Advisor advisor, Messages m) {
    this.advisor = advisor;
    this.m = m;
  }

  /** All banks of the learner. */
  public record All(List<Entry> banks, Optional<String> problem) {}

  /** A bank in the list. */
  public record Entry(String path, String name, int questions) {}

  /**
   * One bank, with the advisor's answers beside its key.
   *
   * @param path its address
   * @param practise address of its questions
   * @param questions how many it holds
   * @param usable how many can be practised
   * @param audit what the rules say to its keys
   * @param skipped what could not be read from the file
   * @param exports formats in which it can be taken along
   */
  public record One(
      String path,
      String practise,
      int questions,
      int usable,
      Audit audit,
      List<String> skipped,
      List<ExportLink> exports) {}

  /**
   * What the rules say to the keys of a bank.
   *
   * @param keys how many questions have a key
   * @param agreed how many of these the rules share
   * @param silent to how many the rules have no answer
   * @param doubts the others
   * @param dated questions whose key names a service that is not what it was
   */
  public record Audit(int keys, int agreed, int silent, List<Doubt> doubts, List<Dated> dated) {}

  /** A question whose key the rules do not share. */
  public record Doubt(
      String tag, String text, String key, String rules, int confidence, List<String> because) {}

  /** A question whose key has changed in the world. */
  public record Dated(String tag, String text, List<String> notices) {}

  /** Where the bank can be had in a format. */
  public record ExportLink(String path, String label) {}

  One one(Bank bank) {
    String path = "/bank/" + bank.id();
    return new One(
        path,
        DeckQuery.of(new Deck(Deck.Kind.BANK, Filter.ANY, Optional.of(bank.id()))).path(),
        bank.scenarios().size(),
        bank.exercises().size(),
        audit(bank),
        bank.skipped(),
        Arrays.stream(ExportFormat.values())
            .map(format -> new ExportLink(path + "/export/" + format.word(), label(format)))
            .toList());
  }

  private String label(ExportFormat format) {
    return m.of("bank.export." + format.word());
  }

  private Audit audit(Bank bank) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Grader grader = new Grader(advisor, new Perspective(Perspective.Kind.EXAM, today));
    List<Doubt> doubts = new ArrayList<>();
    List<Dated> dated = new ArrayList<>();
    int keys = 0;
    int silent = 0;
    for (Exercise exercise : bank.exercises()) {
      Verdict verdict = grader.grade(new Record.Valid(bank.name(), ++keys, exercise.scenario()));
      verdict.doubt().map(doubt -> doubt(exercise, doubt)).ifPresent(doubts::add);
      if (!verdict.stale().isEmpty()) {
        dated.add(dated(exercise, verdict.stale()));
      }
      silent += verdict.status() == Verdict.Status.ABSTAINED ? 1 : 0;
    }
    return new Audit(keys, keys - silent - doubts.size(), silent, doubts, dated);
  }

  private Doubt doubt(Exercise exercise, KeyDoubt doubt) {
    Scenario scenario = exercise.scenario();
    return new Doubt(
        QuestionView.tag(exercise.lang()),
        scenario.text(),
        String.join("; ", QuestionView.lines(scenario, doubt.file(), m)),
        String.join("; ", QuestionView.lines(scenario, doubt.rules(), m)),
        (int) Math.round(100 * doubt.confidence()),
        doubt.because());
  }

  private Dated dated(Exercise exercise, List<StaleKey> stale) {
    return new Dated(
        QuestionView.tag(exercise.lang()),
        exercise.scenario().text(),
        stale.stream().map(this::notice).toList());
  }

  private String notice(StaleKey key) {
    String state = key.state().word();
    String sentence =
        m.of("bank.dated." + state, key.name(), key.since().map(LocalDate::toString).orElse("?"));
    return key.successor()
        .map(other -> sentence + " " + m.of("bank.instead", other))
        .orElse(sentence);
  }
}
