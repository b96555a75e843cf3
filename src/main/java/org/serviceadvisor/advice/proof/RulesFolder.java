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
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
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
  private RulesFolder() {}

  /**
   * An advisor that knows what a folder holds.
   *
   * @param rules a rules folder, with catalogue, vocabulary, statements and rules
   * @param built an advisor to be taken when it knows just that
   */
  public static Advisor advisor(Path rules, Optional<Advisor> built) {
    Knowledge knowledge = KnowledgeLoader.load(KnowledgeFiles.readFolder(rules));
    return built
        .filter(advisor -> advisor.knowledge().version().equals(knowledge.version()))
        .orElseGet(() -> advisor(rules, knowledge));
  }

  private static Advisor advisor(Path rules, Knowledge knowledge) {
    List<Statement> statements = StatementFiles.read(rules, knowledge);
    Reader reader =
        new Reader(
            knowledge,
            new PhraseWeigher(knowledge).weigh(statements),
            suggester(statements.stream().filter(s -> s.kind() == Statement.Kind.NEED).toList()));
    return new Advisor(knowledge, RuleBase.ofFolder(rules), reader, suggester(statements));
  }

  private static Suggester suggester(List<Statement> statements) {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(model)) {
      SuggesterTrainer.write(statements, out);
      out.flush();
      return Suggester.read(new DataInputStream(new ByteArrayInputStream(model.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
  }
}
