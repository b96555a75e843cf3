package org.serviceadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the shapes of rules from DRL. Rules here are written in few forms; what is in another form
 * is kept as written, so that nothing gets lost unseen.
 */
final class RuleShapeReader {
  private static final Pattern RULE =
      Pattern.compile(
          "^rule \"([^\"]+)\"\\s*\\n\\s*when\\s*\\n(.*?)^\\s*then\\s*\\n(.*?)^end",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern STATED =
      Pattern.compile("^(not )?(?:Need|Constraint)\\(id == \"([^\"]+)\"[^)]*\\)$");
  private static final Pattern CONCLUSION =
      Pattern.compile(
          "(Candidate\\.best|Candidate\\.also|Exclusion\\.ruledOut|Exclusion\\.lessApt|Preference\\.of)"
              + "\\(\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)");

  private RuleShapeReader() {}

  static List<RuleShape> read(String file, String drl) {
    List<RuleShape> shapes = new ArrayList<>();
    Matcher rule = RULE.matcher(drl);
    while (rule.find()) {
      int line = (int) drl.substring(0, rule.start()).lines().count() + 1;
      shapes.add(shape(rule.group(1), file, line, rule.group(2), rule.group(3)));
    }
    return shapes;
  }

  private static RuleShape shape(String name, String file, int line, String when, String then) {
    List<String> requires = new ArrayList<>();
    List<String> forbids = new ArrayList<>();
    List<String> others = new ArrayList<>();
    conditions(when)
        .forEach(
            condition -> {
              Matcher stated = STATED.matcher(condition);
              if (!stated.matches()) {
                others.add(condition);
              } else {
                (stated.group(1) == null ? requires : forbids).add(stated.group(2));
              }
            });
    return new RuleShape(name, file, line, requires, forbids, others, conclusions(then));
  }

  private static Stream<String> conditions(String when) {
    return when.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"));
  }

  private static List<Conclusion> conclusions(String then) {
    return CONCLUSION
        .matcher(then)
        .results()
        .map(
            found ->
                new Conclusion(
                    kind(found.group(1)),
                    id(found.group(2)),
                    found.group(1).startsWith("Preference") ? id(found.group(3)) : ""))
        .toList();
  }

  private static Conclusion.Kind kind(String maker) {
    return switch (maker) {
      case "Candidate.best" -> Conclusion.Kind.BEST;
      case "Candidate.also" -> Conclusion.Kind.ALSO;
      case "Exclusion.ruledOut" -> Conclusion.Kind.RULED_OUT;
      case "Exclusion.lessApt" -> Conclusion.Kind.LESS_APT;
      default -> Conclusion.Kind.PREFERRED;
    };
  }

  /** The id between quotes; a variable names no service of its own. */
  private static String id(String word) {
    return word.startsWith("\"") ? word.substring(1, word.length() - 1) : "";
  }
}
