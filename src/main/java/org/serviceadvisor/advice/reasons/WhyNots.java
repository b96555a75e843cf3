package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.engine.Conclusion;
import org.serviceadvisor.engine.RuleShape;
import org.serviceadvisor.explain.Against;
import org.serviceadvisor.explain.Explainer;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.explain.WhyNot.Kind;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Signal;

/** Tells why something is not the answer, and in which of several ways. */
final class WhyNots {
  private static final int MOST_MISSING = 3;

  private final Inquiry inquiry;
  private final Lang lang;
  private final boolean pt;
  private final Explainer explainer;
  private final Opposition opposition;
  private final Pull pull;
  private final Stances stances;

  WhyNots(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.lang = inquiry.lang();
    this.pt = lang == Lang.PT;
    this.explainer = new Explainer(inquiry.knowledge());
    this.opposition = new Opposition(inquiry);
    this.pull = new Pull(inquiry);
    this.stances = new Stances(inquiry);
  }

  WhyNot whyNot(Target target) {
    if (isAnswer(target)) {
      return answer(target);
    }
    if (inquiry.reading().inverted() && target.option().isPresent()) {
      return fits(target);
    }
    if (target.services().isEmpty()) {
      return nothingKnown(target);
    }
    List<WhyNot> each = parts(target).stream().map(id -> of(target, id)).toList();
    return each.stream().min(Comparator.comparingInt(WhyNots::severity)).orElseThrow();
  }

  /** What the scenario names is there already: the rest of a chain is what it adds. */
  private List<String> parts(Target target) {
    Set<String> there = new TreeSet<>();
    inquiry.reading().context().forEach(context -> there.add(context.service()));
    List<String> added = target.services().stream().filter(id -> !there.contains(id)).toList();
    return added.isEmpty() ? target.services() : added;
  }

  /** What decides most goes first: of two steps, the impossible one breaks the chain. */
  private static int severity(WhyNot whyNot) {
    return List.of(
            Kind.RULED_OUT,
            Kind.CLOSED,
            Kind.NOT_OFFERED,
            Kind.NOT_ASKED_FOR,
            Kind.LESS_SPECIFIC,
            Kind.FITS_UNLIKE_ASKED,
            Kind.IS_THE_ANSWER)
        .indexOf(whyNot.kind());
  }

  private boolean isAnswer(Target target) {
    Outcome outcome = inquiry.outcome();
    return target
        .option()
        .map(id -> outcome.options().contains(id))
        .orElseGet(
            () ->
                !target.services().isEmpty() && outcome.services().containsAll(target.services()));
  }

  /** What the wording of an option by itself says for or against it. */
  private String wording(Target target, Kind kind) {
    return target
        .option()
        .flatMap(id -> kind == Kind.IS_THE_ANSWER ? stances.forAnswer(id) : stances.against(id))
        .map(said -> " " + said)
        .orElse("");
  }

  private WhyNot answer(Target target) {
    Outcome outcome = inquiry.outcome();
    String text =
        outcome.isRecommended()
            ? (pt ? "%s é a resposta." : "%s is the answer.")
            : (pt
                ? "%s está empatado no primeiro lugar."
                : "%s is among those that tie for the first place.");
    return of(
        target,
        target.services(),
        Kind.IS_THE_ANSWER,
        text.formatted(target.name()),
        target.services().stream()
            .flatMap(id -> explainer.reasonsFor(id, inquiry.evaluation(), lang).stream())
            .toList(),
        List.of());
  }

  private WhyNot fits(Target target) {
    String text =
        pt
            ? "%s combina com o que o texto descreve, e a pergunta quer o que não combina."
            : "%s goes with what the text describes, and the question asks for what does not.";
    return of(
        target,
        target.services(),
        Kind.FITS_UNLIKE_ASKED,
        text.formatted(target.name()),
        supported(target.services()),
        List.of());
  }

  private List<RationaleLine> supported(List<String> services) {
    return services.stream()
        .flatMap(id -> explainer.reasonsFor(id, inquiry.evaluation(), lang).stream())
        .filter(line -> !line.quotes().isEmpty())
        .toList();
  }

  private WhyNot nothingKnown(Target target) {
    if (target.option().isPresent()) {
      return described(target);
    }
    String near =
        KnowledgeException.nearest(
                target.said().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                inquiry.knowledge().services().keySet())
            .map(id -> (pt ? " Talvez %s?" : " Maybe %s?").formatted(name(id)))
            .orElse("");
    String text =
        (pt
                ? "O catálogo não conhece nenhuma oferta da AWS chamada “%s”."
                : "The catalogue knows no AWS offer called “%s”.")
            .formatted(target.said());
    return of(target, List.of(), Kind.NOT_OFFERED, text + near, List.of(), List.of());
  }

  /** An option in words that name nothing of the catalogue. */
  private WhyNot described(Target target) {
    String text = behind(target, target.option().orElseThrow());
    return of(target, List.of(), Kind.NOT_ASKED_FOR, text, List.of(), List.of());
  }

  /** What puts the answer before an option of which no rule speaks. */
  private String behind(Target target, String option) {
    Optional<String> before =
        inquiry.outcome().options().stream()
            .findFirst()
            .flatMap(answer -> new Grounds(inquiry).before(answer, option));
    String less =
        before
            .map(
                said ->
                    (pt ? "%s fica atrás: %s." : "%s comes behind: %s.")
                        .formatted(target.name(), said))
            .orElseGet(
                () ->
                    (pt
                            ? "Nenhuma regra fala a favor de %s, e pouco a separa da resposta."
                            : "No rule speaks for %s, and little tells it from the answer.")
                        .formatted(target.name()));
    return less + rather(option);
  }

  /** What an option describes, where that is clear and not what the answer describes too. */
  private String rather(String option) {
    List<String> answered =
        inquiry.outcome().options().stream()
            .flatMap(answer -> inquiry.consultation().clearlyDescribedBy(answer).stream())
            .toList();
    return inquiry
        .consultation()
        .clearlyDescribedBy(option)
        .filter(need -> !answered.contains(need))
        .map(
            need ->
                (pt ? " Ela descreve mais “%s”." : " It rather describes “%s”.")
                    .formatted(inquiry.words().label(need)))
        .orElse("");
  }

  private WhyNot of(Target target, String id) {
    List<Against> against = opposition.to(id);
    List<RationaleLine> support = supported(List.of(id));
    Kind kind = kind(id, support);
    String text =
        target
            .option()
            .filter(option -> kind == Kind.NOT_ASKED_FOR)
            .filter(option -> inquiry.consultation().practiceOf(option).isPresent())
            .map(option -> behind(target, option))
            .orElseGet(() -> text(target, id, kind, against));
    return of(target, List.of(id), kind, text, support, against);
  }

  private Kind kind(String id, List<RationaleLine> support) {
    if (isClosed(id)) {
      return Kind.CLOSED;
    }
    List<Exclusion> exclusions =
        inquiry.decision().findings().exclusions().stream()
            .filter(x -> x.service().equals(id))
            .toList();
    if (exclusions.stream().anyMatch(x -> x.force() == Exclusion.Force.RULED_OUT)) {
      return Kind.RULED_OUT;
    }
    if (!exclusions.isEmpty() && opposition.isCertain(id)) {
      return Kind.LESS_SPECIFIC;
    }
    if (isIdeaWhereAnOfferIsAsked(id)) {
      return Kind.NOT_OFFERED;
    }
    return support.isEmpty() && !opposition.isOverruled(id)
        ? Kind.NOT_ASKED_FOR
        : Kind.LESS_SPECIFIC;
  }

  private boolean isClosed(String id) {
    Perspective perspective = inquiry.decision().findings().perspective();
    var lifecycle = inquiry.knowledge().service(id).lifecycle();
    return switch (perspective.kind()) {
      case EXAM -> false;
      case NEW_ACCOUNT -> !lifecycle.openToNew(perspective.asOf());
      case EXISTING_ACCOUNT -> !lifecycle.usable(perspective.asOf());
    };
  }

  private boolean isIdeaWhereAnOfferIsAsked(String id) {
    Service service = inquiry.knowledge().service(id);
    return !service.kind().isOfferedByAws()
        && service.parent().isEmpty()
        && !inquiry.reading().asksIdea()
        && otherOptionsAreOffers(id)
        && inquiry.outcome().services().stream()
            .anyMatch(s -> inquiry.knowledge().service(s).kind().isOfferedByAws());
  }

  /** Where several options are ideas, an idea is asked for, whatever the text says. */
  private boolean otherOptionsAreOffers(String id) {
    return inquiry.decision().findings().options().stream()
        .flatMap(option -> option.services().stream())
        .filter(other -> !other.equals(id))
        .allMatch(other -> inquiry.knowledge().service(other).kind().isOfferedByAws());
  }

  private String text(Target target, String id, Kind kind, List<Against> against) {
    Service service = inquiry.knowledge().service(id);
    String name =
        target.services().size() > 1 && target.option().isEmpty() ? name(id) : target.name();
    String answer = inquiry.words().answer(inquiry.outcome());
    String purpose = Whys.sentence(service.purpose().in(lang));
    return switch (kind) {
      case CLOSED ->
          explainer
              .notice(id, inquiry.decision().findings().perspective(), lang)
              .map(Notice::text)
              .orElseThrow();
      case RULED_OUT ->
          (pt ? "%s não serve. %s" : "%s is ruled out. %s")
              .formatted(name, Whys.sentence(against.get(0).text()));
      case NOT_OFFERED ->
          (pt
                  ? "%s é uma ideia, técnica ou ferramenta que qualquer um pode usar; a pergunta quer"
                      + " um serviço ou recurso da AWS."
                  : "%s is an idea, technique or tool that anybody may use; the question wants a"
                      + " service or feature of AWS.")
              .formatted(name);
      case LESS_SPECIFIC -> lessSpecific(name, answer, against);
      default ->
          (pt ? "Nada no texto pede %s. %s" : "Nothing in the text asks for %s. %s")
              .formatted(name, purpose);
    };
  }

  private String lessSpecific(String name, String answer, List<Against> against) {
    if (!against.isEmpty()) {
      return (pt ? "%s atende menos. %s" : "%s is less apt. %s")
          .formatted(name, Whys.sentence(against.get(0).text()));
    }
    if (answer.isEmpty()) {
      return (pt
              ? "%s tem algum apoio no texto, mas não o bastante para ser a resposta."
              : "%s has some support in the text, but not enough to be the answer.")
          .formatted(name);
    }
    return (pt
            ? "%s tem algum apoio no texto, mas %s responde mais diretamente ao que se pede."
            : "%s has some support in the text, but %s answers more directly what is asked.")
        .formatted(name, answer);
  }

  private WhyNot of(
      Target target,
      List<String> services,
      Kind kind,
      String reason,
      List<RationaleLine> support,
      List<Against> against) {
    String text = kind == Kind.NOT_ASKED_FOR ? reason : reason + wording(target, kind);
    boolean answer = kind == Kind.IS_THE_ANSWER || kind == Kind.FITS_UNLIKE_ASKED;
    List<Signal> words = answer ? List.of() : pull.towards(services);
    Optional<Notice> notice =
        services.stream()
            .flatMap(
                id ->
                    explainer
                        .notice(id, inquiry.decision().findings().perspective(), lang)
                        .stream())
            .findFirst();
    return new WhyNot(
        target.said(),
        target.option(),
        services,
        target.name(),
        kind,
        text,
        support,
        against,
        answer ? List.of() : missing(services),
        words,
        words.isEmpty() ? "" : pull.text(services.get(0), words, !support.isEmpty()),
        notice);
  }

  /** Facts without which the rules for a service do not fire; those of the simplest rule first. */
  private List<WhyNot.Missing> missing(List<String> services) {
    Set<String> there = new TreeSet<>();
    inquiry.reading().signals().forEach(signal -> there.add(signal.fact()));
    Map<String, WhyNot.Missing> missing = new LinkedHashMap<>();
    for (String service : services) {
      for (RuleShape shape : simplestFirst(service)) {
        for (String fact : shape.requires()) {
          if (!there.contains(fact) && missing.size() < MOST_MISSING) {
            missing.putIfAbsent(fact, new WhyNot.Missing(fact, inquiry.words().label(fact)));
          }
        }
      }
    }
    return new ArrayList<>(missing.values());
  }

  private List<RuleShape> simplestFirst(String service) {
    return inquiry.shapes().about(service).stream()
        .filter(
            shape ->
                shape.conclusions().stream()
                    .anyMatch(c -> c.kind() == Conclusion.Kind.BEST && c.service().equals(service)))
        .sorted(
            Comparator.comparingInt((RuleShape shape) -> shape.requires().size())
                .thenComparing(shape -> !answers(shape, service))
                .thenComparing(RuleShape::rule))
        .toList();
  }

  private boolean answers(RuleShape shape, String service) {
    return shape.requires().stream()
        .map(inquiry.knowledge().facts()::get)
        .filter(fact -> fact != null)
        .map(FactDefinition::answer)
        .anyMatch(answer -> answer.filter(service::equals).isPresent());
  }

  private String name(String id) {
    return inquiry.knowledge().service(id).name().in(lang);
  }
}
