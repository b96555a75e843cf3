package org.serviceadvisor.advice.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.reading.Concepts;
import org.serviceadvisor.reading.PhraseWeigher;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Statement;
import org.serviceadvisor.reading.StatementFiles;
import org.serviceadvisor.reading.Suggester;
import org.serviceadvisor.reading.SuggesterTrainer;

/**
 * Makes an advisor from a rules folder as the build would, here and now: checks it, compiles its
 * rules, trains its models. Takes some seconds.
 */
public final class RulesFolder {
  private static final Set<Statement.Kind> NEEDS = Set.of(Statement.Kind.NEED);
  private static final Set<Statement.Kind> DESCRIPTIONS =
      Set.of(Statement.Kind.NEED, Statement.Kind.SOLUTION, Statement.Kind.DEFINITION);

  private RulesFolder() {}

  /**
   * An advisor that knows what a folder holds.
   *
   * @param rules a rules folder, with catalogue, vocabulary, statements and rules
   * @param built an advisor to be taken when it knows just that
   */
  public static Advisor advisor(Path rules, Optional<Advisor> built) {
    KnowledgeFiles files = KnowledgeFiles.readFolder(rules);
    Knowledge knowledge = KnowledgeLoader.load(files);
    return built
        .filter(advisor -> advisor.knowledge().version().equals(knowledge.version()))
        .orElseGet(() -> advisor(rules, files, knowledge));
  }

  private static Advisor advisor(Path rules, KnowledgeFiles files, Knowledge knowledge) {
    List<Statement> statements = StatementFiles.read(rules, knowledge);
    Concepts concepts = Concepts.of(files);
    Reader reader =
        new Reader(
            knowledge,
            new PhraseWeigher(knowledge).weigh(statements),
            suggester(statements, NEEDS, concepts),
            suggester(statements, DESCRIPTIONS, concepts));
    return new Advisor(knowledge, RuleBase.ofFolder(rules), reader);
  }

  private static Suggester suggester(
      List<Statement> statements, Set<Statement.Kind> kinds, Concepts concepts) {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(model)) {
      SuggesterTrainer.write(statements, kinds, concepts, out);
      out.flush();
      return Suggester.read(new DataInputStream(new ByteArrayInputStream(model.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
  }
}
