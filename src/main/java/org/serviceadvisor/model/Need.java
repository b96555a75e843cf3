package org.serviceadvisor.model;

import java.util.List;

/**
 * What must be done, for example {@code speech-to-text}.
 *
 * @param id id in the catalogue of needs and constraints
 * @param strength how sure the reading is as a whole, from 0 to 1
 * @param phrase how sure its phrases make it, from 0 to 1
 * @param suggestion share of the statements' likeness that points to it, from 0 to 1
 * @param signals the words that say so; empty for a mere suggestion
 */
public record Need(
    String id, double strength, double phrase, double suggestion, List<Signal> signals)
    implements Stated {
  public Need {
    signals = List.copyOf(signals);
  }
}
