package org.serviceadvisor.scenario.input;

import java.util.Set;
import org.serviceadvisor.scenario.Unreadable;

/** Passes JSON values on as questions. */
final class JsonRecords {
  private JsonRecords() {}

  static void pass(int line, JsonTree tree, Outlet outlet) {
    outlet.question(
        line,
        () -> {
          tree.twice()
              .ifPresent(
                  field -> {
                    throw new Unreadable("the field '%s' stands here twice".formatted(field));
                  });
          return JsonDraft.read(tree.root());
        });
    Set<String> ignored = JsonDraft.ignored(tree.root());
    if (!ignored.isEmpty()) {
      outlet.noteOnce(line, "fields that are not used: " + String.join(", ", ignored));
    }
  }
}
