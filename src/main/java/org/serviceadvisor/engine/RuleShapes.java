package org.serviceadvisor.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each rule looks at and says: the index that explanations and proofs draw from. */
public final class RuleShapes {
  private final Map<String, RuleShape> byRule = new TreeMap<>();
  private final Map<String, List<RuleShape>> byService = new HashMap<>();
  private final Map<String, List<RuleShape>> byFact = new HashMap<>();

  /** An index of rules; of two with one name the later counts. */
  public RuleShapes(Collection<RuleShape> shapes) {
    shapes.forEach(shape -> byRule.put(shape.rule(), shape));
    for (RuleShape shape : byRule.values()) {
      shape.conclusions().stream()
          .flatMap(c -> Stream.of(c.service(), c.over()))
          .filter(id -> !id.isEmpty())
          .distinct()
          .forEach(id -> byService.computeIfAbsent(id, unused -> new ArrayList<>()).add(shape));
      shape
          .facts()
          .distinct()
          .forEach(id -> byFact.computeIfAbsent(id, unused -> new ArrayList<>()).add(shape));
    }
  }

  /** These rules with others beside them. */
  RuleShapes with(Collection<RuleShape> others) {
    return others.isEmpty()
        ? this
        : new RuleShapes(Stream.concat(byRule.values().stream(), others.stream()).toList());
  }

  /** All rules, by name. */
  public Collection<RuleShape> all() {
    return byRule.values();
  }

  /** The rule of a name. */
  public Optional<RuleShape> rule(String name) {
    return Optional.ofNullable(byRule.get(name));
  }

  /** Rules that say something of a service, by name. */
  public List<RuleShape> about(String service) {
    return byService.getOrDefault(service, List.of());
  }

  /** Rules that look at a need or constraint, by name. */
  public List<RuleShape> lookingAt(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  /** Reads the shapes of all rules below a folder. */
  public static RuleShapes ofFolder(Path rules) {
    List<RuleShape> shapes = new ArrayList<>();
    for (Path drl : RuleCompiler.drlBelow(rules)) {
      String file = rules.relativize(drl).toString().replace('\\', '/');
      try {
        shapes.addAll(RuleShapeReader.read(file, Files.readString(drl)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + drl, e);
      }
    }
    return new RuleShapes(shapes);
  }

  /** Writes the compact form. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(byRule.size());
    for (RuleShape shape : byRule.values()) {
      out.writeUTF(shape.rule());
      out.writeUTF(shape.file());
      out.writeInt(shape.line());
      write(out, shape.requires());
      write(out, shape.forbids());
      write(out, shape.others());
      out.writeInt(shape.conclusions().size());
      for (Conclusion conclusion : shape.conclusions()) {
        out.writeByte(conclusion.kind().ordinal());
        out.writeUTF(conclusion.service());
        out.writeUTF(conclusion.over());
      }
    }
  }

  /** Reads the compact form. */
  public static RuleShapes read(DataInputStream in) throws IOException {
    Map<String, RuleShape> shapes = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      RuleShape shape =
          new RuleShape(
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              readTexts(in),
              readTexts(in),
              readTexts(in),
              readConclusions(in));
      shapes.put(shape.rule(), shape);
    }
    return new RuleShapes(shapes.values());
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static List<Conclusion> readConclusions(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Conclusion> conclusions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Conclusion.Kind kind = Conclusion.Kind.values()[in.readByte()];
      conclusions.add(new Conclusion(kind, in.readUTF(), in.readUTF()));
    }
    return conclusions;
  }
}
