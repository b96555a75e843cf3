package org.serviceadvisor.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.model.Lang;

/**
 * The two files of a new rule.
 *
 * @param topic folder below rules/
 * @param outcome file name without ending
 * @param drl the rule
 * @param note its note, with examples that hold already
 */
record NewRule(String topic, String outcome, String drl, String note) {

  static NewRule of(String rule, String need, Optional<String> topic, Knowledge knowledge) {
    String[] parts = rule.split("\\.", 2);
    if (parts.length != 2 || !rule.matches("[a-z0-9-]+\\.[a-z0-9.-]+")) {
      throw new BadInput(
          "a rule is named service.outcome in lower case, got '%s'\nMaybe polly.read-aloud?"
              .formatted(rule));
    }
    if (!knowledge.services().containsKey(parts[0])) {
      throw new BadInput(
          KnowledgeException.unknownMessage("service", parts[0], knowledge.services().keySet()));
    }
    if (knowledge.notes().containsKey(rule)) {
      throw new BadInput(
          "rule '%s' is there already: rules/%s"
              .formatted(rule, knowledge.notes().get(rule).file()));
    }
    FactDefinition fact = knowledge.facts().get(need);
    if (fact == null) {
      throw new BadInput(
          KnowledgeException.unknownMessage(
              "need or constraint", need, knowledge.facts().keySet()));
    }
    String folder = topic.orElse(fact.topic());
    return new NewRule(
        folder, parts[1], drl(rule, parts[0], fact, folder), note(rule, parts[0], fact, knowledge));
  }

  private static String drl(String rule, String service, FactDefinition fact, String folder) {
    String type = fact.kind() == FactDefinition.Kind.CONSTRAINT ? "Constraint" : "Need";
    return """
        package rules.%s

        import org.serviceadvisor.model.Candidate
        import org.serviceadvisor.model.%s

        // Who needs to %s is well served by %s.
        rule "%s"
        when
            %s(id == "%s", $strength : strength)
        then
            insertLogical(Candidate.best("%s", "%s", $strength));
        end
        """
        .formatted(
            folder.replaceAll("[^a-z0-9_]", ""),
            type,
            fact.label().en(),
            service,
            rule,
            type,
            fact.id(),
            service,
            rule);
  }

  private static String note(
      String rule, String service, FactDefinition fact, Knowledge knowledge) {
    Optional<Phrases> phrases =
        knowledge.phrases().stream().filter(p -> p.fact().equals(fact.id())).findFirst();
    String firing =
        phrases
            .map(p -> first(p.yes().getOrDefault(Lang.EN, List.of()), fact.label().en()))
            .orElse(fact.label().en());
    String silent =
        phrases.map(p -> first(p.no().getOrDefault(Lang.EN, List.of()), SILENT)).orElse(SILENT);
    String name = knowledge.service(service).name().en();
    return """
        rules:
          - rule: %s
            status: draft
            checked: %s
            docs: [%s]
            because:
              en: "%s serves to %s"
              pt-BR: "%s serve para %s"
            examples:
              firing: ["%s"]
              silent: ["%s"]
        """
        .formatted(
            rule,
            LocalDate.now(),
            knowledge.service(service).docs(),
            name,
            quoted(fact.label().en()),
            knowledge.service(service).name().pt(),
            quoted(fact.label().pt()),
            quoted(firing),
            quoted(silent));
  }

  private static final String SILENT = "The weather was fine on the day of the picnic.";

  private static String first(List<String> texts, String otherwise) {
    return texts.isEmpty() ? otherwise : texts.get(0);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
