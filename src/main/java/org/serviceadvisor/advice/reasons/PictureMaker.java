package org.serviceadvisor.advice.reasons;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.serviceadvisor.explain.Against;
import org.serviceadvisor.explain.FactWords;
import org.serviceadvisor.explain.Outcome;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.explain.picture.Picture;
import org.serviceadvisor.explain.picture.Picture.Edge;
import org.serviceadvisor.explain.picture.Picture.Layer;
import org.serviceadvisor.explain.picture.Picture.Node;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exceeds;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Fit;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.model.Stated;

/** Makes the graph of a decision: what matters to the answer and to what it was chosen over. */
final class PictureMaker {
  private static final int MOST_RULES = 3;
  private static final int MOST_OTHERS = 3;
  private static final int MOST_QUOTES = 3;
  private static final double LEAST_STRENGTH = 0.15;
  private static final String WHOLE_TEXT = "quote whole";
  private static final String ANSWER = "answer";

  private final Inquiry inquiry;
  private final boolean pt;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  PictureMaker(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.pt = inquiry.lang() == Lang.PT;
  }

  Picture picture() {
    Outcome outcome = inquiry.outcome();
    String answer =
        outcome.kind() == Outcome.Kind.ABSTAINED ? noAnswer() : inquiry.words().answer(outcome);
    add(new Node(ANSWER, Layer.ANSWER, answer, note(outcome) + notices(), false));
    candidates(outcome);
    List<Node> ordered = nodes.values().stream().sorted(Comparator.comparing(Node::layer)).toList();
    return new Picture(answer, ordered, List.copyOf(edges));
  }

  private String noAnswer() {
    return pt ? "Sem resposta" : "No answer";
  }

  /** What must be known of the services answered. */
  private String notices() {
    return inquiry.why().notices().stream()
        .map(notice -> ". " + notice.text())
        .collect(Collectors.joining());
  }

  private String note(Outcome outcome) {
    return switch (outcome.kind()) {
      case RECOMMENDED ->
          String.format(
              Locale.ROOT,
              "%s %.0f %%",
              pt ? "confiança" : "confidence",
              100 * outcome.confidence());
      case TIED -> pt ? "empate" : "a tie";
      case ABSTAINED -> pt ? "o texto não diz o bastante" : "the text does not say enough";
    };
  }

  private void candidates(Outcome outcome) {
    outcome.services().forEach(service -> candidate(service, true));
    List<RankedOption> options = inquiry.decision().findings().options();
    options.stream().filter(option -> option.services().isEmpty()).forEach(this::described);
    others(outcome).forEach(service -> candidate(service, false));
  }

  /** What the answer was chosen over: the other options, or else the next services. */
  private List<String> others(Outcome outcome) {
    Set<String> others = new LinkedHashSet<>();
    List<RankedOption> options = inquiry.decision().findings().options();
    options.forEach(option -> others.addAll(option.services()));
    if (options.isEmpty()) {
      inquiry.decision().findings().exclusions().stream()
          .filter(x -> x.force() == Exclusion.Force.RULED_OUT)
          .map(Exclusion::service)
          .forEach(others::add);
      inquiry.decision().findings().services().stream()
          .map(RankedService::service)
          .forEach(others::add);
      others.removeAll(outcome.services());
      return others.stream().limit(MOST_OTHERS).toList();
    }
    others.removeAll(outcome.services());
    return List.copyOf(others);
  }

  private void described(RankedOption option) {
    boolean chosen = inquiry.outcome().options().contains(option.id());
    String id = "candidate option " + option.id();
    String text = option.id() + ": " + option.text().strip();
    add(new Node(id, Layer.CANDIDATE, text, standing(option, chosen), !chosen));
    boolean stated = describesWhatIsStated(option, id);
    if (chosen) {
      if (!stated) {
        edges.add(new Edge(wholeText(), id, false, ""));
      }
      edges.add(new Edge(id, ANSWER, false, ""));
    }
  }

  /** Why an option that names nothing stands where it does. */
  private String standing(RankedOption option, boolean chosen) {
    if (chosen) {
      return inquiry.rivals().stream()
          .findFirst()
          .flatMap(next -> new Grounds(inquiry).before(option.id(), next))
          .map(FactWords::capital)
          .orElse("");
    }
    return inquiry.reading().inverted()
        ? (pt ? "combina com o texto" : "goes with the text")
        : (pt ? "fica atrás" : "comes behind");
  }

  /** An arrow from the fact that an option clearly describes, where the text states it. */
  private boolean describesWhatIsStated(RankedOption option, String id) {
    Optional<Stated> stated =
        inquiry
            .consultation()
            .clearlyDescribedBy(option.id())
            .flatMap(
                need ->
                    inquiry.decision().findings().facts().stream()
                        .filter(Stated.class::isInstance)
                        .map(Stated.class::cast)
                        .filter(fact -> fact.id().equals(need) && !fact.signals().isEmpty())
                        .findFirst());
    stated.flatMap(this::fact).ifPresent(from -> edges.add(new Edge(from, id, false, "")));
    return stated.isPresent();
  }

  private void candidate(String service, boolean chosen) {
    String id = "candidate " + service;
    add(new Node(id, Layer.CANDIDATE, name(service), chosen ? "" : kind(service), !chosen));
    boolean supported = support(service, id);
    oppose(service, id);
    if (chosen) {
      if (!supported) {
        edges.add(new Edge(wholeText(), id, false, ""));
      }
      edges.add(new Edge(id, ANSWER, false, ""));
    }
  }

  private String kind(String service) {
    WhyNot.Kind kind = inquiry.whyNot(service).kind();
    return switch (kind) {
      case RULED_OUT -> pt ? "não serve" : "ruled out";
      case CLOSED -> pt ? "acesso fechado" : "closed";
      case LESS_SPECIFIC -> pt ? "atende menos" : "less apt";
      case NOT_OFFERED -> pt ? "não é oferta da AWS" : "nothing AWS offers";
      case NOT_ASKED_FOR -> pt ? "nada no texto pede isso" : "nothing asks for it";
      case FITS_UNLIKE_ASKED -> pt ? "combina com o texto" : "goes with the text";
      case IS_THE_ANSWER -> "";
    };
  }

  private boolean support(String service, String id) {
    List<Candidate> candidates =
        inquiry.evaluation().candidates().stream()
            .filter(c -> c.service().equals(service) && c.strength() >= LEAST_STRENGTH)
            .sorted(
                Comparator.comparing(Candidate::fit)
                    .thenComparing(Comparator.comparingDouble(Candidate::strength).reversed())
                    .thenComparing(Candidate::rule))
            .limit(MOST_RULES)
            .toList();
    for (Candidate candidate : candidates) {
      String label = candidate.fit() == Fit.ALSO ? (pt ? "também serviria" : "would also do") : "";
      edges.add(new Edge(rule(candidate.rule()), id, false, label));
    }
    return !candidates.isEmpty();
  }

  private void oppose(String service, String id) {
    new Opposition(inquiry)
        .to(service).stream()
            .limit(2)
            .forEach(
                against ->
                    edges.add(new Edge(ruleAgainst(against, service), id, true, against.text())));
  }

  /** A rule about limits stands for many services: each has its own node, with its own limits. */
  private String ruleAgainst(Against against, String service) {
    if (against.limit().isEmpty()) {
      return rule(against.rule());
    }
    List<Fact> own =
        facts(against.rule()).stream()
            .filter(fact -> fact instanceof Exceeds exceeds && exceeds.service().equals(service))
            .toList();
    return rule(against.rule() + " " + service, against.rule(), own);
  }

  private String rule(String name) {
    return rule(name, name, facts(name));
  }

  /** The rule with the facts that it fired on and their quotes. */
  private String rule(String key, String name, List<Fact> facts) {
    String id = "rule " + key;
    if (nodes.containsKey(id)) {
      return id;
    }
    String because =
        (key.equals(name) ? Optional.<String>empty() : limited(facts))
            .or(
                () ->
                    Optional.ofNullable(inquiry.knowledge().notes().get(name))
                        .map(RuleNote::because)
                        .map(text -> text.in(inquiry.lang())))
            .orElse("");
    add(new Node(id, Layer.RULE, name, because, false));
    for (Fact fact : facts) {
      fact(fact).ifPresent(from -> edges.add(new Edge(from, id, false, "")));
    }
    return id;
  }

  /** Whose limit it is, for the rule that stands for the limits of all services. */
  private Optional<String> limited(List<Fact> facts) {
    List<String> services =
        facts.stream()
            .filter(Exceeds.class::isInstance)
            .map(fact -> ((Exceeds) fact).service())
            .distinct()
            .toList();
    return services.size() == 1
        ? Optional.of(
            (pt ? "Um limite descarta: %s." : "A limit rules out %s.")
                .formatted(name(services.get(0))))
        : Optional.empty();
  }

  private List<Fact> facts(String rule) {
    return inquiry.evaluation().trace().stream()
        .filter(firing -> firing.rule().equals(rule))
        .map(Firing::facts)
        .flatMap(List::stream)
        .toList();
  }

  private Optional<String> fact(Fact fact) {
    if (fact instanceof Stated stated) {
      String id = "fact " + stated.id();
      add(new Node(id, Layer.FACT, inquiry.words().label(stated.id()), "", false));
      if (stated.signals().isEmpty()) {
        edges.add(new Edge(wholeText(), id, false, ""));
      }
      stated.signals().stream()
          .limit(MOST_QUOTES)
          .forEach(s -> edges.add(new Edge(quote(s), id, false, "")));
      return Optional.of(id);
    }
    if (fact instanceof Exceeds exceeds) {
      String id = "fact " + exceeds.service() + " " + exceeds.limit().measure().word();
      String text =
          (pt ? "acima do limite de %s" : "beyond the limit of %s")
              .formatted(name(exceeds.service()));
      String limit =
          "%s (%s %s)"
              .formatted(
                  exceeds.limit().text().in(inquiry.lang()),
                  pt ? "conferido em" : "checked",
                  exceeds.limit().checked());
      add(new Node(id, Layer.FACT, text, limit, false));
      edges.add(new Edge(quote(exceeds.quantity().signal()), id, false, ""));
      return Optional.of(id);
    }
    return Optional.empty();
  }

  private String quote(Signal signal) {
    if (signal.origin() == Signal.Origin.GIVEN) {
      String id = "quote given";
      add(new Node(id, Layer.QUOTE, pt ? "informado à parte" : "said beside the text", "", false));
      return id;
    }
    String id = "quote %d %d".formatted(signal.start(), signal.end());
    add(new Node(id, Layer.QUOTE, "“" + signal.quote().replaceAll("\\s+", " ") + "”", "", false));
    return id;
  }

  /** What rests on no quote rests on the likeness of the whole text to known statements. */
  private String wholeText() {
    add(
        new Node(
            WHOLE_TEXT,
            Layer.QUOTE,
            pt ? "o texto como um todo" : "the text as a whole",
            pt ? "por semelhança com frases conhecidas" : "by likeness to known statements",
            false));
    return WHOLE_TEXT;
  }

  private void add(Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  private String name(String service) {
    return inquiry.knowledge().service(service).name().in(inquiry.lang());
  }
}
