package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.serviceadvisor.model.Lang;

/**
 * A phrase of the vocabulary as it was parsed.
 *
 * @param fact id of the need or constraint it supports, or a cue
 * @param lang language whose stems it uses
 * @param weak whether it suggests without proving
 * @param fixed whether it holds its own "no"
 * @param parts what must follow one another
 */
record Pattern(String fact, Lang lang, boolean weak, boolean fixed, List<Part> parts) {
  Pattern {
    parts = List.copyOf(parts);
  }

  /** One set of words per step that cannot be missing. */
  List<Words> required() {
    return required(parts);
  }

  private static List<Words> required(List<Part> parts) {
    List<Words> steps = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Words words) {
        steps.add(words);
      } else if (part instanceof Choice choice) {
        steps.add(firstRequired(choice));
      }
    }
    return steps;
  }

  private static Words firstRequired(Choice choice) {
    TreeSet<Integer> stems = new TreeSet<>();
    for (List<Part> alternative : choice.alternatives()) {
      Arrays.stream(required(alternative).get(0).anyOf()).forEach(stems::add);
    }
    return new Words(stems.stream().mapToInt(Integer::intValue).toArray());
  }

  /** One step of a phrase. */
  sealed interface Part permits Words, Choice, Gap, Maybe {}

  /** Any one of these words, as sorted numbers of the stem table. */
  record Words(int[] anyOf) implements Part {}

  /** Any one of these sequences. */
  record Choice(List<List<Part>> alternatives) implements Part {}

  /** Up to so many words of any kind. */
  record Gap(int most) implements Part {}

  /** A sequence that may be missing. */
  record Maybe(List<Part> parts) implements Part {}
}
