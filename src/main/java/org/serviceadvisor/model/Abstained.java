package org.serviceadvisor.model;

import java.util.List;

/**
 * No answer is supported well enough.
 *
 * @param findings what was read
 * @param missing what one would need to know, in sentences
 */
public record Abstained(Findings findings, List<String> missing) implements Decision {
  public Abstained {
    missing = List.copyOf(missing);
  }
}
