package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Need;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Tied;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.web.DecisionView.FactRow;
import org.serviceadvisor.web.DecisionView.NoticeView;
import org.serviceadvisor.web.DecisionView.OptionRow;
import org.serviceadvisor.web.DecisionView.Other;
import org.serviceadvisor.web.DecisionView.Question;
import org.serviceadvisor.web.DecisionView.QuestionAnswer;
import org.serviceadvisor.web.DecisionView.Reason;

/** Puts decisions into the form in which pages show them. */
final class DecisionViews {
  private final Knowledge knowledge;
  private final Messages m;

  DecisionViews(Knowledge knowledge, Messages m) {
    this.knowledge = knowledge;
    this.m = m;
  }

  /** The decision of an inquiry with everything that can be asked about it. */
  DecisionView of(Scenario scenario, Inquiry inquiry, AskLink link) {
    DecisionView plain = of(scenario, inquiry);
    boolean answered = plain.isAnswered();
    return new DecisionView(
        plain.outcome(),
        plain.answer(),
        plain.confidence(),
        plain.robustness(),
        plain.text(),
        plain.reasons(),
        plain.because(),
        plain.composition(),
        plain.notices(),
        plain.newAccount(),
        plain.missing(),
        plain.options(),
        answered
            ? inquiry.rivals().stream().map(id -> other(inquiry.whyNot(id))).toList()
            : List.of(),
        answered ? flips(inquiry.flips()) : List.of(),
        inquiry.nextQuestion().map(question -> question(question, inquiry, link)),
        !inquiry.facts().isEmpty(),
        link.picture(inquiry.facts(), m.lang()),
        plain.facts(),
        plain.version());
  }

  private static Other other(WhyNot whyNot) {
    return new Other(whyNot.option().orElse(""), whyNot.name(), whyNot.text(), whyNot.pullText());
  }

  private static List<String> flips(Flips flips) {
    return flips.flips().isEmpty()
        ? List.of(flips.text())
        : flips.flips().stream().map(Flip::text).toList();
  }

  private static Question question(NextQuestion question, Inquiry inquiry, AskLink link) {
    return new Question(
        question.text(),
        question.answers().stream()
            .map(
                answer ->
                    new QuestionAnswer(
                        answer.text(),
                        answer.leadsTo(),
                        link.with(inquiry.facts().and(answer.facts()))))
            .toList());
  }

  /** The decision of an inquiry with its reasons. */
  DecisionView of(Scenario scenario, Inquiry inquiry) {
    Decision decision = inquiry.decision();
    if (decision instanceof Recommended recommended) {
      return view(
          scenario,
          inquiry,
          "recommended",
          answer(scenario, recommended.services(), recommended.options(), m.of("answer.then")),
          recommended.confidence(),
          Optional.of(recommended.explanation()),
          recommended.options(),
          recommended.newAccount().map(other -> names(other.services())),
          List.of());
    }
    if (decision instanceof Tied tied) {
      return view(
          scenario,
          inquiry,
          "tied",
          answer(scenario, tied.services(), tied.options(), m.of("answer.or")),
          tied.confidence(),
          Optional.of(tied.explanation()),
          tied.options(),
          Optional.empty(),
          List.of(tied.question()));
    }
    return view(
        scenario,
        inquiry,
        "abstained",
        "",
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        ((Abstained) decision).missing());
  }

  private DecisionView view(
      Scenario scenario,
      Inquiry inquiry,
      String outcome,
      String answer,
      double confidence,
      Optional<Explanation> explanation,
      List<String> picked,
      Optional<String> newAccount,
      List<String> missing) {
    Decision decision = inquiry.decision();
    List<RationaleLine> lines = explanation.map(Explanation::rationale).orElse(List.of());
    List<Signal> evidence = lines.stream().flatMap(line -> line.quotes().stream()).toList();
    return new DecisionView(
        outcome,
        answer,
        (int) Math.round(100 * confidence),
        explanation.map(unused -> inquiry.robustness().brief()),
        Segment.of(scenario.text(), evidence, read(decision)),
        lines.stream().map(this::reason).toList(),
        lines.isEmpty() ? inquiry.reasonWithoutRule() : Optional.empty(),
        explanation.flatMap(Explanation::composition),
        explanation.map(Explanation::notices).orElse(List.of()).stream()
            .map(
                notice -> new NoticeView(notice.text(), knowledge.service(notice.service()).docs()))
            .toList(),
        newAccount,
        missing,
        decision.findings().options().stream().map(option -> option(option, picked)).toList(),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        "",
        facts(decision),
        decision.findings().knowledge());
  }

  private String answer(
      Scenario scenario, List<String> services, List<String> options, String between) {
    if (options.isEmpty()) {
      return services.stream().map(this::name).collect(Collectors.joining(between));
    }
    return options.stream()
        .map(id -> id + ". " + scenario.options().get(id))
        .collect(Collectors.joining(" + "));
  }

  private String names(List<String> services) {
    return services.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private Reason reason(RationaleLine line) {
    return new Reason(line.text(), quotes(line.quotes()), line.docs(), line.checked().toString());
  }

  private static List<String> quotes(List<Signal> signals) {
    return signals.stream()
        .map(signal -> signal.quote().replaceAll("\\s+", " "))
        .distinct()
        .toList();
  }

  private OptionRow option(RankedOption option, List<String> picked) {
    String note =
        option.services().stream()
            .findFirst()
            .map(id -> knowledge.service(id).purpose().in(m.lang()))
            .orElse("");
    return new OptionRow(
        option.id(),
        option.text(),
        (int) Math.round(100 * option.share()),
        picked.contains(option.id()),
        note);
  }

  private static List<Signal> read(Decision decision) {
    List<Signal> signals = new ArrayList<>();
    for (Fact fact : decision.findings().facts()) {
      if (fact instanceof Stated stated) {
        signals.addAll(stated.signals());
      } else if (fact instanceof Quantity quantity) {
        signals.add(quantity.signal());
      } else if (fact instanceof Context context) {
        signals.add(context.signal());
      }
    }
    return signals;
  }

  private List<FactRow> facts(Decision decision) {
    Map<String, FactRow> rows = new LinkedHashMap<>();
    for (Fact fact : decision.findings().facts()) {
      row(fact).ifPresent(row -> rows.putIfAbsent(row.label(), row));
    }
    return List.copyOf(rows.values());
  }

  private Optional<FactRow> row(Fact fact) {
    if (fact instanceof Stated stated && !stated.signals().isEmpty()) {
      String kind = m.of(stated instanceof Need ? "fact.need" : "fact.constraint");
      return Optional.of(new FactRow(kind, label(stated.id()), joined(stated.signals())));
    }
    if (fact instanceof Quantity quantity) {
      String measure =
          m.of("measure." + quantity.measure().name().toLowerCase(java.util.Locale.ROOT));
      return Optional.of(
          new FactRow(m.of("fact.quantity"), measure, joined(List.of(quantity.signal()))));
    }
    if (fact instanceof Context context) {
      return Optional.of(
          new FactRow(
              m.of("fact.context"), name(context.service()), joined(List.of(context.signal()))));
    }
    return Optional.empty();
  }

  private static String joined(List<Signal> signals) {
    return quotes(signals).stream()
        .map(quote -> "“" + quote + "”")
        .collect(Collectors.joining(", "));
  }

  private String label(String fact) {
    FactDefinition definition = knowledge.facts().get(fact);
    return definition == null ? fact : definition.label().in(m.lang());
  }

  /** The name of a catalogue entry; what is none stays as it is. */
  String name(String id) {
    Service service = knowledge.services().get(id);
    return service == null ? id : service.name().in(m.lang());
  }
}
