package org.serviceadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.knowledge.RuleNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code advisor rules}: lists and shows rules, checks a folder, writes a new rule. */
@Command(
    name = "rules",
    description = "List the rules, show one, check a rules folder or write a new rule.")
final class RulesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "Name of a rule, for example textract.extract-form-fields.")
  private Optional<String> name = Optional.empty();

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = console.advisor().knowledge();
    if (name.isEmpty()) {
      knowledge
          .notes()
          .values()
          .forEach(
              note ->
                  console
                      .out()
                      .printf("%-56s %-10s %s%n", note.rule(), status(note), note.because().en()));
      return ExitCode.OK;
    }
    RuleNote note = knowledge.notes().get(name.get());
    if (note == null) {
      throw new BadInput(
          KnowledgeException.unknownMessage("rule", name.get(), knowledge.notes().keySet()));
    }
    show(note);
    return ExitCode.OK;
  }

  private void show(RuleNote note) {
    PrintWriter out = console.out();
    out.printf(
        "%s   %s, checked %s   rules/%s:%d%n",
        note.rule(), status(note), note.checked(), note.file(), note.line());
    out.printf("  %s%n  %s%n", note.because().en(), note.because().pt());
    note.against().forEach((service, why) -> out.printf("  not %s: %s%n", service, why.en()));
    note.docs().forEach(page -> out.println("  " + page));
    note.firing().forEach(text -> out.println("  fires on:  " + text));
    note.silent().forEach(text -> out.println("  silent on: " + text));
  }

  private static String status(RuleNote note) {
    return note.status().name().toLowerCase(Locale.ROOT);
  }

  /** {@code advisor rules check DIR}. */
  @Command(
      name = "check",
      description =
          "Check a rules folder: unknown ids, duplicates, missing languages, bad dates and addresses.")
  static final class Check implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The rules folder.")
    private Path folder = Path.of("rules");

    private final Console console;

    Check(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      if (!Files.isDirectory(folder)) {
        throw new BadInput("'%s' is not a folder".formatted(folder));
      }
      try {
        Knowledge knowledge = KnowledgeLoader.load(KnowledgeFiles.readFolder(folder));
        console
            .out()
            .printf(
                "%s is sound: %d services, %d needs and constraints, %d rule notes; knowledge %s%n",
                folder,
                knowledge.services().size(),
                knowledge.facts().size(),
                knowledge.notes().size(),
                knowledge.version());
        return ExitCode.OK;
      } catch (KnowledgeException e) {
        throw new BadInput(String.valueOf(e.getMessage()));
      }
    }
  }

  /** {@code advisor rules new entry.outcome}. */
  @Command(
      name = "new",
      description = "Write the two files of a new rule: rules/<topic>/<outcome>.drl and .yaml.",
      footer = {
        "",
        "Example: advisor rules new polly.read-aloud --topic language --need text-to-speech"
      })
  static final class New implements Callable<Integer> {
    @Parameters(
        index = "0",
        paramLabel = "RULE",
        description = "Name of the rule: service.outcome.")
    private String rule = "";

    @picocli.CommandLine.Option(
        names = "--need",
        required = true,
        paramLabel = "ID",
        description = "The need or constraint that the rule looks for.")
    private String need = "";

    @picocli.CommandLine.Option(
        names = "--topic",
        paramLabel = "TOPIC",
        description = "Folder below rules/ (default: that of the need).")
    private Optional<String> topic = Optional.empty();

    @picocli.CommandLine.Option(
        names = "--rules",
        paramLabel = "DIR",
        defaultValue = "rules",
        description = "The rules folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("rules");

    private final Console console;

    New(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException {
      Knowledge knowledge = console.advisor().knowledge();
      NewRule made = NewRule.of(rule, need, topic, knowledge);
      Path drl = folder.resolve(made.topic()).resolve(made.outcome() + ".drl");
      Path note = folder.resolve(made.topic()).resolve(made.outcome() + ".yaml");
      if (Files.exists(drl) || Files.exists(note)) {
        throw new BadInput("%s is there already".formatted(Files.exists(drl) ? drl : note));
      }
      Files.createDirectories(folder.resolve(made.topic()));
      Files.writeString(drl, made.drl());
      Files.writeString(note, made.note());
      console
          .out()
          .printf(
              "wrote %s%nwrote %s%nNow put your reasons and examples into the note and run the tests.%n",
              drl, note);
      return ExitCode.OK;
    }
  }
}
