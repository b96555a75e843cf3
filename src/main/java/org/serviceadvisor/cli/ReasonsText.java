package org.serviceadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.explain.Bound;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.Flips;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.Why;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.model.Lang;

/** Answers to why, why not and what if for people who read a terminal. */
final class ReasonsText {
  private final PrintWriter out;
  private final boolean pt;

  ReasonsText(Lang lang, PrintWriter out) {
    this.out = out;
    this.pt = lang == Lang.PT;
  }

  /** Everything about one decision that is not in its short form. */
  void full(Inquiry inquiry) {
    heading("Por quê", "Why");
    out.println("  " + inquiry.why().text());
    limits(inquiry.why());
    heading("Por que não as outras", "Why not the others");
    inquiry.rivals().forEach(rival -> whyNot(inquiry.whyNot(rival)));
    heading("O que mudaria a resposta", "What would change the answer");
    flips(inquiry.flips());
    heading("Quanto erro de leitura ela aguenta", "How much misreading it stands");
    out.println("  " + inquiry.robustness().text());
    inquiry.nextQuestion().ifPresent(this::question);
  }

  private void heading(String inPortuguese, String inEnglish) {
    out.println("\n" + (pt ? inPortuguese : inEnglish));
  }

  private void limits(Why why) {
    if (why.limits().isEmpty()) {
      return;
    }
    heading("Limites comparados", "Limits compared");
    why.limits().forEach(limit -> out.println("  " + limit.text()));
  }

  void whyNot(WhyNot whyNot) {
    out.printf("  %s%n", whyNot.text());
    whyNot.supportedBy().stream()
        .limit(1)
        .forEach(line -> out.printf("    %s %s%n", pt ? "a favor:" : "for it:", line.text()));
    if (!whyNot.missing().isEmpty()) {
      String labels =
          whyNot.missing().stream()
              .map(fact -> "“" + fact.label() + "”")
              .collect(Collectors.joining(", "));
      out.printf(
          "    %s %s%n",
          pt ? "faltaria dizer, por exemplo:" : "it would take, for example:", labels);
    }
    if (!whyNot.pullText().isEmpty()) {
      out.println("    " + whyNot.pullText());
    }
    whyNot.notice().ifPresent(notice -> out.println("    ! " + notice.text()));
  }

  private void flips(Flips flips) {
    if (flips.flips().isEmpty()) {
      out.println("  " + flips.text());
      return;
    }
    for (Flip flip : flips.flips()) {
      out.println("  " + flip.text());
    }
    Bound bound = flips.bound();
    out.printf(
        pt
            ? "  (menores mudanças de até %d entre %d fatos; %d decisões tentadas)%n"
            : "  (smallest changes of up to %d among %d facts; %d decisions tried)%n",
        bound.most(),
        bound.candidates(),
        bound.decisions());
  }

  void question(NextQuestion question) {
    heading("Melhor próxima pergunta", "Best next question");
    out.println("  " + question.text());
    List<NextQuestion.Choice> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      out.printf("  %d. %s → %s%n", i + 1, answers.get(i).text(), answers.get(i).leadsTo());
    }
  }

  void check(Check check) {
    out.println((pt ? "Conferido: " : "Checked: ") + check.text());
    check.parts().stream()
        .flatMap(part -> part.excludedBy().stream())
        .flatMap(line -> line.limit().stream())
        .map(limit -> limit.docs())
        .distinct()
        .forEach(docs -> out.println("    " + docs));
  }
}
