package org.serviceadvisor.model;

/** What a part of a scenario does: the closer to the question, the more it weighs. */
public enum Role {
  /** What is so already ("currently stores its data in ..."). */
  BACKGROUND,
  /** What is needed ("must", "wants", "needs"). */
  REQUIREMENT,
  /** The question itself ("Which AWS service ..."). */
  ASK
}
