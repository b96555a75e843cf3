package org.serviceadvisor.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.serviceadvisor.knowledge.OwnRule;
import org.serviceadvisor.model.Candidate;
import org.serviceadvisor.model.Exclusion;
import org.serviceadvisor.model.Fact;
import org.serviceadvisor.model.Firing;
import org.serviceadvisor.model.Preference;
import org.serviceadvisor.model.Stated;

/** The compiled rules. Safe for threads: each evaluation has a session of its own. */
public final class RuleBase {
  private static final int MOST_FIRINGS = 5_000;

  private final KieBase base;
  private final Supplier<RuleShapes> source;
  private volatile Optional<RuleShapes> shapes = Optional.empty();

  private RuleBase(KieBase base, Supplier<RuleShapes> source) {
    this.base = base;
    this.source = source;
  }

  /** Loads the rules that the build compiled onto the class path. */
  public static RuleBase load() {
    return load(List.of());
  }

  /**
   * Loads the rules that the build compiled, with rules from outside beside them.
   *
   * @param own rules of one's own, compiled here and now
   */
  public static RuleBase load(List<OwnRule> own) {
    return load(
        Optional.ofNullable(Thread.currentThread().getContextClassLoader())
            .orElse(RuleBase.class.getClassLoader()),
        own);
  }

  /**
   * Compiles the rules of a folder, here and now, and loads them.
   *
   * @throws IllegalStateException with file, line and problem where they do not compile
   */
  public static RuleBase ofFolder(Path rules) {
    try {
      Path classes = Files.createTempDirectory("advisor-rules");
      try {
        RuleCompiler.compile(rules, classes);
        RuleBase base = load(new FolderLoader(classes, RuleBase.class.getClassLoader()));
        base.shapes();
        return base;
      } finally {
        RuleCompiler.clear(classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile the rules of " + rules, e);
    }
  }

  /** Loads rules that were compiled into a folder of a class loader. */
  static RuleBase load(ClassLoader loader) {
    return load(loader, List.of());
  }

  private static RuleBase load(ClassLoader loader, List<OwnRule> own) {
    List<Model> models = new ArrayList<>(CompiledRules.instances(modelNames(loader), loader));
    if (own.stream().anyMatch(rule -> !rule.conclusions().isEmpty())) {
      Map<String, String> sources = Map.of(OwnRuleTemplate.FILE, OwnRuleTemplate.drl(own));
      models.addAll(CompiledRules.of(sources, loader).load(loader));
    }
    return new RuleBase(
        KieBaseBuilder.createKieBaseFromModel(models),
        () -> readShapes(loader).with(own.stream().map(OwnRuleTemplate::shape).toList()));
  }

  private static RuleShapes readShapes(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(RuleCompiler.SHAPES)) {
      if (in == null) {
        throw new IllegalStateException(
            RuleCompiler.SHAPES + " is not on the class path; build the project first");
      }
      return RuleShapes.read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RuleCompiler.SHAPES, e);
    }
  }

  /** What each rule looks at and says; read when first asked for. */
  public RuleShapes shapes() {
    if (shapes.isEmpty()) {
      shapes = Optional.of(source.get());
    }
    return shapes.orElseThrow();
  }

  private static List<String> modelNames(ClassLoader loader) {
    try (InputStream list = loader.getResourceAsStream(RuleCompiler.MODELS)) {
      if (list == null) {
        throw new IllegalStateException(
            "no compiled rules on the class path; build the project first");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of rule models", e);
    }
  }

  /** Names of all rules. */
  public Set<String> ruleNames() {
    Set<String> names = new TreeSet<>();
    base.getKiePackages()
        .forEach(kiePackage -> kiePackage.getRules().forEach(rule -> names.add(rule.getName())));
    return names;
  }

  /** Lets the rules work on facts. */
  public Evaluation evaluate(Collection<? extends Fact> facts) {
    KieSession session = base.newKieSession();
    try {
      List<Firing> fired = new ArrayList<>();
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(firing(event));
            }
          });
      facts.forEach(session::insert);
      int count = session.fireAllRules(MOST_FIRINGS);
      if (count >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "the rules did not come to rest after %d firings".formatted(count));
      }
      return collect(session, fired);
    } finally {
      session.dispose();
    }
  }

  private static Firing firing(AfterMatchFiredEvent event) {
    List<Fact> facts =
        event.getMatch().getObjects().stream()
            .filter(Fact.class::isInstance)
            .map(Fact.class::cast)
            .toList();
    return new Firing(event.getMatch().getRule().getName(), facts);
  }

  private static Evaluation collect(KieSession session, List<Firing> fired) {
    List<Candidate> candidates = new ArrayList<>();
    List<Exclusion> exclusions = new ArrayList<>();
    List<Preference> preferences = new ArrayList<>();
    for (Object object : session.getObjects()) {
      if (object instanceof Candidate candidate) {
        candidates.add(candidate);
      } else if (object instanceof Exclusion exclusion) {
        exclusions.add(exclusion);
      } else if (object instanceof Preference preference) {
        preferences.add(preference);
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::service)
            .thenComparing(Candidate::rule)
            .thenComparing(Candidate::fit)
            .thenComparingDouble(Candidate::strength));
    exclusions.sort(Comparator.comparing(Exclusion::service).thenComparing(Exclusion::rule));
    preferences.sort(
        Comparator.comparing(Preference::better)
            .thenComparing(Preference::over)
            .thenComparing(Preference::rule));
    fired.sort(Comparator.comparing(Firing::rule).thenComparing(RuleBase::byFacts));
    return new Evaluation(candidates, exclusions, preferences, fired);
  }

  private static int byFacts(Firing a, Firing b) {
    int shared = Math.min(a.facts().size(), b.facts().size());
    for (int i = 0; i < shared; i++) {
      int order = name(a.facts().get(i)).compareTo(name(b.facts().get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.facts().size(), b.facts().size());
  }

  /** What tells a fact from others of one decision. */
  private static String name(Fact fact) {
    if (fact instanceof Stated stated) {
      return stated.id();
    }
    return fact instanceof Candidate candidate
        ? candidate.service() + ' ' + candidate.rule()
        : fact.toString();
  }
}
