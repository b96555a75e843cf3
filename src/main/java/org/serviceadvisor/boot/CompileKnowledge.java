package org.serviceadvisor.boot;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.serviceadvisor.engine.RuleCompiler;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.reading.Trained;
import org.serviceadvisor.reading.Training;

/**
 * Build step: checks the rules folder and writes what the program loads: rule classes, knowledge,
 * what is learnt from texts, scenarios to practise with.
 */
public final class CompileKnowledge {
  private CompileKnowledge() {}

  /**
   * Runs the step.
   *
   * @param args the rules folder, the folder for classes and the scenarios folder
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path advisor = Files.createDirectories(classes.resolve("META-INF/advisor"));
    KnowledgeFiles files = KnowledgeFiles.readFolder(rules);
    Knowledge knowledge = KnowledgeLoader.load(files);
    RuleCompiler.compile(rules, classes);
    try (DataOutputStream out = output(advisor.resolve("knowledge.bin"))) {
      files.write(out);
    }
    Trained trained = Training.of(rules, files, knowledge);
    try (DataOutputStream out = output(advisor.resolve("trained.bin"))) {
      trained.write(out);
    }
    try (DataOutputStream out = output(advisor.resolve("options.bin"))) {
      trained.options().get().write(out);
    }
    PackScenarios.pack(Path.of(args[2]), knowledge, advisor.resolve("scenarios.jsonl"));
    System.out.printf(
        "knowledge %s: %d services, %d facts, %d rule notes%n",
        knowledge.version(),
        knowledge.services().size(),
        knowledge.facts().size(),
        knowledge.notes().size());
  }

  private static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }
}
