package org.serviceadvisor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.ExampleCheck;
import org.serviceadvisor.engine.RuleBase;
import picocli.CommandLine.Command;

/** {@code advisor rules examples}: runs the examples of all rules and phrases. */
@Command(
    name = "examples",
    description = "Run the examples of all rules and phrases and list those that do not hold.")
final class CheckExamplesCommand implements Callable<Integer> {
  private final Console console;

  CheckExamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> problems =
        new ExampleCheck(console.advisor().knowledge(), RuleBase.load()).problems();
    problems.forEach(console.out()::println);
    console.out().printf("%d examples do not hold%n", problems.size());
    return problems.isEmpty() ? ExitCode.OK : ExitCode.WRONG_ANSWERS;
  }
}
