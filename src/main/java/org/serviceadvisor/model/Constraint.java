package org.serviceadvisor.model;

import java.util.List;

/**
 * A bound that the scenario sets, for example {@code intermittent-traffic}.
 *
 * @param id id in the catalogue of needs and constraints
 * @param strength how sure the reading is as a whole, from 0 to 1
 * @param phrase how sure its phrases make it, from 0 to 1
 * @param suggestion share of the statements' likeness that points to it, from 0 to 1
 * @param signals the words that say so; empty for a mere suggestion
 */
public record Constraint(
    String id, double strength, double phrase, double suggestion, List<Signal> signals)
    implements Stated {
  public Constraint {
    signals = List.copyOf(signals);
  }
}
