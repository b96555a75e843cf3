package org.serviceadvisor.reading;

import java.util.Arrays;
import java.util.List;

/**
 * A phrase as a flat program that tells quickly whether it can match a sentence: from the places at
 * which a step may begin, a bit a place, to those at which it may end, all ways at once.
 *
 * @param code steps one after another: a set of words and its number; a gap and how long it may be;
 *     a choice, how many alternatives, and each with its length before it; a sequence that may be
 *     missing and its length before it
 * @param required numbers of the sets of which a word must stand in the sentence
 */
record PhraseProgram(int[] code, int[] required) {
  private static final int WORDS = 0;
  private static final int GAP = 1;
  private static final int CHOICE = 2;
  private static final int MAYBE = 3;

  /** Where the words of a set stand in the sentence. */
  interface Places {
    long of(int set);
  }

  static PhraseProgram of(List<Pattern.Part> parts, Pattern.Words[] required, WordSets sets) {
    Code code = new Code();
    write(parts, sets, code);
    int[] sure = new int[required.length];
    for (int i = 0; i < sure.length; i++) {
      sure[i] = sets.number(required[i].anyOf());
    }
    return new PhraseProgram(Arrays.copyOf(code.steps, code.size), sure);
  }

  /** A program as it grows. */
  private static final class Code {
    private int[] steps = new int[16];
    private int size;

    void add(int step) {
      if (size == steps.length) {
        steps = Arrays.copyOf(steps, 2 * size);
      }
      steps[size++] = step;
    }
  }

  private static void write(List<Pattern.Part> parts, WordSets sets, Code code) {
    for (Pattern.Part part : parts) {
      if (part instanceof Pattern.Words words) {
        code.add(WORDS);
        code.add(sets.number(words.anyOf()));
      } else if (part instanceof Pattern.Gap gap) {
        code.add(GAP);
        code.add(gap.most());
      } else if (part instanceof Pattern.Choice choice) {
        code.add(CHOICE);
        code.add(choice.alternatives().size());
        for (List<Pattern.Part> alternative : choice.alternatives()) {
          writeWithLength(alternative, sets, code);
        }
      } else if (part instanceof Pattern.Maybe maybe) {
        code.add(MAYBE);
        writeWithLength(maybe.parts(), sets, code);
      }
    }
  }

  private static void writeWithLength(List<Pattern.Part> parts, WordSets sets, Code code) {
    int at = code.size;
    code.add(0);
    write(parts, sets, code);
    code.steps[at] = code.size - at - 1;
  }

  /** Whether a word of each required set stands in the sentence. */
  boolean allThere(Places places) {
    for (int set : required) {
      if (places.of(set) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the steps can follow one another in the sentence. */
  boolean canMatch(Places places) {
    return ends(0, code.length, -1L, places) != 0;
  }

  private long ends(int from, int to, long starts, Places placesOf) {
    long places = starts;
    int at = from;
    while (at < to && places != 0) {
      switch (code[at]) {
        case WORDS -> {
          places = (places & placesOf.of(code[at + 1])) << 1;
          at += 2;
        }
        case GAP -> {
          for (int i = 0; i < code[at + 1]; i++) {
            places |= places << 1;
          }
          at += 2;
        }
        case CHOICE -> {
          long after = 0;
          int alternative = at + 2;
          for (int i = 0; i < code[at + 1]; i++) {
            int end = alternative + 1 + code[alternative];
            after |= ends(alternative + 1, end, places, placesOf);
            alternative = end;
          }
          places = after;
          at = alternative;
        }
        default -> {
          int end = at + 2 + code[at + 1];
          places |= ends(at + 2, end, places, placesOf);
          at = end;
        }
      }
    }
    return places;
  }
}
