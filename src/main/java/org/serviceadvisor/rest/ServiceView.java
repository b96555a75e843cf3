package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;

/**
 * Everything the catalogue has on an entry, with the limits and rules about it.
 *
 * @param parent the entry it is a part of
 * @param parts ids of the entries that are parts of it
 * @param names ways of naming it, by language code or {@code any}
 * @param checked day on which the facts were checked
 * @param limits bounds that AWS sets
 * @param rules rules that lead to it or speak against it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ServiceView(
    String id,
    String kind,
    Optional<String> parent,
    List<String> parts,
    Texts name,
    Map<String, List<String>> names,
    Texts purpose,
    String docs,
    LifecycleView lifecycle,
    LocalDate checked,
    String confidence,
    List<LimitView> limits,
    List<Stance> rules) {
  static ServiceView of(Service service, Knowledge knowledge) {
    return new ServiceView(
        service.id(),
        Words.of(service.kind()),
        service.parent(),
        parts(service.id(), knowledge),
        Texts.of(service.name()),
        service.names(),
        Texts.of(service.purpose()),
        service.docs(),
        LifecycleView.of(service.lifecycle()),
        service.checked(),
        service.confidence(),
        knowledge.limits().stream()
            .filter(limit -> limit.service().equals(service.id()))
            .map(LimitView::of)
            .toList(),
        knowledge.notes().values().stream()
            .flatMap(note -> Stance.of(note, service.id()).stream())
            .toList());
  }

  private static List<String> parts(String whole, Knowledge knowledge) {
    return knowledge.services().values().stream()
        .filter(other -> other.parent().filter(whole::equals).isPresent())
        .map(Service::id)
        .toList();
  }
}
