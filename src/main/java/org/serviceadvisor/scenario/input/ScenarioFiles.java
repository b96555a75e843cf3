package org.serviceadvisor.scenario.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.ScenarioChecker;

/**
 * Reads files of questions in any {@link Format}, packed with gzip or not. What cannot be read is
 * reported, the rest goes on. One for each run.
 */
public final class ScenarioFiles {
  private static final int HEAD = 1 << 16;

  private final ScenarioChecker checker;
  private final Optional<Format> forced;

  public ScenarioFiles(ScenarioChecker checker) {
    this(checker, Optional.empty());
  }

  /**
   * A reader.
   *
   * @param forced the format of all files, where neither names nor content are to tell it
   */
  public ScenarioFiles(ScenarioChecker checker, Optional<Format> forced) {
    this.checker = checker;
    this.forced = forced;
  }

  /** Reads files and folders in order. */
  public void read(List<Path> paths, Consumer<Record> records) throws IOException {
    for (Path file : InputPaths.of(paths.stream().map(Path::toString).toList())) {
      try (InputStream in = Files.newInputStream(file)) {
        read(file.toString(), in, records);
      }
    }
  }

  /** Reads a file, without the notes. */
  public void read(String name, InputStream in, Consumer<Record> records) throws IOException {
    read(name, in, Intake.ofRecords(records));
  }

  /**
   * Reads a file, giving one record after the other.
   *
   * @param name name of the file, for the messages; its ending may tell the format
   * @throws IOException when the bytes cannot be had; a file that makes no sense is no exception
   *     but a record that is invalid
   */
  public void read(String name, InputStream in, Intake intake) throws IOException {
    Outlet outlet = new Outlet(name, checker, intake);
    try {
      read(name, unpacked(in), outlet);
    } catch (ZipException | EOFException e) {
      outlet.invalid(1, "the file is packed and broken: " + e.getMessage());
    }
  }

  private void read(String name, BufferedInputStream in, Outlet outlet) throws IOException {
    String head = head(in);
    if (head.isBlank()) {
      outlet.invalid(1, "the file is empty");
      return;
    }
    Optional<Format> format = forced.or(() -> FormatGuess.of(name, head));
    if (format.isEmpty()) {
      outlet.invalid(
          1,
          "neither the name nor the content tells what kind of file this is\nMaybe give --from, one of "
              + String.join(", ", Format.words())
              + "?");
      return;
    }
    Source source = new Source(name, in);
    format.get().reader().read(source, outlet);
    source
        .unusualCharset()
        .ifPresent(charset -> outlet.note(1, "the file is read as " + charset.name()));
    if (outlet.records() == 0) {
      outlet.invalid(1, "holds no question that can be read as " + format.get().word());
    }
  }

  private static BufferedInputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    return packed ? new BufferedInputStream(new GZIPInputStream(buffered, HEAD), HEAD) : buffered;
  }

  /** What can be had at once of the first bytes; a slow pipe is not waited for. */
  private static String head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] bytes = new byte[HEAD];
    int size = Math.max(0, in.read(bytes));
    in.reset();
    return text(bytes, size);
  }

  private static String text(byte[] bytes, int size) {
    boolean wide =
        size > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD && bytes[0] != bytes[1];
    String text =
        new String(bytes, 0, size, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The format of a word. */
  public static Format format(String word) {
    return Format.of(word)
        .orElseThrow(
            () ->
                new UnreadableInput(
                    KnowledgeException.unknownMessage("format", word, Format.words())));
  }
}
