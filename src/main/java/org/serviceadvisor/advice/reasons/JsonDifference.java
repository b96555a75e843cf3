package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists where two JSON trees differ. */
final class JsonDifference {
  private static final int LONGEST = 60;

  private final List<String> found = new ArrayList<>();

  private JsonDifference() {}

  /** One line for each place, as JSON Pointer with what was and what is. */
  static List<String> between(JsonNode before, JsonNode after) {
    JsonDifference difference = new JsonDifference();
    difference.compare("", before, after);
    if (difference.found.isEmpty()) {
      difference.found.add("the order of fields");
    }
    return difference.found;
  }

  private void compare(String place, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(place + "/" + name, before.path(name), after.path(name)));
    } else if (before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(place + "/" + i, before.path(i), after.path(i));
      }
    } else if (!before.toString().equals(after.toString())) {
      found.add("%s: %s -> %s".formatted(place, shown(before), shown(after)));
    }
  }

  private static String shown(JsonNode json) {
    if (json.isMissingNode()) {
      return "nothing";
    }
    String text = json.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
