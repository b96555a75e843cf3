package org.serviceadvisor.advice.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.boot.Scenarios;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.Robustness;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.explain.WhyNot.Kind;
import org.serviceadvisor.explain.picture.Layout;
import org.serviceadvisor.explain.picture.MermaidPicture;
import org.serviceadvisor.explain.picture.Picture;
import org.serviceadvisor.explain.picture.SvgChecks;
import org.serviceadvisor.explain.picture.SvgPicture;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Signal;

/** Walks all scenarios of the project, each as it stands, and as an open question. */
class AllScenariosTest {
  private static final Reasons REASONS = new Reasons(Built.advisor());

  /** A scenario, which way it is asked, and what was found wrong. */
  private static List<String> problems(Function<Inquiry, List<String>> check) {
    List<Scenario> all = Scenarios.all();
    assertThat(all).hasSizeGreaterThan(700);
    return IntStream.range(0, all.size())
        .parallel()
        .boxed()
        .flatMap(i -> problems(all.get(i), i, check))
        .toList();
  }

  /** Every fourth also as an open question; languages of explanation take turns. */
  private static Stream<String> problems(
      Scenario scenario, int i, Function<Inquiry, List<String>> check) {
    Optional<Lang> lang = Optional.of(i % 2 == 0 ? Lang.EN : Lang.PT);
    List<String> found = new ArrayList<>(check.apply(inquiry(scenario, lang, FactEdits.NONE)));
    if (i % 4 == 0) {
      found.addAll(check.apply(inquiry(Scenario.open(scenario.text()), lang, FactEdits.NONE)));
    }
    return found.stream().map(problem -> scenario.id() + ": " + problem);
  }

  private static Inquiry inquiry(Scenario scenario, Optional<Lang> lang, FactEdits facts) {
    return REASONS.about(scenario, Built.exam(), lang, facts);
  }

  private static Outcome outcome(Inquiry inquiry, FactEdits facts) {
    return Outcome.of(
        inquiry(inquiry.consultation().scenario(), Optional.of(inquiry.lang()), facts).decision());
  }

  @Test
  void sentencesAreWholeAndQuotesExact() {
    assertThat(problems(AllScenariosTest::sentences)).isEmpty();
  }

  private static List<String> sentences(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    String text = inquiry.consultation().scenario().text();
    sentence(problems, inquiry.why().text());
    inquiry.why().because().forEach(line -> quotes(problems, text, line.quotes()));
    inquiry.why().limits().forEach(line -> sentence(problems, line.text()));
    for (String rival : inquiry.rivals()) {
      WhyNot whyNot = inquiry.whyNot(rival);
      sentence(problems, whyNot.text());
      if (!whyNot.pull().isEmpty()) {
        sentence(problems, whyNot.pullText());
      }
      quotes(problems, text, whyNot.pull());
      whyNot.supportedBy().forEach(line -> quotes(problems, text, line.quotes()));
      whyNot.excludedBy().forEach(line -> sentence(problems, line.text()));
    }
    return problems;
  }

  private static void sentence(List<String> problems, String text) {
    boolean whole =
        !text.isBlank()
            && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
            && !text.contains("null")
            && !text.contains("%s")
            && !text.contains("  ")
            && !text.replace("...", "").contains("..");
    if (!whole) {
      problems.add("not a whole sentence: '" + text + "'");
    }
  }

  private static void quotes(List<String> problems, String text, Collection<Signal> quotes) {
    for (Signal quote : quotes) {
      if (!text.substring(quote.start(), quote.end()).equals(quote.quote())) {
        problems.add("not a quote: " + quote);
      }
    }
  }

  @Test
  void everyAnswerHasAReason() {
    assertThat(problems(AllScenariosTest::reasons)).isEmpty();
  }

  private static List<String> reasons(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    boolean byRule = !inquiry.why().because().isEmpty();
    if (byRule && inquiry.reasonWithoutRule().isPresent()) {
      problems.add("has a reason and says that no rule gives one");
    }
    if (!byRule && inquiry.outcome().kind() != Outcome.Kind.ABSTAINED) {
      sentence(problems, inquiry.reasonWithoutRule().orElse(""));
    }
    return problems;
  }

  @Test
  void noReasonContradictsTheDecision() {
    assertThat(problems(AllScenariosTest::contradictions)).isEmpty();
  }

  private static List<String> contradictions(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    Outcome outcome = inquiry.outcome();
    for (String option : inquiry.consultation().scenario().options().keySet()) {
      Kind kind = inquiry.whyNot(option).kind();
      if ((kind == Kind.IS_THE_ANSWER) != outcome.options().contains(option)) {
        problems.add("%s is %s, and the answer is %s".formatted(option, kind, outcome.options()));
      }
    }
    outcome.services().stream()
        .filter(id -> inquiry.whyNot(id).kind() != Kind.IS_THE_ANSWER)
        .forEach(id -> problems.add(id + " is answered, and said not to be"));
    for (String rival : inquiry.rivals()) {
      contradictions(problems, inquiry, inquiry.whyNot(rival));
      Check check = inquiry.check(rival);
      if (outcome.isRecommended() && check.verdict() == Check.Verdict.HOLDS) {
        problems.add(rival + " holds without being the answer");
      }
    }
    return problems;
  }

  private static void contradictions(List<String> problems, Inquiry inquiry, WhyNot whyNot) {
    boolean ruledOut =
        inquiry.decision().findings().exclusions().stream()
            .filter(x -> x.force() == Exclusion.Force.RULED_OUT)
            .anyMatch(x -> whyNot.services().contains(x.service()));
    if (whyNot.kind() == Kind.RULED_OUT && (!ruledOut || whyNot.excludedBy().isEmpty())) {
      problems.add(whyNot.asked() + " is ruled out by nothing");
    }
    if (whyNot.kind() == Kind.NOT_ASKED_FOR && !whyNot.supportedBy().isEmpty()) {
      problems.add(whyNot.asked() + " is not asked for, and has support");
    }
    if (whyNot.pull().isEmpty() != whyNot.pullText().isEmpty()) {
      problems.add(whyNot.asked() + " has words that pull without a reason, or the reverse");
    }
  }

  @Test
  void everyFlipFlipsAndNoPartOfItDoes() {
    assertThat(problems(AllScenariosTest::flips)).isEmpty();
  }

  private static List<String> flips(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    Flips flips = inquiry.flips();
    sentence(problems, flips.text());
    for (Flip flip : flips.flips()) {
      sentence(problems, flip.text());
      Outcome flipped = outcome(inquiry, flip.edits());
      if (!flipped.answersLike(flip.outcome()) || flipped.answersLike(inquiry.outcome())) {
        problems.add("does not flip: " + flip);
      }
      parts(flip.edits()).stream()
          .filter(part -> flips(inquiry, outcome(inquiry, part)))
          .forEach(part -> problems.add("a part flips too: %s of %s".formatted(part, flip)));
    }
    return problems;
  }

  /** Written apart from the search: whether something else is the one answer. */
  private static boolean flips(Inquiry inquiry, Outcome other) {
    Outcome now = inquiry.outcome();
    boolean another =
        now.options().isEmpty()
            ? other.services().stream().anyMatch(id -> !now.services().contains(id))
            : !other.options().equals(now.options());
    return other.isRecommended() && another && !other.ruledOut();
  }

  private static List<FactEdits> parts(FactEdits edits) {
    List<FactEdit> list = edits.list();
    return IntStream.range(1, (1 << list.size()) - 1)
        .mapToObj(
            bits ->
                new FactEdits(
                    IntStream.range(0, list.size())
                        .filter(i -> (bits & 1 << i) != 0)
                        .mapToObj(list::get)
                        .toList()))
        .toList();
  }

  @Test
  void answersToTheNextQuestionLeadWhereTheySay() {
    assertThat(problems(AllScenariosTest::question)).isEmpty();
  }

  private static List<String> question(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    Optional<NextQuestion> question = inquiry.nextQuestion();
    question.ifPresent(q -> sentence(problems, q.text()));
    List<NextQuestion.Choice> choices = question.map(NextQuestion::answers).orElse(List.of());
    for (NextQuestion.Choice choice : choices) {
      if (!outcome(inquiry, choice.facts()).answersLike(choice.outcome())) {
        problems.add("%s does not lead to %s".formatted(choice.text(), choice.leadsTo()));
      }
    }
    long ends = choices.stream().map(NextQuestion.Choice::leadsTo).distinct().count();
    if (question.isPresent() && ends < 2) {
      problems.add("all answers lead to one end: " + question.get());
    }
    return problems;
  }

  @Test
  void robustnessCountsWhatWasRead() {
    assertThat(problems(AllScenariosTest::robustness)).isEmpty();
  }

  private static List<String> robustness(Inquiry inquiry) {
    List<String> problems = new ArrayList<>();
    Robustness robustness = inquiry.robustness();
    sentence(problems, robustness.text());
    if (robustness.brief().isBlank()) {
      problems.add("nothing to stand beside the confidence");
    }
    if (robustness.misread() != robustness.which().size()
        || robustness.misread() > robustness.signals()
        || robustness.misread() > 0 == robustness.outcome().answersLike(inquiry.outcome())) {
      problems.add("does not add up: " + robustness);
    }
    return problems;
  }

  @Test
  void picturesAreWholeInBothLayouts() {
    assertThat(problems(AllScenariosTest::picture)).isEmpty();
  }

  private static List<String> picture(Inquiry inquiry) {
    Picture picture = inquiry.picture();
    List<String> problems = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      problems.addAll(SvgChecks.problems(new SvgPicture(inquiry.lang()).draw(picture, layout)));
    }
    if (picture.into("answer").isEmpty() && inquiry.isSettled()) {
      problems.add("nothing leads to the answer");
    }
    if (MermaidPicture.write(picture).lines().count()
        < 2 + picture.nodes().size() + picture.edges().size()) {
      problems.add("Mermaid leaves something out");
    }
    return problems;
  }
}
