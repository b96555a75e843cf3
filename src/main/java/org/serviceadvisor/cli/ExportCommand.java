package org.serviceadvisor.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.export.Export;
import org.serviceadvisor.scenario.export.ExportFormat;
import org.serviceadvisor.scenario.grading.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code advisor export PATH... --to FORMAT}: questions for other tools. */
@Command(
    name = "export",
    sortOptions = false,
    description =
        "Write questions from any readable file for another tool: Anki, Moodle (GIFT), spreadsheets, Markdown, JSON, or a sheet to print.",
    footer = {
      "",
      "Exit codes: 0 all written, 2 some could not be read (they are listed, the others are written), 3 the output cannot be written."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "anki, gift, csv, markdown, json or print.")
  private String to = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write (default: standard output).")
  private Optional<Path> file = Optional.empty();

  @Mixin private SelectionOptions selectionOptions = new SelectionOptions();

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExportFormat format =
        ExportFormat.of(to)
            .orElseThrow(
                () ->
                    new BadInput(
                        KnowledgeException.unknownMessage(
                            "export format", to, ExportFormat.words())));
    Selection selection = selectionOptions.selection();
    List<Path> files = input.files();
    input.format();
    Knowledge knowledge = console.advisor().knowledge();
    Written written = new Written(selection.limit().orElse(Long.MAX_VALUE));
    try (Export export = format.start(writer(), knowledge)) {
      selection
          .of(intake -> input.read(files, knowledge, console, intake))
          .read(written.into(export));
    } catch (IOException e) {
      return failed(e);
    } catch (UncheckedIOException e) {
      return failed(new IOException(e.getMessage(), e));
    }
    console.err().printf("%d written, %d left out%n", written.count, written.leftOut);
    return written.leftOut > 0 || written.count == 0 ? ExitCode.BAD_INPUT : ExitCode.OK;
  }

  private int failed(IOException e) {
    console.err().println("cannot write the export: " + GuardedReport.reason(e));
    return ExitCode.INTERNAL_ERROR;
  }

  private Writer writer() throws IOException {
    return file.isEmpty()
        ? new PipedOutput(console.out())
        : new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file.get()), StandardCharsets.UTF_8));
  }

  /** Counts what goes into an export, and says what does not. */
  private final class Written {
    private final long most;
    private long count;
    private long leftOut;

    Written(long most) {
      this.most = most;
    }

    Intake into(Export export) {
      return new Intake() {
        @Override
        public void record(Record record) {
          if (count + leftOut >= most) {
            return;
          }
          if (record instanceof Record.Valid valid) {
            write(valid, export);
          } else if (record instanceof Record.Invalid invalid) {
            leaveOut(invalid.file(), invalid.line(), invalid.reason());
          }
        }

        @Override
        public void note(Note note) {
          console.err().printf("note %s:%d: %s%n", note.file(), note.line(), note.text());
        }
      };
    }

    private void write(Record.Valid record, Export export) {
      try {
        export.add(record.scenario());
        count++;
      } catch (IllegalArgumentException e) {
        leaveOut(record.file(), record.line(), String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new UncheckedIOException(GuardedReport.reason(e), e);
      }
    }

    private void leaveOut(String at, int line, String reason) {
      leftOut++;
      console.err().printf("%s:%d: %s%n", at, line, reason.replace("\n", "; "));
    }
  }
}
