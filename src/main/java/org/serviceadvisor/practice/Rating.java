package org.serviceadvisor.practice;

/** How well something was remembered, as FSRS wants it. */
public enum Rating {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  /** The grade of the formulas, 1 to 4. */
  int grade() {
    return ordinal() + 1;
  }

  /** What an answer says of the memory. */
  static Rating of(boolean correct) {
    return correct ? GOOD : AGAIN;
  }
}
