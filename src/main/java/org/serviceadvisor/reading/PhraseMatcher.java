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
  private final PhraseProgram[] programs;
  private final int[][] byStem;
  private final int[][] setsOfStem;
  private final ThreadLocal<Scratch> scratches;

  PhraseMatcher(List<Pattern> patterns, int stems) {
    this.patterns = patterns.toArray(new Pattern[0]);
    WordSets sets = new WordSets();
    this.programs = new PhraseProgram[this.patterns.length];
    Pattern.Words[][] required = new Pattern.Words[this.patterns.length][];
    int[] users = new int[stems];
    for (int p = 0; p < this.patterns.length; p++) {
      required[p] = required(this.patterns[p].parts());
      programs[p] = PhraseProgram.of(this.patterns[p].parts(), required[p], sets);
      for (Pattern.Words words : required[p]) {
        for (int stem : words.anyOf()) {
          users[stem]++;
        }
      }
    }
    List<int[]> rarest = new ArrayList<>();
    for (Pattern.Words[] words : required) {
      rarest.add(rarest(words, users).anyOf());
    }
    this.byStem = WordSets.index(rarest, stems);
    this.setsOfStem = sets.byStem(stems);
    int size = this.patterns.length;
    this.scratches = ThreadLocal.withInitial(() -> new Scratch(sets.size(), size));
  }

  private static Pattern.Words rarest(Pattern.Words[] required, int[] users) {
    Pattern.Words rarest = required[0];
    long fewest = Long.MAX_VALUE;
    for (Pattern.Words words : required) {
      long count = 0;
      for (int stem : words.anyOf()) {
        count += users[stem];
      }
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
    Scratch scratch = scratches.get();
    scratch.begin();
    for (int[] numbers : sentence.stems().values()) {
      mark(numbers, scratch);
    }
    mark(sentence.exact(), scratch);
    List<PhraseMatch> found = new ArrayList<>();
    for (int[] numbers : sentence.stems().values()) {
      tryAll(numbers, sentence, scratch, found);
    }
    tryAll(sentence.exact(), sentence, scratch, found);
    return found;
  }

  /**
   * What one thread notes while it reads a sentence; too large to be made anew each time. What was
   * noted in an earlier turn counts as nothing.
   */
  private static final class Scratch implements PhraseProgram.Places {
    private final long[] places;
    private final int[] marked;
    private final int[] tried;
    private int turn;

    Scratch(int sets, int patterns) {
      this.places = new long[sets];
      this.marked = new int[sets];
      this.tried = new int[patterns];
    }

    void begin() {
      turn++;
    }

    void mark(int set, long place) {
      if (marked[set] == turn) {
        places[set] |= place;
      } else {
        marked[set] = turn;
        places[set] = place;
      }
    }

    @Override
    public long of(int set) {
      return marked[set] == turn ? places[set] : 0;
    }

    boolean isNew(int pattern) {
      if (tried[pattern] == turn) {
        return false;
      }
      tried[pattern] = turn;
      return true;
    }
  }

  /**
   * For each set of words the places where one of them stands, a bit a place; places from the last
   * bit on share it.
   */
  private void mark(int[] numbers, Scratch scratch) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        long place = 1L << Math.min(i, LAST_PLACE);
        for (int set : setsOfStem[numbers[i]]) {
          scratch.mark(set, place);
        }
      }
    }
  }

  private void tryAll(int[] numbers, Words sentence, Scratch scratch, List<PhraseMatch> found) {
    for (int number : numbers) {
      if (number < 0) {
        continue;
      }
      for (int p : byStem[number]) {
        if (scratch.isNew(p)
            && programs[p].allThere(scratch)
            && sentence.langs().contains(patterns[p].lang())
            && (sentence.length() > LAST_PLACE || programs[p].canMatch(scratch))) {
          match(patterns[p], sentence, found);
        }
      }
    }
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
