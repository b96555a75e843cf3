package org.serviceadvisor.model;

import java.util.List;

/** A fact that the scenario states: a need or a constraint. */
public sealed interface Stated extends Fact permits Need, Constraint {
  /** Id in the catalogue of needs and constraints. */
  String id();

  /** How sure the reading is as a whole, from 0 to 1. */
  double strength();

  /** How sure its phrases make it, from 0 to 1. */
  double phrase();

  /** Share of the statements' likeness that points to it, from 0 to 1. */
  double suggestion();

  /** The words that say so. */
  List<Signal> signals();
}
