package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Pattern.Choice;
import org.serviceadvisor.reading.Pattern.Gap;
import org.serviceadvisor.reading.Pattern.Maybe;
import org.serviceadvisor.reading.Pattern.Part;

/**
 * Finds all phrases in a sentence. Each phrase is filed under the rarest of its required steps, so
 * that only phrases that can match are tried.
 */
final class PhraseMatcher {
  private static final int LAST_PLACE = 62;

  private final Pattern[] patterns;
  private final Pattern.Words[][] required;
  private final int[][] byStem;
  private final int stems;

  PhraseMatcher(List<Pattern> patterns, int stems) {
    this.patterns = patterns.toArray(new Pattern[0]);
    this.stems = stems;
    this.required = new Pattern.Words[this.patterns.length][];
    int[] users = new int[stems];
    for (int p = 0; p < this.patterns.length; p++) {
      required[p] = required(this.patterns[p].parts());
      for (Pattern.Words words : required[p]) {
        for (int stem : words.anyOf()) {
          users[stem]++;
        }
      }
    }
    List<List<Integer>> index = new ArrayList<>();
    for (int s = 0; s < stems; s++) {
      index.add(new ArrayList<>());
    }
    for (int p = 0; p < this.patterns.length; p++) {
      for (int stem : rarest(required[p], users).anyOf()) {
        index.get(stem).add(p);
      }
    }
    this.byStem =
        index.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private static Pattern.Words rarest(Pattern.Words[] required, int[] users) {
    Pattern.Words rarest = required[0];
    long fewest = Long.MAX_VALUE;
    for (Pattern.Words words : required) {
      long count = Arrays.stream(words.anyOf()).mapToLong(stem -> users[stem]).sum();
      if (count < fewest) {
        fewest = count;
        rarest = words;
      }
    }
    return rarest;
  }

  /** One set of words per step that cannot be missing. */
  private static Pattern.Words[] required(List<Part> parts) {
    List<Pattern.Words> steps = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Pattern.Words words) {
        steps.add(words);
      } else if (part instanceof Choice choice) {
        steps.add(firstRequired(choice));
      }
    }
    return steps.toArray(new Pattern.Words[0]);
  }

  private static Pattern.Words firstRequired(Choice choice) {
    Set<Integer> stems = new HashSet<>();
    for (List<Part> alternative : choice.alternatives()) {
      for (Pattern.Words words : Arrays.asList(required(alternative)).subList(0, 1)) {
        Arrays.stream(words.anyOf()).forEach(stems::add);
      }
    }
    return new Pattern.Words(stems.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  List<PhraseMatch> find(Words sentence) {
    long[] at = new long[stems];
    for (int[] numbers : sentence.stems().values()) {
      mark(numbers, at);
    }
    mark(sentence.exact(), at);
    boolean[] tried = new boolean[patterns.length];
    List<PhraseMatch> found = new ArrayList<>();
    for (int[] numbers : sentence.stems().values()) {
      tryAll(numbers, sentence, at, tried, found);
    }
    tryAll(sentence.exact(), sentence, at, tried, found);
    return found;
  }

  /**
   * For each stem the places where it stands, a bit a place; places from the last bit on share it.
   */
  private static void mark(int[] numbers, long[] at) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        at[numbers[i]] |= 1L << Math.min(i, LAST_PLACE);
      }
    }
  }

  private void tryAll(
      int[] numbers, Words sentence, long[] at, boolean[] tried, List<PhraseMatch> found) {
    for (int number : numbers) {
      if (number < 0) {
        continue;
      }
      for (int p : byStem[number]) {
        if (!tried[p]) {
          tried[p] = true;
          if (sentence.langs().contains(patterns[p].lang()) && canMatch(p, sentence, at)) {
            match(patterns[p], sentence, found);
          }
        }
      }
    }
  }

  private boolean canMatch(int pattern, Words sentence, long[] at) {
    for (Pattern.Words words : required[pattern]) {
      if (places(words, at) == 0) {
        return false;
      }
    }
    return sentence.length() > LAST_PLACE || ends(patterns[pattern].parts(), -1L, at) != 0;
  }

  /** From the places at which parts may begin to those at which they may end: all ways at once. */
  private static long ends(List<Part> parts, long starts, long[] at) {
    long places = starts;
    for (Part part : parts) {
      if (places == 0) {
        return 0;
      }
      if (part instanceof Pattern.Words words) {
        places = (places & places(words, at)) << 1;
      } else if (part instanceof Gap gap) {
        for (int i = 0; i < gap.most(); i++) {
          places |= places << 1;
        }
      } else if (part instanceof Choice choice) {
        long after = 0;
        for (List<Part> alternative : choice.alternatives()) {
          after |= ends(alternative, places, at);
        }
        places = after;
      } else if (part instanceof Maybe maybe) {
        places |= ends(maybe.parts(), places, at);
      }
    }
    return places;
  }

  private static long places(Pattern.Words words, long[] at) {
    long places = 0;
    for (int stem : words.anyOf()) {
      places |= at[stem];
    }
    return places;
  }

  private static void match(Pattern pattern, Words sentence, List<PhraseMatch> found) {
    int position = 0;
    while (position < sentence.length()) {
      int end = end(pattern.parts(), 0, sentence, position, pattern.lang(), Cont.DONE);
      if (end > position) {
        found.add(new PhraseMatch(pattern, sentence.from() + position, sentence.from() + end));
        position = end;
      } else {
        position++;
      }
    }
  }

  /**
   * What follows when a sequence has matched; a linked list, so that choices can be tried with
   * their rest.
   */
  private record Cont(List<Part> parts, int index, @org.jspecify.annotations.Nullable Cont next) {
    static final Cont DONE = new Cont(List.of(), 0, null);
  }

  private static int end(
      List<Part> parts, int index, Words sentence, int position, Lang lang, Cont rest) {
    if (index == parts.size()) {
      return rest.next() == null && rest.parts().isEmpty()
          ? position
          : end(
              rest.parts(),
              rest.index(),
              sentence,
              position,
              lang,
              rest.next() == null ? Cont.DONE : rest.next());
    }
    Part part = parts.get(index);
    if (part instanceof Pattern.Words words) {
      return position < sentence.length() && sentence.is(position, lang, words)
          ? end(parts, index + 1, sentence, position + 1, lang, rest)
          : -1;
    }
    if (part instanceof Gap gap) {
      for (int skip = 0; skip <= gap.most() && position + skip <= sentence.length(); skip++) {
        int end = end(parts, index + 1, sentence, position + skip, lang, rest);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    Cont after = new Cont(parts, index + 1, rest);
    if (part instanceof Choice choice) {
      for (List<Part> alternative : choice.alternatives()) {
        int end = end(alternative, 0, sentence, position, lang, after);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    Maybe maybe = (Maybe) part;
    int with = end(maybe.parts(), 0, sentence, position, lang, after);
    return with >= 0 ? with : end(parts, index + 1, sentence, position, lang, rest);
  }
}
