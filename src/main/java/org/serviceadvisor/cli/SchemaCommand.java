package org.serviceadvisor.cli;

import java.util.concurrent.Callable;
import org.serviceadvisor.scenario.ScenarioSchema;
import picocli.CommandLine.Command;

/** {@code advisor schema}: the JSON Schema of scenario files. */
@Command(
    name = "schema",
    description =
        "Print the JSON Schema (draft-07) of scenario files, for editors that complete and check.",
    footer = {
      "",
      "Example: advisor schema > scenarios.schema.json, and in a YAML file as its first line:",
      "  # yaml-language-server: $schema=scenarios.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ScenarioSchema.text());
    return ExitCode.OK;
  }
}
