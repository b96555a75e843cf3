package org.serviceadvisor.model;

/** One change of the facts on which a decision rests: what a caller adds, or a "what if". */
public sealed interface FactEdit {

  /** What the edit is about; two edits with one subject contradict each other. */
  String subject();

  /**
   * A need or constraint holds, whatever was read.
   *
   * @param fact id in the catalogue of needs and constraints
   */
  record Give(String fact) implements FactEdit {
    @Override
    public String subject() {
      return fact;
    }
  }

  /**
   * A need or constraint does not hold, whatever was read.
   *
   * @param fact id in the catalogue of needs and constraints
   */
  record Withdraw(String fact) implements FactEdit {
    @Override
    public String subject() {
      return fact;
    }
  }

  /**
   * A measure has this value and no other.
   *
   * @param measure what is measured
   * @param value in the measure's base unit
   */
  record Measured(Measure measure, double value) implements FactEdit {
    @Override
    public String subject() {
      return measure.word();
    }
  }

  /**
   * Nothing is said of a measure.
   *
   * @param measure what is not measured
   */
  record Unmeasured(Measure measure) implements FactEdit {
    @Override
    public String subject() {
      return measure.word();
    }
  }

  /**
   * The scenario does not name a service.
   *
   * @param service id in the catalogue
   */
  record Unnamed(String service) implements FactEdit {
    @Override
    public String subject() {
      return "named " + service;
    }
  }

  /**
   * The decision is made for somebody else.
   *
   * @param kind for whom
   */
  record ForWhom(Perspective.Kind kind) implements FactEdit {
    @Override
    public String subject() {
      return "perspective";
    }
  }
}
