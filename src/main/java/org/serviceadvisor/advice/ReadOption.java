package org.serviceadvisor.advice;

import java.util.List;
import java.util.Set;
import org.serviceadvisor.reading.Likeness;
import org.serviceadvisor.reading.OptionText;

/**
 * An option as read.
 *
 * @param id id of the option
 * @param read its text
 * @param named for each name in it the entries that it may mean
 * @param rest number of words beside the names that say something
 * @param phrases needs whose phrases it holds
 * @param likeness needs whose statements it is like when read as a solution; nothing for mere names
 * @param whole the same for the whole text, names and all
 * @param soundness log-odds that a sentence describes sound practice; 0 for a name
 * @param customersDuty log-odds that a sentence describes a duty of the customer; 0 for a name, and
 *     where none is asked for
 */
record ReadOption(
    String id,
    OptionText read,
    List<Set<String>> named,
    int rest,
    Set<String> phrases,
    Likeness likeness,
    Likeness whole,
    double soundness,
    double customersDuty) {

  /** Options of more words than this beside names say what is done. */
  private static final int MOST_WORDS_OF_A_NAME = 3;

  /** An option that is one catalogue entry. */
  static ReadOption justNamed(String service) {
    return new ReadOption(
        service,
        OptionText.of(service),
        List.of(Set.of(service)),
        0,
        Set.of(),
        Likeness.nothing(),
        Likeness.nothing(),
        0,
        0);
  }

  /** Its text. */
  String text() {
    return read.text();
  }

  /** The same under another id. */
  ReadOption as(String other) {
    return new ReadOption(
        other, read, named, rest, phrases, likeness, whole, soundness, customersDuty);
  }

  /** Whether it is a sentence rather than a name. */
  boolean isSentence() {
    return isSentence(rest);
  }

  static boolean isSentence(int rest) {
    return rest > MOST_WORDS_OF_A_NAME;
  }

  /** Whether it says more than names of services. */
  boolean isDescriptive() {
    return likeness.knownWords() > 0 || named.isEmpty();
  }
}
