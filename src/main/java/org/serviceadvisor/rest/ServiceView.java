package org.serviceadvisor.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Service;

/** Everything the catalogue has on an entry, with the limits and rules about it. */
@Schema(name = "Service")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ServiceView(
    @Schema(examples = "transcribe") String id,
    @Schema(examples = "service") String kind,
    @Schema(description = "The entry it is a part of.") Optional<String> parent,
    @Schema(description = "Entries that are parts of it.") List<String> parts,
    Texts name,
    @Schema(description = "Ways of naming it, by language code or 'any'.")
        Map<String, List<String>> names,
    Texts purpose,
    @Schema(description = "Address of the documentation.") String docs,
    LifecycleView lifecycle,
    @Schema(description = "Day on which the facts were checked.") LocalDate checked,
    @Schema(examples = "verified-in-source") String confidence,
    @Schema(description = "Bounds that AWS sets.") List<LimitView> limits,
    @Schema(description = "Rules that lead to it or speak against it.") List<Stance> rules) {
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
