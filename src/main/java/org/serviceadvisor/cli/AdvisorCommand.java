package org.serviceadvisor.cli;

import java.util.List;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.scenario.input.UnreadableInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The {@code advisor} command with all its subcommands. */
@Command(
    name = "advisor",
    description =
        "Describe a need in your own words and get the AWS service that fits, with the reasons.",
    mixinStandardHelpOptions = true,
    version = "advisor 0.1.0",
    footer = {
      "",
      "Exit codes: 0 ok, 1 wrong answers or below the bar, 2 bad input or usage, 3 internal error."
    })
public final class AdvisorCommand {
  private AdvisorCommand() {}

  /** Runs a command line and returns its exit code. */
  public static int run(Console console, List<String> arguments) {
    CommandLine line = new CommandLine(new AdvisorCommand());
    line.addSubcommand(new RecommendCommand(console));
    line.addSubcommand(new GradeCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new SchemaCommand(console));
    line.addSubcommand(new ServicesCommand(console));
    CommandLine rules = new CommandLine(new RulesCommand(console));
    rules.addSubcommand(new RulesCommand.Check(console));
    rules.addSubcommand(new RulesCommand.New(console));
    rules.addSubcommand(new CheckExamplesCommand(console));
    rules.addSubcommand(new StatsCommand(console));
    rules.addSubcommand(new ProveCommand(console));
    rules.addSubcommand(new DiffCommand(console));
    rules.addSubcommand(new CostCommand(console));
    line.addSubcommand(rules);
    line.addSubcommand(new VerifyCommand(console));
    line.addSubcommand(new WhyCommand(console));
    line.addSubcommand(new PracticeCommand(console));
    line.addSubcommand(new ServeCommand());
    line.addSubcommand(new McpCommand());
    line.addSubcommand(new KnowledgeCommand(console));
    CommandLine keys = new CommandLine(new KeysCommand());
    keys.addSubcommand(new KeysCommand.New(console));
    line.addSubcommand(keys);
    line.addSubcommand(new WeighCommand(console));
    line.setOut(console.out()).setErr(console.err());
    line.setExecutionExceptionHandler((problem, command, parsed) -> explain(console, problem));
    line.setParameterExceptionHandler((problem, unused) -> usage(console, problem));
    int code = line.execute(arguments.toArray(new String[0]));
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static int usage(Console console, ParameterException problem) {
    console.err().println(problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, console.err());
    console
        .err()
        .println(
            "Try 'advisor %s--help'."
                .formatted(
                    problem.getCommandLine().getCommandName().equals("advisor")
                        ? ""
                        : problem.getCommandLine().getCommandName() + " "));
    return ExitCode.BAD_INPUT;
  }

  private static int explain(Console console, Exception problem) {
    if (problem instanceof BadInput
        || problem instanceof UnreadableInput
        || problem instanceof KnowledgeException) {
      console.err().println(problem.getMessage());
      return ExitCode.BAD_INPUT;
    }
    console.err().println("internal error: " + problem);
    problem.printStackTrace(console.err());
    return ExitCode.INTERNAL_ERROR;
  }
}
