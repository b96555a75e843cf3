package org.serviceadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.practice.Deck;
import org.serviceadvisor.practice.Filter;
import org.serviceadvisor.practice.Learner;
import org.serviceadvisor.practice.Level;
import org.serviceadvisor.practice.LocalFile;
import org.serviceadvisor.practice.Messages;
import org.serviceadvisor.practice.Pool;
import org.serviceadvisor.practice.Practice;
import org.serviceadvisor.practice.Store;
import org.serviceadvisor.practice.StoredJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code advisor practice}: study, drill, exam and progress in the terminal. */
@Command(
    name = "practice",
    description =
        "Practise in the terminal: the same questions, memory and exam as the web page, in the same"
            + " file.",
    footer = {
      "",
      "Keys: 1-6 or the letters choose (several: 1 3), ? explains the keys, q leaves.",
      "NO_COLOR switches colours off. ADVISOR_DATA_DIR chooses where answers are kept."
    })
final class PracticeCommand implements Callable<Integer> {
  private static final int MOST_QUESTIONS = 1000;

  @Parameters(
      arity = "0..1",
      paramLabel = "MODE",
      defaultValue = "all",
      description =
          "all, due, drill (what you mix up), generated, exam or progress (default:"
              + " ${DEFAULT-VALUE}).")
  private String mode = "all";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language: en or pt (default: that of the terminal).")
  private Optional<String> lang = Optional.empty();

  @Option(names = "--domain", paramLabel = "N", description = "Only a domain of the exam, 1 to 5.")
  private Optional<Integer> domain = Optional.empty();

  @Option(names = "--topic", paramLabel = "TOPIC", description = "Only a topic, for example genai.")
  private Optional<String> topic = Optional.empty();

  @Option(names = "--level", paramLabel = "LEVEL", description = "Only easy, medium or hard ones.")
  private Optional<String> level = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only questions of a kind: choice, ordering or matching.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many questions (default: ${DEFAULT-VALUE}).")
  private int count;

  private final Console console;

  PracticeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Lang language = language();
    Filter filter = filter(language);
    if (count < 1 || count > MOST_QUESTIONS) {
      throw new BadInput("--count is 1 to %d, got %d".formatted(MOST_QUESTIONS, count));
    }
    Optional<Deck.Kind> deck = Deck.Kind.of(mode).filter(found -> found != Deck.Kind.BANK);
    if (deck.isEmpty() && !mode.equals("exam") && !mode.equals("progress")) {
      throw new BadInput(
          KnowledgeException.unknownMessage(
              "mode", mode, Arrays.asList("all", "due", "drill", "generated", "exam", "progress")));
    }
    Advisor advisor = console.advisor();
    Practice practice = practice(advisor);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    Messages m = Messages.in(language);
    Ink ink = Ink.of(console.terminal());
    Screen screen = new Screen(in, console.out(), m, ink);
    if (mode.equals("progress")) {
      new TerminalProgress(advisor.knowledge(), screen).show(practice.progress(Learner.ME));
    } else if (mode.equals("exam")) {
      new TerminalExam(practice, screen, language).run();
    } else {
      new TerminalStudy(advisor, practice, screen).run(Deck.of(deck.orElseThrow(), filter), count);
    }
    return ExitCode.OK;
  }

  private static Practice practice(Advisor advisor) {
    Path folder = LocalFile.folder(System.getenv(), Path.of(System.getProperty("user.home")));
    Store store = new Store(LocalFile.open(folder), new StoredJson(advisor.knowledge()));
    return new Practice(advisor, Pool.load(advisor.knowledge()), store, Clock.systemDefaultZone());
  }

  private Lang language() {
    String code = lang.orElseGet(() -> Optional.ofNullable(System.getenv("LANG")).orElse("en"));
    Optional<Lang> language = Lang.of(code).filter(found -> found != Lang.ES);
    if (language.isEmpty() && lang.isPresent()) {
      throw new BadInput(
          KnowledgeException.unknownMessage("language", code, Arrays.asList("en", "pt")));
    }
    return language.orElse(Lang.EN);
  }

  private Filter filter(Lang language) {
    if (domain.filter(number -> number < 1 || number > 5).isPresent()) {
      throw new BadInput("--domain is 1 to 5, got " + domain.get());
    }
    Optional<Level> hard = level.flatMap(Level::of);
    if (level.isPresent() && hard.isEmpty()) {
      throw new BadInput(
          KnowledgeException.unknownMessage(
              "level", level.get(), Arrays.asList("easy", "medium", "hard")));
    }
    Optional<Form.Kind> form = kind.flatMap(Form.Kind::of);
    if (kind.isPresent() && form.isEmpty()) {
      throw new BadInput(KnowledgeException.unknownMessage("kind", kind.get(), Form.Kind.words()));
    }
    return new Filter(
        Optional.of(language),
        domain.map(OptionalInt::of).orElse(OptionalInt.empty()),
        topic,
        hard,
        form);
  }
}
