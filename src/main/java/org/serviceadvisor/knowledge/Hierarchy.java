package org.serviceadvisor.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which catalogue entries are parts of which, at any depth. */
public final class Hierarchy {
  private final Map<String, Set<String>> wholes = new HashMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  public Hierarchy(Map<String, Service> services) {
    for (Service service : services.values()) {
      Set<String> above = new HashSet<>();
      Optional<String> parent = service.parent();
      while (parent.isPresent() && above.add(parent.get())) {
        parent = Optional.ofNullable(services.get(parent.get())).flatMap(Service::parent);
      }
      wholes.put(service.id(), above);
      above.forEach(whole -> parts.computeIfAbsent(whole, w -> new HashSet<>()).add(service.id()));
    }
  }

  /** The entries that an entry is a part of. */
  public Set<String> wholesOf(String part) {
    return wholes.getOrDefault(part, Set.of());
  }

  /** The entries that are parts of an entry. */
  public Set<String> partsOf(String whole) {
    return parts.getOrDefault(whole, Set.of());
  }

  /** Whether one entry is a part of another. */
  public boolean isPartOf(String part, String whole) {
    Set<String> above = wholes.get(part);
    return above != null && above.contains(whole);
  }
}
