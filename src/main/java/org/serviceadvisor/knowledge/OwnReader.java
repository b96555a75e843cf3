package org.serviceadvisor.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.serviceadvisor.knowledge.OwnRule.Conclusion;
import org.serviceadvisor.model.Perspective;

/**
 * Reads mappings, house rules and Regions of own knowledge; every id must be known, and the first
 * wrong thing stops it with file, line and value.
 */
final class OwnReader {
  static final String MAPPINGS = "own/mappings/";
  static final String HOUSE = "own/house/";
  static final String AVAILABILITY = "own/availability/";
  static final String NEEDS = "catalog/needs/own/";

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
  private static final Set<String> KINDS = Set.of("never", "prefer", "regions");

  private final Map<String, Service> services;
  private final Map<String, FactDefinition> facts;
  private final Hierarchy hierarchy;
  private final List<OwnRule> rules = new ArrayList<>();
  private final List<Own.RegionRule> regions = new ArrayList<>();
  private final Map<String, Own.Availability> availability = new TreeMap<>();

  OwnReader(Map<String, Service> services, Map<String, FactDefinition> facts) {
    this.services = services;
    this.facts = facts;
    this.hierarchy = new Hierarchy(services);
  }

  /** A mapping: needs and constraints in, services out. Its note is read as that of any rule. */
  void mapping(Node node) {
    List<Conclusion> conclusions = new ArrayList<>();
    node.list("best").forEach(id -> conclusions.add(new OwnRule.Best(service(id))));
    node.list("also").forEach(id -> conclusions.add(new OwnRule.Also(service(id))));
    keys(node, "less-apt").forEach(id -> conclusions.add(new OwnRule.LessApt(id)));
    keys(node, "ruled-out").forEach(id -> conclusions.add(new OwnRule.RuledOut(id)));
    if (conclusions.isEmpty()) {
      throw KnowledgeException.at(
          node, "a mapping needs a service under best, also, less-apt or ruled-out");
    }
    List<FactDefinition> needs = facts(node, "when");
    if (needs.isEmpty()) {
      throw KnowledgeException.at(node, "a mapping needs at least one need under when");
    }
    rules.add(
        new OwnRule(name(node), perspectives(node), needs, facts(node, "unless"), conclusions));
  }

  /** A rule of the house: exactly one of never, prefer or regions. */
  void house(Node node) {
    List<String> kinds = node.fields().keySet().stream().filter(KINDS::contains).toList();
    if (kinds.size() != 1) {
      throw KnowledgeException.at(
          node,
          "a house rule has exactly one of never, prefer and regions, got %s".formatted(kinds));
    }
    String name = name(node);
    if (!name.startsWith(Own.HOUSE + ".")) {
      throw KnowledgeException.at(
          node.get("rule"),
          "the name of a house rule starts with 'house.', got '%s'\nMaybe 'house.%s'?"
              .formatted(name, name.replaceFirst(".*\\.", "")));
    }
    List<Conclusion> conclusions =
        switch (kinds.get(0)) {
          case "never" -> never(node);
          case "prefer" -> prefer(node);
          default -> onlyIn(name, node);
        };
    rules.add(
        new OwnRule(
            name, perspectives(node), facts(node, "when"), facts(node, "unless"), conclusions));
  }

  private List<Conclusion> never(Node node) {
    Set<String> ids = new LinkedHashSet<>();
    node.list("never").forEach(id -> ids.addAll(withParts(service(id))));
    if (ids.isEmpty()) {
      throw KnowledgeException.at(node.get("never"), "'never' is a list of service ids");
    }
    return ids.stream().<Conclusion>map(OwnRule.Never::new).toList();
  }

  private List<Conclusion> prefer(Node node) {
    String better = service(node.get("prefer"));
    if (node.list("over").isEmpty()) {
      throw KnowledgeException.at(node, "'prefer' needs 'over', a list of service ids");
    }
    return node.list("over").stream()
        .map(this::service)
        .<Conclusion>map(over -> new OwnRule.Preferred(better, over))
        .toList();
  }

  private List<Conclusion> onlyIn(String name, Node node) {
    List<String> allowed = regionCodes(node);
    regions.add(new Own.RegionRule(name, allowed));
    Set<String> missing = new TreeSet<>();
    availability.forEach(
        (service, where) -> {
          if (!where.inAny(allowed)) {
            missing.addAll(withParts(service));
          }
        });
    return missing.stream()
        .filter(id -> !availability.containsKey(id) || !availability.get(id).inAny(allowed))
        .<Conclusion>map(OwnRule.Never::new)
        .toList();
  }

  /** Where a service is to be had; read ahead of the house rules. */
  void availability(Node node) {
    node.allow(Set.of("service", "regions", "checked", "docs"));
    String id = service(node.get("service"));
    Own.Availability where =
        new Own.Availability(
            new HashSet<>(regionCodes(node)), node.date("checked"), node.https("docs"));
    if (availability.put(id, where) != null) {
      throw KnowledgeException.at(node, "the Regions of '%s' are given twice".formatted(id));
    }
  }

  Own own(Set<String> ownFacts) {
    return new Own(ownFacts, rules, regions, availability);
  }

  private static List<String> regionCodes(Node node) {
    node.list("regions")
        .forEach(
            code -> {
              if (!REGION.matcher(code.text()).matches()) {
                throw KnowledgeException.at(
                    code,
                    "'%s' is no code of a Region\nMaybe write it as sa-east-1?"
                        .formatted(code.text()));
              }
            });
    if (node.list("regions").isEmpty()) {
      throw KnowledgeException.at(node, "'regions' is a list of codes such as sa-east-1");
    }
    return node.strings("regions");
  }

  private Set<String> withParts(String whole) {
    Set<String> ids = new TreeSet<>();
    ids.add(whole);
    services.keySet().stream().filter(id -> hierarchy.isPartOf(id, whole)).forEach(ids::add);
    return ids;
  }

  private static String name(Node node) {
    String name = node.string("rule");
    if (!NAME.matcher(name).matches()) {
      throw KnowledgeException.at(
          node.get("rule"),
          "the name of a rule is small letters, digits and hyphens with a dot between, got '%s'\nMaybe 'my-service.my-outcome'?"
              .formatted(name));
    }
    return name;
  }

  private static List<Perspective.Kind> perspectives(Node node) {
    return node.list("perspectives").stream().map(OwnReader::perspective).toList();
  }

  private static Perspective.Kind perspective(Node word) {
    return Perspective.Kind.of(word.text())
        .orElseThrow(
            () ->
                KnowledgeException.unknown(
                    word,
                    "perspective",
                    word.text(),
                    List.of("exam", "existing-account", "new-account")));
  }

  private List<FactDefinition> facts(Node node, String key) {
    return node.list(key).stream()
        .map(id -> known(id, id.text(), "need or constraint", facts))
        .toList();
  }

  private List<String> keys(Node node, String key) {
    return node.find(key).map(Node::fields).orElse(Map.of()).entrySet().stream()
        .map(entry -> known(entry.getValue(), entry.getKey(), "service", services).id())
        .toList();
  }

  private String service(Node id) {
    return known(id, id.text(), "service", services).id();
  }

  private static <T> T known(Node at, String id, String what, Map<String, T> all) {
    T found = all.get(id);
    if (found == null) {
      throw KnowledgeException.unknown(at, what, id, all.keySet());
    }
    return found;
  }
}
