package org.serviceadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.engine.Conclusion.Kind;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.OwnRule;

/**
 * Writes rules from outside as DRL. What they may say is fixed here; their words get in as literals
 * of a plain alphabet only, so that no word of theirs is ever read as code.
 */
final class OwnRuleTemplate {
  static final String FILE = "own/rules.drl";

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9.-]+");

  /** From here on a reading counts as said. */
  private static final String SAID = "0.3";

  private static final String HEAD =
      """
      package own

      import org.serviceadvisor.model.Candidate
      import org.serviceadvisor.model.Constraint
      import org.serviceadvisor.model.Exclusion
      import org.serviceadvisor.model.Need
      import org.serviceadvisor.model.Perspective
      import org.serviceadvisor.model.Preference
      """;

  private final OwnRule rule;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> consequences = new ArrayList<>();
  private final List<String> strengths = new ArrayList<>();

  private OwnRuleTemplate(OwnRule rule) {
    this.rule = rule;
  }

  static String drl(List<OwnRule> rules) {
    return rules.stream()
        .filter(rule -> !rule.conclusions().isEmpty())
        .map(rule -> new OwnRuleTemplate(rule).write())
        .collect(Collectors.joining("\n", HEAD + "\n", ""));
  }

  /** What a rule looks at and says, for explanations. */
  static RuleShape shape(OwnRule rule) {
    OwnRuleTemplate template = new OwnRuleTemplate(rule);
    template.who();
    template.conclude();
    return new RuleShape(
        rule.name(),
        "own/" + rule.name() + ".drl",
        1,
        rule.needs().stream().map(FactDefinition::id).toList(),
        rule.unless().stream().map(FactDefinition::id).toList(),
        template.conditions,
        rule.conclusions().stream().map(OwnRuleTemplate::said).toList());
  }

  private static Conclusion said(OwnRule.Conclusion conclusion) {
    if (conclusion instanceof OwnRule.Best c) {
      return said(Kind.BEST, c.service());
    }
    if (conclusion instanceof OwnRule.Also c) {
      return said(Kind.ALSO, c.service());
    }
    if (conclusion instanceof OwnRule.LessApt c) {
      return said(Kind.LESS_APT, c.service());
    }
    if (conclusion instanceof OwnRule.RuledOut c) {
      return said(Kind.RULED_OUT, c.service());
    }
    if (conclusion instanceof OwnRule.Never c) {
      return said(Kind.RULED_OUT, c.service());
    }
    OwnRule.Preferred c = (OwnRule.Preferred) conclusion;
    return new Conclusion(Kind.PREFERRED, c.better(), c.over());
  }

  private static Conclusion said(Kind kind, String service) {
    return new Conclusion(kind, service, "");
  }

  private String write() {
    who();
    rule.needs().forEach(this::needed);
    rule.unless().forEach(this::unless);
    conclude();
    return """
        rule %s
        when
        %s
        then
        %s
        end
        """
        .formatted(literal(rule.name()), indented(conditions), indented(consequences));
  }

  private static String indented(List<String> lines) {
    return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  private void who() {
    if (!rule.perspectives().isEmpty()) {
      conditions.add(
          rule.perspectives().stream()
              .map(kind -> "kind == Perspective.Kind." + kind.name())
              .collect(Collectors.joining(" || ", "Perspective(", ")")));
    }
  }

  private void needed(FactDefinition fact) {
    String variable = "$strength" + strengths.size();
    String least = isHouseRule() ? ", strength >= " + SAID : "";
    conditions.add(
        "%s(id == %s%s, %s : strength)".formatted(type(fact), literal(fact.id()), least, variable));
    strengths.add(variable);
  }

  private void unless(FactDefinition fact) {
    conditions.add(
        "not %s(id == %s, strength >= %s)".formatted(type(fact), literal(fact.id()), SAID));
  }

  private static String type(FactDefinition fact) {
    return fact.kind() == FactDefinition.Kind.NEED ? "Need" : "Constraint";
  }

  private boolean isHouseRule() {
    return rule.conclusions().stream()
        .anyMatch(c -> c instanceof OwnRule.Never || c instanceof OwnRule.Preferred);
  }

  private void conclude() {
    never(of(OwnRule.Never.class).map(OwnRule.Never::service).toList());
    prefer(of(OwnRule.Preferred.class).toList());
    of(OwnRule.Best.class).forEach(c -> mapped("Candidate.best", c.service()));
    of(OwnRule.Also.class).forEach(c -> mapped("Candidate.also", c.service()));
    of(OwnRule.LessApt.class).forEach(c -> mapped("Exclusion.lessApt", c.service()));
    of(OwnRule.RuledOut.class).forEach(c -> mapped("Exclusion.ruledOut", c.service()));
  }

  private <C extends OwnRule.Conclusion> Stream<C> of(Class<C> type) {
    return rule.conclusions().stream().filter(type::isInstance).map(type::cast);
  }

  private void mapped(String maker, String service) {
    insert(
        "%s(%s, %s, %s)"
            .formatted(
                maker, literal(service), literal(rule.name()), String.join(", ", strengths)));
  }

  private void never(List<String> services) {
    if (!services.isEmpty()) {
      conditions.add("Candidate($service : service, service in (%s))".formatted(list(services)));
      insert("Exclusion.ruledOut($service, %s, 1.0)".formatted(literal(rule.name())));
    }
  }

  private void prefer(List<OwnRule.Preferred> preferred) {
    if (!preferred.isEmpty()) {
      String better = literal(preferred.get(0).better());
      conditions.add("Candidate(service == %s, strength >= %s)".formatted(better, SAID));
      conditions.add(
          "Candidate($over : service, service in (%s))"
              .formatted(list(preferred.stream().map(OwnRule.Preferred::over).toList())));
      insert("Preference.of(%s, $over, %s, 1.0)".formatted(better, literal(rule.name())));
    }
  }

  private void insert(String fact) {
    consequences.add("insertLogical(" + fact + ");");
  }

  private static String list(List<String> ids) {
    return ids.stream().map(OwnRuleTemplate::literal).collect(Collectors.joining(", "));
  }

  /**
   * A string literal. Ids and names are of plain letters, digits, hyphens and dots; the reader has
   * checked that, and here nothing else gets through.
   */
  static String literal(String word) {
    if (!PLAIN.matcher(word).matches()) {
      throw new IllegalArgumentException("'%s' is no id".formatted(word));
    }
    return '"' + word + '"';
  }
}
