package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.RankedOption;
import org.serviceadvisor.model.RankedService;

/** Finds out what a caller means by an id or a name. */
final class Targets {
  private final Inquiry inquiry;
  private final Knowledge knowledge;

  Targets(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.knowledge = inquiry.knowledge();
  }

  Target of(String said) {
    String word = said.strip();
    Map<String, String> options = inquiry.consultation().scenario().options();
    Optional<String> option = options.keySet().stream().filter(word::equalsIgnoreCase).findFirst();
    if (option.isPresent()) {
      return option(word, option.get());
    }
    String id = word.toLowerCase(Locale.ROOT);
    return knowledge.services().containsKey(id) ? service(word, id) : named(word);
  }

  /** Each option of the scenario. */
  List<Target> options() {
    return inquiry.consultation().scenario().options().keySet().stream()
        .map(id -> option(id, id))
        .toList();
  }

  private Target option(String said, String id) {
    List<String> services =
        inquiry.decision().findings().options().stream()
            .filter(ranked -> ranked.id().equals(id))
            .map(RankedOption::services)
            .findFirst()
            .orElseGet(() -> inquiry.consultation().servicesOf(id));
    return new Target(said, Optional.of(id), services, inquiry.words().option(id));
  }

  private Target service(String said, String id) {
    return new Target(said, Optional.empty(), List.of(id), name(id));
  }

  private Target named(String said) {
    List<String> services = new ArrayList<>();
    for (List<String> meanings : inquiry.consultation().advisor().reader().names(said).services()) {
      String meant = likeliest(meanings);
      if (!services.contains(meant)) {
        services.add(meant);
      }
    }
    String name = services.isEmpty() ? said : inquiry.words().names(services);
    return new Target(said, Optional.empty(), services, name);
  }

  /** Of several entries with one name, the one that this scenario supports most. */
  private String likeliest(List<String> meanings) {
    List<String> ranked =
        inquiry.decision().findings().services().stream().map(RankedService::service).toList();
    return meanings.stream()
        .min(
            Comparator.comparingInt(id -> ranked.contains(id) ? ranked.indexOf(id) : ranked.size()))
        .orElseThrow();
  }

  private String name(String id) {
    return knowledge.service(id).name().in(inquiry.lang());
  }
}
