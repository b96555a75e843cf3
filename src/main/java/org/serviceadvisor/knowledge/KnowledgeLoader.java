package org.serviceadvisor.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Lifecycle;
import org.serviceadvisor.model.Limit;
import org.serviceadvisor.model.LocalText;
import org.serviceadvisor.model.Measure;

/**
 * Turns knowledge files into knowledge; the first wrong thing stops it with file, line and value.
 */
public final class KnowledgeLoader {
  private static final String NUMBER = "1";
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FOLDER_OR_ENDING = Pattern.compile(".*/|\\.yaml$");
  private static final Set<String> NOTE =
      Set.of("rule", "status", "checked", "docs", "because", "against", "notes", "examples");
  private static final Set<String> CONFIDENCE =
      Set.of("verified-in-source", "from-general-knowledge");

  private final KnowledgeFiles files;
  private final Map<String, Service> services = new TreeMap<>();
  private final Map<String, FactDefinition> facts = new TreeMap<>();
  private final List<Limit> limits = new ArrayList<>();
  private final List<Composition> compositions = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final Map<String, Map<Lang, List<String>>> sets = new TreeMap<>();
  private final List<Phrases> phrases = new ArrayList<>();
  private final Map<String, Map<Lang, List<String>>> cues = new TreeMap<>();
  private final Map<String, RuleNote> notes = new TreeMap<>();

  private KnowledgeLoader(KnowledgeFiles files) {
    this.files = files;
  }

  /** Loads and checks. */
  public static Knowledge load(KnowledgeFiles files) {
    return new KnowledgeLoader(files).load();
  }

  private Knowledge load() {
    each("catalog/services/", "services", this::service);
    checkParentsAndSuccessors();
    each("catalog/needs/", "needs", this::fact);
    each("catalog/limits.yaml", "limits", this::limit);
    each("catalog/compositions.yaml", "compositions", this::composition);
    each("sequences/", "sequences", this::sequence);
    trees("vocabulary/").forEach(this::vocabulary);
    files.trees().forEach(this::notes);
    Own own = own();
    return new Knowledge(
        NUMBER + "-" + files.digest(),
        services,
        facts,
        limits,
        compositions,
        sequences,
        sets,
        phrases,
        cues,
        notes,
        weights(),
        own);
  }

  private Own own() {
    OwnReader reader = new OwnReader(services, facts);
    each(OwnReader.AVAILABILITY, "availability", reader::availability);
    each(OwnReader.MAPPINGS, "mappings", node -> mapping(reader, node));
    each(OwnReader.HOUSE, "house", node -> house(reader, node));
    Set<String> ownFacts = new HashSet<>();
    each(OwnReader.NEEDS, "needs", node -> ownFacts.add(node.string("id")));
    return reader.own(ownFacts);
  }

  private void mapping(OwnReader reader, Node node) {
    Set<String> keys = new HashSet<>(NOTE);
    keys.removeAll(Set.of("against"));
    keys.addAll(Set.of("when", "unless", "perspectives", "best", "also", "less-apt", "ruled-out"));
    node.allow(keys);
    reader.mapping(node);
    Map<String, LocalText> against = new TreeMap<>(against(node, "less-apt"));
    against.putAll(against(node, "ruled-out"));
    keep(note("own", node, against));
  }

  /** House rules say why and since when; they prove nothing, so they need no examples. */
  private void house(OwnReader reader, Node node) {
    node.allow(
        Set.of(
            "rule",
            "never",
            "prefer",
            "over",
            "regions",
            "when",
            "unless",
            "perspectives",
            "because",
            "checked",
            "docs",
            "notes"));
    reader.house(node);
    node.list("docs").forEach(KnowledgeLoader::httpsOnly);
    keep(
        new RuleNote(
            node.string("rule"),
            Own.HOUSE,
            RuleNote.Status.STABLE,
            node.date("checked"),
            node.strings("docs"),
            node.localText("because"),
            Map.of(),
            node.string("notes", ""),
            List.of(),
            List.of(),
            node.file(),
            node.line()));
  }

  /** By kind of evidence; those that count without options only have {@code open-} before. */
  private Map<String, Double> weights() {
    Map<String, Double> weights = new TreeMap<>();
    Stream.of("decision/weights.yaml", "decision/open-answers.yaml", "decision/confidence.yaml")
        .flatMap(file -> trees(file).stream())
        .forEach(
            tree -> {
              tree.get("weights").fields().forEach((name, n) -> weights.put(name, number(n)));
              tree.find("open")
                  .ifPresent(
                      open ->
                          open.fields()
                              .forEach((name, n) -> weights.put("open-" + name, number(n))));
            });
    return weights;
  }

  private static double number(Node node) {
    return Double.parseDouble(node.text());
  }

  private void each(String folder, String key, java.util.function.Consumer<Node> reader) {
    trees(folder)
        .forEach(
            tree -> {
              tree.allow(Set.of(key));
              tree.list(key).forEach(reader);
            });
  }

  private List<Node> trees(String folder) {
    return files.trees().entrySet().stream()
        .filter(tree -> tree.getKey().startsWith(folder))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void service(Node node) {
    node.allow(
        Set.of(
            "id",
            "kind",
            "parent",
            "name",
            "names",
            "purpose",
            "docs",
            "lifecycle",
            "checked",
            "confidence"));
    String id = id(node);
    String confidence = node.string("confidence");
    if (!CONFIDENCE.contains(confidence)) {
      throw KnowledgeException.unknown(
          node.get("confidence"), "confidence", confidence, CONFIDENCE);
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    node.get("names")
        .fields()
        .forEach((lang, list) -> names.put(lang, list.items().stream().map(Node::text).toList()));
    Service service =
        new Service(
            id,
            choice(node.get("kind"), Service.Kind.class),
            node.find("parent").map(Node::text),
            node.localText("name"),
            names,
            node.localText("purpose"),
            node.https("docs"),
            lifecycle(id, node.get("lifecycle")),
            node.date("checked"),
            confidence);
    if (services.put(id, service) != null) {
      throw KnowledgeException.at(node, "service '%s' is defined twice".formatted(id));
    }
  }

  private static String id(Node node) {
    String id = node.string("id");
    if (!ID.matcher(id).matches()) {
      throw KnowledgeException.at(
          node.get("id"),
          "an id is small letters, digits and hyphens, got '%s'\nMaybe '%s'?"
              .formatted(id, id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")));
    }
    return id;
  }

  private static Lifecycle lifecycle(String id, Node node) {
    node.allow(Set.of("state", "since", "successor", "note", "sources"));
    Lifecycle.State state = choice(node.get("state"), Lifecycle.State.class);
    if (state != Lifecycle.State.ACTIVE
        && state != Lifecycle.State.RENAMED
        && node.find("since").isEmpty()) {
      throw KnowledgeException.at(
          node, "state %s needs the day since when".formatted(state.word()));
    }
    Optional<LocalDate> since = node.find("since").map(unused -> node.date("since"));
    return new Lifecycle(
        id,
        state,
        since,
        node.find("successor").map(Node::text),
        node.string("note", ""),
        node.strings("sources"));
  }

  private void checkParentsAndSuccessors() {
    trees("catalog/services/")
        .forEach(
            tree ->
                tree.list("services")
                    .forEach(
                        node -> {
                          node.find("parent").ifPresent(this::knownService);
                          node.get("lifecycle").find("successor").ifPresent(this::knownService);
                        }));
  }

  private void knownService(Node node) {
    if (!services.containsKey(node.text())) {
      throw KnowledgeException.unknown(node, "service", node.text(), services.keySet());
    }
  }

  private void fact(Node node) {
    node.allow(Set.of("id", "kind", "label", "noun", "answer"));
    node.find("answer").ifPresent(this::knownService);
    String id = id(node);
    String topic = FOLDER_OR_ENDING.matcher(node.file()).replaceAll("");
    var definition =
        new FactDefinition(
            id,
            choice(node.get("kind"), FactDefinition.Kind.class),
            topic,
            node.localText("label"),
            node.find("noun").map(unused -> node.localText("noun")),
            node.find("answer").map(Node::text));
    if (facts.put(id, definition) != null) {
      throw KnowledgeException.at(node, "'%s' is defined twice".formatted(id));
    }
  }

  private void limit(Node node) {
    node.allow(Set.of("service", "measure", "max", "text", "checked", "docs"));
    knownService(node.get("service"));
    double max;
    try {
      max = Double.parseDouble(node.string("max"));
    } catch (NumberFormatException e) {
      throw KnowledgeException.at(
          node.get("max"), "'max' is not a number: '%s'".formatted(node.string("max")));
    }
    limits.add(
        new Limit(
            node.string("service"),
            choice(node.get("measure"), Measure.class),
            max,
            node.localText("text"),
            node.date("checked"),
            node.https("docs")));
  }

  private void composition(Node node) {
    node.allow(Set.of("id", "steps", "because"));
    node.list("steps").forEach(this::knownService);
    compositions.add(
        new Composition(node.string("id"), node.strings("steps"), node.localText("because")));
  }

  private void sequence(Node node) {
    node.allow(Set.of("id", "name", "because", "docs", "checked", "steps"));
    String id = id(node);
    if (sequences.stream().anyMatch(other -> other.id().equals(id))) {
      throw KnowledgeException.at(node, "sequence '%s' is defined twice".formatted(id));
    }
    List<Sequence.Step> steps = new ArrayList<>();
    for (Node step : node.list("steps")) {
      String name = id(step);
      if (steps.stream().anyMatch(other -> other.id().equals(name))) {
        throw KnowledgeException.at(step, "step '%s' stands in it twice".formatted(name));
      }
      steps.add(new Sequence.Step(name, byLanguage(step.get("wordings"))));
    }
    if (steps.size() < 2) {
      throw KnowledgeException.at(node, "a sequence has at least two steps");
    }
    sequences.add(
        new Sequence(
            id,
            node.localText("name"),
            node.localText("because"),
            node.string("docs"),
            node.date("checked"),
            steps));
  }

  private void vocabulary(Node tree) {
    tree.allow(Set.of("sets", "signals", "cues", "concepts"));
    tree.find("sets")
        .ifPresent(
            all ->
                all.fields()
                    .forEach(
                        (name, words) -> {
                          if (sets.put(name, byLanguage(words)) != null) {
                            throw KnowledgeException.at(
                                words, "set '%s' is defined twice".formatted(name));
                          }
                        }));
    tree.find("cues")
        .ifPresent(all -> all.fields().forEach((name, words) -> cues.put(name, byLanguage(words))));
    tree.find("signals").ifPresent(all -> all.fields().forEach(this::phrases));
  }

  private void phrases(String fact, Node node) {
    node.allow(Set.of("polarity", "phrases", "examples"));
    if (!facts.containsKey(fact)) {
      throw KnowledgeException.unknown(node, "need or constraint", fact, facts.keySet());
    }
    Node examples = node.get("examples");
    phrases.add(
        new Phrases(
            fact,
            node.string("polarity", "free").equals("fixed"),
            byLanguage(node.get("phrases")),
            byLanguage(examples.get("yes")),
            examples.find("no").map(KnowledgeLoader::byLanguage).orElse(Map.of()),
            node.file(),
            node.line()));
  }

  private static Map<Lang, List<String>> byLanguage(Node node) {
    Map<Lang, List<String>> byLang = new EnumMap<>(Lang.class);
    node.fields()
        .forEach(
            (code, list) -> {
              Lang lang =
                  Lang.of(code)
                      .orElseThrow(
                          () ->
                              KnowledgeException.unknown(
                                  list, "language", code, List.of("en", "pt", "es")));
              byLang.put(lang, list.items().stream().map(Node::text).toList());
            });
    return byLang;
  }

  private void notes(String file, Node tree) {
    if (file.startsWith("catalog/")
        || file.startsWith("vocabulary/")
        || file.startsWith("sequences/")
        || file.startsWith("own/")
        || !tree.fields().containsKey("rules")) {
      return;
    }
    tree.allow(Set.of("rules", "question"));
    String topic = file.substring(0, Math.max(0, file.indexOf('/')));
    tree.list("rules").forEach(node -> note(topic, node));
  }

  private void note(String topic, Node node) {
    node.allow(NOTE);
    keep(note(topic, node, against(node, "against")));
  }

  private static RuleNote note(String topic, Node node, Map<String, LocalText> against) {
    String rule = node.string("rule");
    Node examples = node.get("examples");
    node.list("docs").forEach(KnowledgeLoader::httpsOnly);
    if (node.list("docs").isEmpty()) {
      throw KnowledgeException.at(
          node, "rule '%s' needs at least one docs address".formatted(rule));
    }
    RuleNote note =
        new RuleNote(
            rule,
            topic,
            choice(node.get("status"), RuleNote.Status.class),
            node.date("checked"),
            node.strings("docs"),
            node.localText("because"),
            against,
            node.string("notes", ""),
            examples.strings("firing"),
            examples.strings("silent"),
            node.file(),
            node.line());
    if (note.firing().isEmpty() || note.silent().isEmpty()) {
      throw KnowledgeException.at(
          node, "rule '%s' needs a firing and a silent example".formatted(rule));
    }
    return note;
  }

  private void keep(RuleNote note) {
    if (notes.put(note.rule(), note) != null) {
      throw new KnowledgeException(
          "%s:%d: rule '%s' has two notes".formatted(note.file(), note.line(), note.rule()));
    }
  }

  private Map<String, LocalText> against(Node node, String key) {
    Map<String, LocalText> against = new TreeMap<>();
    node.find(key)
        .ifPresent(
            all ->
                all.fields()
                    .forEach(
                        (service, text) -> {
                          if (!services.containsKey(service)) {
                            throw KnowledgeException.unknown(
                                text, "service", service, services.keySet());
                          }
                          against.put(service, all.localText(service));
                        }));
    return against;
  }

  private static void httpsOnly(Node node) {
    if (!node.text().startsWith("https://")) {
      throw KnowledgeException.at(
          node, "docs must be an https address, got '%s'".formatted(node.text()));
    }
  }

  private static <E extends Enum<E>> E choice(Node node, Class<E> type) {
    String name = node.text().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                KnowledgeException.unknown(
                    node,
                    type.getSimpleName().toLowerCase(Locale.ROOT),
                    node.text(),
                    Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toCollection(HashSet::new))));
  }
}
