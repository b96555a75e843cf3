package org.serviceadvisor.cli;

import java.util.concurrent.Callable;
import org.serviceadvisor.knowledge.Knowledge;
import picocli.CommandLine.Command;

/** {@code advisor knowledge}: what is known, with own knowledge proved. */
@Command(
    name = "knowledge",
    description =
        "Show version and size of the knowledge; with ADVISOR_KNOWLEDGE set, prove that folder first.",
    footer = {"", "Example: ADVISOR_KNOWLEDGE=our-rules advisor knowledge"})
final class KnowledgeCommand implements Callable<Integer> {
  private final Console console;

  KnowledgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = console.advisor().knowledge();
    console
        .out()
        .printf(
            "knowledge %s is sound: %d services, %d needs and constraints, %d rules, %d of them your own%n",
            knowledge.version(),
            knowledge.services().size(),
            knowledge.facts().size(),
            knowledge.notes().size(),
            knowledge.own().rules().size());
    return ExitCode.OK;
  }
}
