package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Hierarchy;
import org.serviceadvisor.knowledge.Service;
import org.serviceadvisor.model.Context;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Signal;
import org.serviceadvisor.reading.SharedWords;

/** Finds the words that draw a reader towards a service, and says why they do not decide. */
final class Pull {
  private static final int MOST = 4;

  private final Inquiry inquiry;
  private final Hierarchy hierarchy;
  private final boolean pt;

  Pull(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.hierarchy = new Hierarchy(inquiry.knowledge().services());
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** Words of the scenario that name the services or speak of what they do. */
  List<Signal> towards(List<String> services) {
    List<Signal> words = new ArrayList<>();
    for (String service : services) {
      named(service).forEach(signal -> addApart(words, signal));
    }
    if (words.isEmpty()) {
      for (String service : services) {
        SharedWords.of(inquiry.reading().text(), about(service), service, MOST)
            .forEach(signal -> addApart(words, signal));
      }
    }
    return words.stream().limit(MOST).toList();
  }

  private static void addApart(List<Signal> words, Signal word) {
    if (words.stream().noneMatch(w -> w.start() < word.end() && word.start() < w.end())) {
      words.add(word);
    }
  }

  private List<Signal> named(String service) {
    return inquiry.reading().context().stream()
        .filter(c -> c.service().equals(service) || hierarchy.isPartOf(service, c.service()))
        .collect(
            Collectors.toMap(
                Context::service, Context::signal, (first, again) -> first, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private List<String> about(String id) {
    Service service = inquiry.knowledge().service(id);
    List<String> about = new ArrayList<>();
    about.add(service.name().en());
    about.add(service.purpose().en());
    about.add(service.purpose().pt());
    for (FactDefinition fact : inquiry.knowledge().facts().values()) {
      if (fact.answer().filter(id::equals).isPresent()) {
        about.add(fact.label().en());
        about.add(fact.label().pt());
      }
    }
    return about;
  }

  /**
   * Why the words do not decide.
   *
   * @param supported whether phrases of the text speak for the service
   */
  String text(String service, List<Signal> words, boolean supported) {
    String quotes =
        words.stream().map(w -> "“" + w.quote() + "”").collect(Collectors.joining(", "));
    String name = name(service);
    boolean several = words.size() > 1;
    String draw = pt ? (several ? "podem puxar" : "pode puxar") : "may pull";
    String start = (pt ? "%s %s para %s" : "%s %s towards %s").formatted(quotes, draw, name);
    return start + reason(words, supported);
  }

  private String reason(List<Signal> words, boolean supported) {
    boolean several = words.size() > 1;
    if (words.stream().anyMatch(word -> word.origin() == Signal.Origin.NAME)) {
      return named();
    }
    if (supported) {
      return outweighed(several);
    }
    return claimed(words).map(answer -> belongs(several, answer)).orElseGet(this::tooLittle);
  }

  private String named() {
    return pt
        ? ", mas o que o texto cita já existe ali e não vira resposta por ser citado."
        : ", but what the text names is there already and is no answer for being named.";
  }

  private String outweighed(boolean several) {
    if (pt) {
      return several
          ? " e até falam a favor, porém outra coisa pesa mais."
          : " e até fala a favor, porém outra coisa pesa mais.";
    }
    return several
        ? " and do speak for it, yet something else weighs more."
        : " and does speak for it, yet something else weighs more.";
  }

  private String belongs(boolean several, String answer) {
    if (pt) {
      return (several
              ? ", mas aqui fazem parte do que pede %s."
              : ", mas aqui faz parte do que pede %s.")
          .formatted(answer);
    }
    return (several
            ? ", but here they belong to what asks for %s."
            : ", but here it belongs to what asks for %s.")
        .formatted(answer);
  }

  private String tooLittle() {
    return pt
        ? ", mas palavras soltas não bastam: nenhuma frase do texto diz essa necessidade."
        : ", but single words do not suffice: no phrase of the text states that need.";
  }

  /** The answer whose quotes hold one of the words. */
  private Optional<String> claimed(List<Signal> words) {
    return new Whys(inquiry)
        .why().because().stream()
            .filter(
                line ->
                    line.quotes().stream().anyMatch(q -> words.stream().anyMatch(w -> holds(q, w))))
            .map(RationaleLine::service)
            .map(this::name)
            .findFirst();
  }

  private static boolean holds(Signal quote, Signal word) {
    return quote.start() <= word.start() && word.end() <= quote.end();
  }

  private String name(String id) {
    return inquiry.knowledge().service(id).name().in(inquiry.lang());
  }
}
