package org.serviceadvisor.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kie.api.KieServices;

/**
 * Compiles the DRL of the rules folder to classes of the executable model, when the project is
 * built.
 */
public final class RuleCompiler {
  static final String MODELS = "META-INF/advisor/rule-models";
  static final String SHAPES = "META-INF/advisor/rules.shapes";
  private static final String STAMP = "META-INF/advisor/rule-models.digest";

  private RuleCompiler() {}

  /**
   * Compiles, unless the classes of an earlier run come from the same rules.
   *
   * @param rules folder with DRL files
   * @param classes folder that receives the classes and their list; classes of an earlier run are
   *     removed
   */
  public static void compile(Path rules, Path classes) {
    Map<String, String> sources = new TreeMap<>();
    for (Path drl : drlBelow(rules)) {
      sources.put(rules.relativize(drl).toString().replace('\\', '/'), read(drl));
    }
    String digest = digest(sources);
    Path stamp = classes.resolve(STAMP);
    if (Files.exists(stamp)
        && Files.exists(classes.resolve(MODELS))
        && Files.exists(classes.resolve(SHAPES))
        && read(stamp).equals(digest)) {
      return;
    }
    CompiledRules compiled = CompiledRules.of(sources, RuleCompiler.class.getClassLoader());
    clear(classes.resolve("rules"));
    compiled.classes().forEach((name, bytes) -> write(classes.resolve(name), bytes));
    write(
        classes.resolve(MODELS),
        String.join("\n", compiled.models()).getBytes(StandardCharsets.UTF_8));
    write(classes.resolve(SHAPES), shapes(rules));
    write(stamp, digest.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] shapes(Path rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      RuleShapes.ofFolder(rules).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Tells whether rules changed: a digest of the engine's version, the names and the texts. */
  private static String digest(Map<String, String> sources) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String engine =
          Optional.ofNullable(KieServices.class.getPackage().getImplementationVersion()).orElse("");
      sha.update(engine.getBytes(StandardCharsets.UTF_8));
      sources.forEach(
          (name, text) -> sha.update((name + '\0' + text).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static List<Path> drlBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules folder " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Removes a folder with all that is in it. */
  static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}
