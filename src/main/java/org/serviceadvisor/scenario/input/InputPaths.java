package org.serviceadvisor.scenario.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the files that are meant by files, folders and globs. */
public final class InputPaths {
  /** The word for standard input. */
  public static final String STANDARD_INPUT = "-";

  private InputPaths() {}

  /**
   * All files meant, each once, in the order of the arguments and by name within one.
   *
   * @throws UnreadableInput when an argument means no file
   */
  public static List<Path> of(List<String> arguments) {
    Set<Path> files = new LinkedHashSet<>();
    for (String argument : arguments) {
      files.addAll(files(argument));
    }
    return List.copyOf(files);
  }

  private static List<Path> files(String argument) {
    Path path = Path.of(argument);
    if (argument.equals(STANDARD_INPUT)) {
      return List.of(path);
    }
    if (Files.isDirectory(path)) {
      return found(argument, below(path).filter(file -> Format.isReadable(file.toString())));
    }
    if (Files.isReadable(path)) {
      return List.of(path);
    }
    if (argument.matches(".*[*?\\[{].*")) {
      PathMatcher glob = glob(argument);
      return found(argument, below(fixed(argument)).filter(glob::matches));
    }
    throw new UnreadableInput(
        Files.exists(path)
            ? "cannot read '%s': permission denied".formatted(argument)
            : "cannot read '%s': no such file or folder".formatted(argument));
  }

  private static List<Path> found(String argument, Stream<Path> files) {
    List<Path> list = files.sorted().toList();
    if (list.isEmpty()) {
      throw new UnreadableInput(
          "no file of questions in '%s'\nMaybe its files have other endings? Then name them one by one or with a glob"
              .formatted(argument));
    }
    return list;
  }

  /** Files below a folder, without hidden ones. */
  private static Stream<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  Stream.iterate(folder.relativize(file), p -> p != null, Path::getParent)
                      .noneMatch(p -> String.valueOf(p.getFileName()).startsWith(".")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UnreadableInput("cannot read '%s': %s".formatted(folder, e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new UnreadableInput("cannot read '%s': %s".formatted(folder, e.getMessage()));
    }
  }

  private static PathMatcher glob(String argument) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + argument);
    } catch (PatternSyntaxException e) {
      throw new UnreadableInput("'%s' is not a glob: %s".formatted(argument, e.getDescription()));
    }
  }

  /** The folders of a glob before its first sign. */
  private static Path fixed(String argument) {
    String prefix = argument.replaceFirst("[*?\\[{].*", "");
    int slash = prefix.lastIndexOf('/');
    return Path.of(slash < 0 ? "" : slash == 0 ? "/" : prefix.substring(0, slash));
  }
}
