package org.serviceadvisor.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.ScenarioChecker;
import org.serviceadvisor.scenario.input.Format;
import org.serviceadvisor.scenario.input.InputPaths;
import org.serviceadvisor.scenario.input.ScenarioFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of questions, and how they are read. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, globs, or - for standard input; any may be packed with gzip.")
  private List<String> paths = List.of();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "Format of the files, where names and content do not tell: yaml, json, jsonl, checkboxes, letters, csv, gift, aiken, qti, qti-package.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--index-base",
      paramLabel = "0|1",
      description = "From what keys that are numbers count the options.")
  private Optional<Integer> indexBase = Optional.empty();

  private final AtomicLong bytesRead = new AtomicLong();

  /** The files meant. */
  List<Path> files() {
    return InputPaths.of(paths);
  }

  /** Sizes of all files together; empty when one of them is a stream. */
  static Optional<Long> size(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      try {
        if (!Files.isRegularFile(file)) {
          return Optional.empty();
        }
        size += Files.size(file);
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(size);
  }

  /** Bytes read so far. */
  long bytesRead() {
    return bytesRead.get();
  }

  /** A checker for one run. */
  ScenarioChecker checker(Knowledge knowledge) {
    if (indexBase.filter(base -> base != 0 && base != 1).isPresent()) {
      throw new BadInput("--index-base is 0 or 1, got " + indexBase.get());
    }
    return new ScenarioChecker(
        knowledge, indexBase.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /** The format that was forced. */
  Optional<Format> format() {
    return from.map(ScenarioFiles::format);
  }

  /** Reads all files. */
  void read(List<Path> files, Knowledge knowledge, Console console, Intake intake)
      throws IOException {
    ScenarioFiles reader = new ScenarioFiles(checker(knowledge), format());
    for (Path file : files) {
      boolean standardInput = file.toString().equals(InputPaths.STANDARD_INPUT);
      try (InputStream in = standardInput ? console.in() : Files.newInputStream(file)) {
        reader.read(standardInput ? "(standard input)" : file.toString(), new Counted(in), intake);
      }
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytesRead.addAndGet(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      bytesRead.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
