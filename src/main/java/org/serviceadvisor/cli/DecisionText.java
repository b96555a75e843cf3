package org.serviceadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Abstained;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Decision;
import org.serviceadvisor.model.Explanation;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Findings;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Recommended;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;
import org.serviceadvisor.model.Tied;

/** A decision for people who read a terminal. */
final class DecisionText {
  private static final int MOST_SERVICES = 6;

  /** Facts that no words of the text state are told from this strength on. */
  private static final double LEAST_LIKENESS = 0.3;

  private final Knowledge knowledge;
  private final Lang lang;
  private final PrintWriter out;

  DecisionText(Knowledge knowledge, Lang lang, PrintWriter out) {
    this.knowledge = knowledge;
    this.lang = lang;
    this.out = out;
  }

  /** Prints the answer with its reasons; with everything read where it is wanted in full. */
  void print(Inquiry inquiry, boolean full) {
    Decision decision = inquiry.decision();
    if (decision instanceof Recommended recommended) {
      heading(inquiry, recommended.services(), recommended.options(), recommended.confidence());
      explanation(inquiry, recommended.explanation());
      recommended.newAccount().ifPresent(this::newAccount);
    } else if (decision instanceof Tied tied) {
      out.println(pt() ? "Empate" : "Tied");
      heading(inquiry, tied.services(), tied.options(), tied.confidence());
      explanation(inquiry, tied.explanation());
      out.println("? " + tied.question());
    } else if (decision instanceof Abstained abstained) {
      out.println(
          pt()
              ? "Sem resposta: o texto não diz o bastante."
              : "No answer: the text does not say enough.");
      abstained.missing().forEach(line -> out.println("? " + line));
    }
    if (full) {
      findings(decision.findings());
    }
  }

  private boolean pt() {
    return lang == Lang.PT;
  }

  private void heading(
      Inquiry inquiry, List<String> services, List<String> options, double confidence) {
    String names =
        services.stream()
            .map(this::name)
            .collect(
                Collectors.joining(!options.isEmpty() ? ", " : pt() ? ", depois " : ", then "));
    String ids = String.join(", ", options);
    out.printf(
        Locale.ROOT,
        "%s   (%s %.0f %%; %s)%n",
        String.join("  ", Stream.of(ids, names).filter(part -> !part.isEmpty()).toList()),
        pt() ? "confiança" : "confidence",
        100 * confidence,
        inquiry.robustness().brief());
  }

  private void explanation(Inquiry inquiry, Explanation explanation) {
    if (explanation.rationale().isEmpty()) {
      inquiry
          .reasonWithoutRule()
          .ifPresent(text -> out.printf("  %s %s%n", pt() ? "porque" : "because", lower(text)));
    }
    for (RationaleLine line : explanation.rationale()) {
      out.printf("  %s %s%n", pt() ? "porque" : "because", line.text());
      out.println("    " + quotes(line.quotes()));
      String docs = line.docs().isEmpty() ? line.rule() : line.docs();
      out.printf("    %s (%s %s)%n", docs, pt() ? "conferido em" : "checked", line.checked());
    }
    explanation.composition().ifPresent(text -> out.println("  " + text));
    explanation
        .runnerUp()
        .ifPresentOrElse(
            other ->
                out.printf(
                    "  %s %s: %s%n",
                    pt() ? "e não" : "not", name(other.service()), other.difference()),
            () -> nextOption(inquiry));
    explanation.notices().forEach(notice -> out.println("  ! " + notice.text()));
  }

  /** What comes next where no service that could be had does: an option, or what is closed. */
  private void nextOption(Inquiry inquiry) {
    inquiry.rivals().stream()
        .findFirst()
        .map(inquiry::whyNot)
        .ifPresent(
            other ->
                out.printf(
                    "  %s %s: %s%n",
                    pt() ? "e não" : "not", other.option().orElse(other.name()), other.text()));
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private void newAccount(Recommended other) {
    String names = other.services().stream().map(this::name).collect(Collectors.joining(", "));
    out.printf("  %s %s%n", pt() ? "Conta nova, hoje:" : "A new account, today:", names);
  }

  private void findings(Findings findings) {
    out.println(pt() ? "\nFatos lidos" : "\nFacts read");
    findings.facts().forEach(this::fact);
    if (!findings.options().isEmpty()) {
      out.println(pt() ? "\nOpções" : "\nOptions");
      findings.options().forEach(this::option);
    }
    out.println(pt() ? "\nServiços considerados" : "\nServices considered");
    findings.services().stream().limit(MOST_SERVICES).forEach(this::service);
    out.printf("\n%s %s%n", pt() ? "conhecimento" : "knowledge", findings.knowledge());
  }

  private void fact(Fact fact) {
    if (fact instanceof Stated stated
        && (!stated.signals().isEmpty() || stated.strength() >= LEAST_LIKENESS)) {
      out.printf(
          Locale.ROOT,
          "  %-36s %.2f  %s%n",
          stated.id(),
          stated.strength(),
          quotes(stated.signals()));
    } else if (fact instanceof Quantity quantity) {
      out.printf(
          Locale.ROOT,
          "  %-36s %s  %s%n",
          quantity.measure().name().toLowerCase(Locale.ROOT),
          amount(quantity),
          quote(quantity.signal()));
    } else if (fact instanceof Context context) {
      out.printf(
          "  %-36s %s  %s%n",
          context.service(), pt() ? "já existe" : "is there", quote(context.signal()));
    }
  }

  private static String amount(Quantity quantity) {
    return String.format(Locale.ROOT, "%.3g %s", quantity.value(), quantity.measure().unit());
  }

  private void option(RankedOption option) {
    out.printf(
        Locale.ROOT, "  %-3s %3.0f %%  %s%n", option.id(), 100 * option.share(), option.text());
  }

  private void service(RankedService service) {
    out.printf(
        Locale.ROOT,
        "  %-44s %s %.2f  %s %.2f  %s %.2f%s%n",
        name(service.service()),
        pt() ? "frases" : "phrases",
        service.support().phrase(),
        pt() ? "semelhança" : "likeness",
        service.support().suggestion(),
        pt() ? "contra" : "against",
        service.support().against(),
        service.support().ruledOut() ? (pt() ? "  descartado" : "  ruled out") : "");
  }

  private String quotes(List<Signal> signals) {
    if (signals.isEmpty()) {
      return pt()
          ? "(por semelhança do texto com frases conhecidas)"
          : "(by likeness of the text to known statements)";
    }
    return signals.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  private String quote(Signal signal) {
    if (signal.origin() == Signal.Origin.GIVEN) {
      return pt() ? "(informado à parte)" : "(said beside the text)";
    }
    return "\u201c" + signal.quote().replaceAll("\\s+", " ") + "\u201d";
  }

  private String name(String service) {
    return knowledge.service(service).name().in(lang);
  }
}
