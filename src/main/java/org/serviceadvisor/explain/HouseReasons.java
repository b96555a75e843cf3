package org.serviceadvisor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serviceadvisor.engine.Evaluation;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Own;
import org.serviceadvisor.knowledge.RuleNote;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.model.Preference;
import org.serviceadvisor.model.RationaleLine;

/** Says which rules of the house had a part in an answer. */
final class HouseReasons {
  /** Stands before every reason of the house. */
  static final LocalText HOUSE_RULE = new LocalText("House rule: ", "Regra da casa: ");

  /** Rules speak of every service that is faintly likely; here only those that were in question. */
  private static final double IN_QUESTION = 0.3;

  private final Knowledge knowledge;

  HouseReasons(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** One line for each rule of the house that ruled out, preferred or bounds the services. */
  List<RationaleLine> of(List<String> services, Evaluation evaluation, Lang lang) {
    Map<String, RationaleLine> lines = new TreeMap<>();
    preferred(services, evaluation, lang).forEach(line -> lines.putIfAbsent(line.rule(), line));
    ruledOut(evaluation, lang).forEach(line -> lines.putIfAbsent(key(line), line));
    List<RationaleLine> all = new ArrayList<>(lines.values());
    services.forEach(service -> all.addAll(regions(service, lang)));
    return all;
  }

  private static String key(RationaleLine line) {
    return line.rule() + " " + line.service();
  }

  private List<RationaleLine> ruledOut(Evaluation evaluation, Lang lang) {
    return evaluation.exclusions().stream()
        .filter(x -> x.force() == Exclusion.Force.RULED_OUT)
        .filter(x -> strength(x.service(), evaluation) >= IN_QUESTION)
        .sorted(Comparator.comparing(Exclusion::rule).thenComparing(Exclusion::service))
        .flatMap(
            x ->
                house(x.rule())
                    .map(note -> line(x.service(), note, without(x, note, lang), lang))
                    .stream())
        .toList();
  }

  /** Why a service is out, with what is known of its Regions. */
  private String without(Exclusion exclusion, RuleNote note, Lang lang) {
    boolean pt = lang == Lang.PT;
    String name = knowledge.service(exclusion.service()).name().in(lang);
    String where =
        Optional.ofNullable(knowledge.own().availability().get(exclusion.service()))
            .filter(unused -> isRegionRule(note))
            .map(known -> (pt ? ", conferido em %s" : ", checked %s").formatted(known.checked()))
            .orElse("");
    return (pt ? "%s (sem %s%s)" : "%s (rules out %s%s)")
        .formatted(note.because().in(lang), name, where);
  }

  private boolean isRegionRule(RuleNote note) {
    return knowledge.own().regions().stream().anyMatch(rule -> rule.rule().equals(note.rule()));
  }

  private List<RationaleLine> preferred(List<String> services, Evaluation evaluation, Lang lang) {
    return evaluation.preferences().stream()
        .filter(p -> services.contains(p.better()))
        .filter(p -> strength(p.over(), evaluation) >= IN_QUESTION)
        .flatMap(p -> house(p.rule()).map(note -> preferred(p, note, lang)).stream())
        .toList();
  }

  private RationaleLine preferred(Preference preference, RuleNote note, Lang lang) {
    String over = knowledge.service(preference.over()).name().in(lang);
    String text =
        (lang == Lang.PT ? "%s (antes de %s)" : "%s (ahead of %s)")
            .formatted(note.because().in(lang), over);
    return line(preference.better(), note, text, lang);
  }

  private List<RationaleLine> regions(String service, Lang lang) {
    return knowledge.own().regions().stream()
        .flatMap(
            rule ->
                house(rule.rule())
                    .map(note -> line(service, note, region(service, rule, note, lang), lang))
                    .stream())
        .toList();
  }

  private String region(String service, Own.RegionRule rule, RuleNote note, Lang lang) {
    boolean pt = lang == Lang.PT;
    String allowed = String.join(", ", rule.regions());
    String name = knowledge.service(service).name().in(lang);
    String known =
        Optional.ofNullable(knowledge.own().availability().get(service))
            .map(
                where ->
                    (pt ? "%s existe lá (conferido em %s)" : "%s is to be had there (checked %s)")
                        .formatted(name, where.checked()))
            .orElse(
                (pt
                        ? "não está registrado se %s existe lá"
                        : "whether %s is to be had there is not recorded")
                    .formatted(name));
    return "%s (%s): %s".formatted(note.because().in(lang), allowed, known);
  }

  private Optional<RuleNote> house(String rule) {
    return Optional.ofNullable(knowledge.notes().get(rule)).filter(RuleNote::isHouseRule);
  }

  private static double strength(String service, Evaluation evaluation) {
    return evaluation.candidates().stream()
        .filter(candidate -> candidate.service().equals(service))
        .mapToDouble(Candidate::strength)
        .max()
        .orElse(0);
  }

  private static RationaleLine line(String service, RuleNote note, String text, Lang lang) {
    return new RationaleLine(
        service,
        HOUSE_RULE.in(lang) + text,
        note.rule(),
        List.of(),
        note.docs().stream().findFirst().orElse(""),
        note.checked());
  }
}
