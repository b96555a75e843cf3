package org.serviceadvisor.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Limit;

/**
 * Everything the advisor knows, checked and immutable.
 *
 * @param version number and digest of the rules folder
 * @param services catalogue by id
 * @param facts needs and constraints by id
 * @param limits bounds set by AWS
 * @param compositions chains of services
 * @param sequences steps that have one order
 * @param sets word lists by name and language, used in phrases as {@code {name}}
 * @param phrases how people say each fact
 * @param cues words that steer the reading (negation, requirement, question ...), by cue and
 *     language
 * @param notes rule notes by rule name
 * @param weights how much each kind of evidence counts when options are weighed
 * @param own knowledge that the owner of this advisor added
 */
public record Knowledge(
    String version,
    Map<String, Service> services,
    Map<String, FactDefinition> facts,
    List<Limit> limits,
    List<Composition> compositions,
    List<Sequence> sequences,
    Map<String, Map<Lang, List<String>>> sets,
    List<Phrases> phrases,
    Map<String, Map<Lang, List<String>>> cues,
    Map<String, RuleNote> notes,
    Map<String, Double> weights,
    Own own) {

  /** The catalogue entry of an id. */
  public Service service(String id) {
    return Optional.ofNullable(services.get(id))
        .orElseThrow(
            () ->
                new KnowledgeException(
                    KnowledgeException.unknownMessage("service", id, services.keySet())));
  }
}
