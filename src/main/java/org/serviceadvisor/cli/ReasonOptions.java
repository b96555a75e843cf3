package org.serviceadvisor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.serviceadvisor.advice.reasons.BadFacts;
import org.serviceadvisor.advice.reasons.FactsText;
import org.serviceadvisor.explain.picture.Layout;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.FactEdits;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that ask more about an answer, or tell more than the text does. */
final class ReasonOptions {
  private static final String FULL = "full";
  private static final String SVG = "svg=";
  private static final String MERMAID = "mermaid=";

  @Option(
      names = "--explain",
      paramLabel = "[full|svg=FILE|mermaid=FILE]",
      arity = "0..1",
      parameterConsumer = ExplainConsumer.class,
      description =
          "Explain in full: why, why not the others, what would change the answer, how sure."
              + " svg=FILE and mermaid=FILE draw the decision; may be given several times.")
  private List<String> explain = new ArrayList<>();

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = "tall",
      description =
          "Layout of the SVG: tall (reads well on a phone) or wide (default: ${DEFAULT-VALUE}).")
  private String layout = "tall";

  @Option(
      names = "--why-not",
      paramLabel = "X",
      description =
          "Say why X is not the answer: an option, an id or a name; may be given several times.")
  private List<String> whyNot = new ArrayList<>();

  @Option(
      names = "--check",
      paramLabel = "X",
      description = "Say whether somebody else's answer X holds; exit code 1 when it does not.")
  private Optional<String> check = Optional.empty();

  @Option(
      names = "--fact",
      paramLabel = "FACT",
      description =
          "A need or constraint that holds though the text does not say so, for example"
              + " intermittent-traffic, or a number, for example payload=4194304 (bytes).")
  private List<String> holding = new ArrayList<>();

  @Option(
      names = "--no-fact",
      paramLabel = "FACT",
      description =
          "A need or constraint that does not hold, or a measure of which nothing is said.")
  private List<String> missing = new ArrayList<>();

  @Option(
      names = "--ask",
      description =
          "Ask what is missing, one question at a time; on a terminal this is done where there is"
              + " no answer.")
  private boolean ask;

  /** Takes the next word only when it is one that this option knows: the text may follow it. */
  static final class ExplainConsumer implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      List<String> values = new ArrayList<>(option.<List<String>>getValue());
      boolean known = !words.isEmpty() && isKnown(words.peek());
      values.add(known ? words.pop() : FULL);
      option.setValue(values);
    }

    private static boolean isKnown(String word) {
      return word.equals(FULL) || word.startsWith(SVG) || word.startsWith(MERMAID);
    }
  }

  /** What can be said to be wrong before anything is loaded. */
  void check() {
    if (Layout.of(layout).isEmpty()) {
      throw new BadInput(
          KnowledgeException.unknownMessage("layout", layout, List.of("tall", "wide")));
    }
    explain.forEach(
        word -> {
          if (word.endsWith("=")) {
            throw new BadInput(
                "--explain %s needs a file\nMaybe %sdecision.svg?".formatted(word, word));
          }
        });
  }

  FactEdits facts(Knowledge knowledge) {
    try {
      return new FactsText(knowledge).read(holding, missing);
    } catch (BadFacts e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  boolean full() {
    return explain.contains(FULL);
  }

  List<String> whyNot() {
    return whyNot;
  }

  Optional<String> checked() {
    return check;
  }

  boolean ask() {
    return ask;
  }

  Layout layout() {
    return Layout.of(layout).orElseThrow();
  }

  List<Path> svgFiles() {
    return files(SVG);
  }

  List<Path> mermaidFiles() {
    return files(MERMAID);
  }

  private List<Path> files(String kind) {
    return explain.stream()
        .filter(word -> word.startsWith(kind))
        .map(word -> Path.of(word.substring(kind.length())))
        .toList();
  }
}
