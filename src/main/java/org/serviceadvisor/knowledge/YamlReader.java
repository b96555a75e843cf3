package org.serviceadvisor.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a YAML file into nodes that remember their lines; scalars stay texts and no tag makes an
 * object.
 */
public final class YamlReader {
  private YamlReader() {}

  /** Parses one document; scalars stay texts. */
  public static Node read(String file, String content) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(50);
    try {
      Composer composer =
          new Composer(
              new ParserImpl(new StreamReader(new StringReader(content)), options),
              new Resolver(),
              options);
      org.yaml.snakeyaml.nodes.Node root = composer.getSingleNode();
      return root == null ? Node.map(file, 1, Map.of()) : convert(file, root);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new KnowledgeException(
          "%s:%d:%d: %s".formatted(file, mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()));
    } catch (YAMLException e) {
      throw new KnowledgeException("%s:1: %s".formatted(file, e.getMessage()));
    }
  }

  private static Node convert(String file, org.yaml.snakeyaml.nodes.Node node) {
    int line = node.getStartMark().getLine() + 1;
    if (node instanceof ScalarNode scalar) {
      return Node.scalar(file, line, scalar.getValue());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(file, item)));
      return Node.list(file, line, items);
    }
    if (node instanceof MappingNode mapping) {
      Map<String, Node> fields = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        Node key = convert(file, tuple.getKeyNode());
        if (fields.put(key.text(), convert(file, tuple.getValueNode())) != null) {
          throw KnowledgeException.at(key, "'%s' stands here twice".formatted(key.text()));
        }
      }
      return Node.map(file, line, fields);
    }
    throw new KnowledgeException("%s:%d: aliases are not read here".formatted(file, line));
  }
}
