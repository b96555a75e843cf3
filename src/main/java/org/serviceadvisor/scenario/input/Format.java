package org.serviceadvisor.scenario.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A way in which files of questions are written. */
public enum Format {
  YAML("yaml", List.of(".yaml", ".yml"), YamlReader::new),
  JSON("json", List.of(".json"), JsonReader::new),
  JSON_LINES("jsonl", List.of(".jsonl", ".ndjson"), JsonLinesReader::new),
  CHECKBOXES("checkboxes", List.of(), CheckboxReader::new),
  LETTERS("letters", List.of(), LetterReader::new),
  CSV("csv", List.of(".csv", ".tsv"), CsvReader::new),
  GIFT("gift", List.of(".gift"), GiftReader::new),
  AIKEN("aiken", List.of(".aiken"), AikenReader::new),
  QTI("qti", List.of(".xml"), QtiReader::new),
  QTI_PACKAGE("qti-package", List.of(".zip"), QtiPackageReader::new);

  /** Endings of files that hold one of several formats; their content tells which. */
  private static final List<String> OPEN_ENDINGS = List.of(".md", ".markdown", ".txt");

  private final String word;
  private final List<String> endings;
  private final Supplier<FormatReader> reader;

  Format(String word, List<String> endings, Supplier<FormatReader> reader) {
    this.word = word;
    this.endings = endings;
    this.reader = reader;
  }

  /** The word by which it is asked for. */
  public String word() {
    return word;
  }

  FormatReader reader() {
    return reader.get();
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** The format of a word. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** The format that a file's name alone tells. */
  static Optional<Format> byEnding(String name) {
    String lower = bare(name);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** Whether a file in a folder looks like one of questions. */
  static boolean isReadable(String name) {
    return byEnding(name).isPresent() || OPEN_ENDINGS.stream().anyMatch(bare(name)::endsWith);
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
  }
}
