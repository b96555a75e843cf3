package org.serviceadvisor.scenario.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;

/** A format in which questions can be written. */
public enum ExportFormat {
  /** Tab-separated notes for Anki. */
  ANKI("txt"),
  /** GIFT for Moodle. */
  GIFT("gift"),
  CSV("csv"),
  /** Markdown with check boxes. */
  MARKDOWN("md"),
  /** The canonical form as JSON. */
  JSON("json"),
  /** A sheet to print, with the key on a page of its own. */
  PRINT("html");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usual ending of such files, without the dot. */
  public String ending() {
    return ending;
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }

  /** The format of a word. */
  public static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** Starts an export; closing it closes the writer. */
  public Export start(Writer out, Knowledge knowledge) throws IOException {
    Keys keys = new Keys(knowledge);
    return switch (this) {
      case ANKI -> new AnkiExport(out, keys);
      case GIFT -> new GiftExport(out, keys);
      case CSV -> new CsvExport(out);
      case MARKDOWN -> new MarkdownExport(out, keys);
      case JSON -> new JsonExport(out);
      case PRINT -> new PrintExport(out, keys);
    };
  }
}
