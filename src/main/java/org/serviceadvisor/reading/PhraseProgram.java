package org.serviceadvisor.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as flat programs that are run on a sentence.
 *
 * <p>A program is steps one after another: a set of words and its number; a gap and how long it may
 * be; a choice, how many alternatives, and each with its length before it; a sequence that may be
 * missing and its length before it.
 */
final class PhraseProgram {
  private static final int WORDS = 0;
  private static final int GAP = 1;
  private static final int CHOICE = 2;
  private static final int MAYBE = 3;

  private PhraseProgram() {}

  /** A sentence as programs see it. */
  interface Sentence {
    /** The places, a bit a place, where a word of a set stands. */
    long places(int set);

    /** Whether a word of a set stands at a place. */
    boolean has(int position, int set);

    /** How many words it has. */
    int length();
  }

  /** The program of a phrase. */
  static int[] of(List<Pattern.Part> parts, WordSets sets) {
    Code code = new Code();
    write(parts, sets, code);
    return Arrays.copyOf(code.steps, code.size);
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

  /**
   * Whether the steps can follow one another in a sentence: from the places at which a step may
   * begin to those at which it may end, all ways at once.
   */
  static boolean canMatch(int[] code, int from, int to, Sentence sentence) {
    return ends(code, from, to, -1L, sentence) != 0;
  }

  private static long ends(int[] code, int from, int to, long starts, Sentence sentence) {
    long places = starts;
    int at = from;
    while (at < to && places != 0) {
      switch (code[at]) {
        case WORDS -> {
          places = (places & sentence.places(code[at + 1])) << 1;
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
            after |= ends(code, alternative + 1, end, places, sentence);
            alternative = end;
          }
          places = after;
          at = alternative;
        }
        default -> {
          int end = at + 2 + code[at + 1];
          places |= ends(code, at + 2, end, places, sentence);
          at = end;
        }
      }
    }
    return places;
  }

  /**
   * Where a match that begins at a place ends: the first way, alternatives in their order, gaps as
   * short as can be; -1 where none does.
   */
  static int end(int[] code, int from, int to, Sentence sentence, int position) {
    return end(code, from, to, sentence, position, null);
  }

  /** What follows when a sequence has matched, so that choices can be tried with their rest. */
  private record Rest(int from, int to, @Nullable Rest next) {}

  private static int end(
      int[] code, int from, int to, Sentence sentence, int position, @Nullable Rest rest) {
    if (from == to) {
      return rest == null
          ? position
          : end(code, rest.from(), rest.to(), sentence, position, rest.next());
    }
    return switch (code[from]) {
      case WORDS ->
          position < sentence.length() && sentence.has(position, code[from + 1])
              ? end(code, from + 2, to, sentence, position + 1, rest)
              : -1;
      case GAP -> behindGap(code, from, to, sentence, position, rest);
      case CHOICE -> ofChoice(code, from, to, sentence, position, rest);
      default -> {
        int after = from + 2 + code[from + 1];
        int with = end(code, from + 2, after, sentence, position, new Rest(after, to, rest));
        yield with >= 0 ? with : end(code, after, to, sentence, position, rest);
      }
    };
  }

  private static int behindGap(
      int[] code, int from, int to, Sentence sentence, int position, @Nullable Rest rest) {
    int last = Math.min(position + code[from + 1], sentence.length());
    for (int next = position; next <= last; next++) {
      int end = end(code, from + 2, to, sentence, next, rest);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private static int ofChoice(
      int[] code, int from, int to, Sentence sentence, int position, @Nullable Rest rest) {
    Rest after = new Rest(behindChoice(code, from), to, rest);
    int alternative = from + 2;
    for (int i = 0; i < code[from + 1]; i++) {
      int behind = alternative + 1 + code[alternative];
      int end = end(code, alternative + 1, behind, sentence, position, after);
      if (end >= 0) {
        return end;
      }
      alternative = behind;
    }
    return -1;
  }

  private static int behindChoice(int[] code, int from) {
    int at = from + 2;
    for (int i = 0; i < code[from + 1]; i++) {
      at += 1 + code[at];
    }
    return at;
  }
}
