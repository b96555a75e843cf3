package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds all phrases in a sentence. Each phrase is filed under the rarest of its required steps, so
 * that only phrases that can match are tried.
 */
final class PhraseMatcher {
  private static final int LAST_PLACE = 62;

  private final Phrasebook book;
  private final ThreadLocal<Scratch> scratches;

  PhraseMatcher(Phrasebook book) {
    this.book = book;
    this.scratches = ThreadLocal.withInitial(() -> new Scratch(book));
  }

  List<PhraseMatch> find(Words sentence) {
    Scratch scratch = scratches.get();
    scratch.begin(sentence);
    for (int[] numbers : sentence.stems().values()) {
      scratch.mark(numbers);
    }
    scratch.mark(sentence.exact());
    List<PhraseMatch> found = new ArrayList<>();
    for (int[] numbers : sentence.stems().values()) {
      tryAll(numbers, sentence, scratch, found);
    }
    tryAll(sentence.exact(), sentence, scratch, found);
    return found;
  }

  /** What one thread notes while it reads a sentence; too large to be made anew each time. */
  private static final class Scratch implements PhraseProgram.Sentence {
    private final Rows sets;
    private final Rows setsOfStem;
    private final long[] places;
    private final int[] marked;
    private final int[] tried;
    private int marks;
    private int turn;
    private Words sentence = Words.NONE;

    Scratch(Phrasebook book) {
      this.sets = book.sets();
      this.setsOfStem = book.setsOfStem();
      this.places = new long[sets.size()];
      this.marked = new int[sets.size()];
      this.tried = new int[book.phrases().size()];
    }

    void begin(Words next) {
      for (int i = 0; i < marks; i++) {
        places[marked[i]] = 0;
      }
      marks = 0;
      turn++;
      sentence = next;
    }

    /**
     * Notes for each set of words the places where one of them stands, a bit a place; places from
     * the last bit on share it.
     */
    void mark(int[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        if (numbers[i] >= 0) {
          long place = 1L << Math.min(i, LAST_PLACE);
          for (int s = setsOfStem.from(numbers[i]); s < setsOfStem.to(numbers[i]); s++) {
            mark(setsOfStem.numbers()[s], place);
          }
        }
      }
    }

    private void mark(int set, long place) {
      if (places[set] == 0) {
        marked[marks++] = set;
      }
      places[set] |= place;
    }

    @Override
    public long places(int set) {
      return places[set];
    }

    /** A set holds words of one language or, where it is exact, of any: a bit tells enough. */
    @Override
    public boolean has(int position, int set) {
      return position < LAST_PLACE
          ? (places[set] >>> position & 1) != 0
          : sentence.has(position, set, sets);
    }

    @Override
    public int length() {
      return sentence.length();
    }

    boolean isNew(int phrase) {
      if (tried[phrase] == turn) {
        return false;
      }
      tried[phrase] = turn;
      return true;
    }
  }

  private void tryAll(int[] numbers, Words sentence, Scratch scratch, List<PhraseMatch> found) {
    Rows byStem = book.byStem();
    for (int number : numbers) {
      if (number < 0) {
        continue;
      }
      for (int i = byStem.from(number); i < byStem.to(number); i++) {
        int phrase = byStem.numbers()[i];
        if (scratch.isNew(phrase) && allThere(phrase, scratch)) {
          tryOne(book.phrases().get(phrase), sentence, scratch, found);
        }
      }
    }
  }

  /** Whether a word of each required set stands in the sentence. */
  private boolean allThere(int phrase, Scratch scratch) {
    Rows required = book.required();
    for (int i = required.from(phrase); i < required.to(phrase); i++) {
      if (scratch.places(required.numbers()[i]) == 0) {
        return false;
      }
    }
    return true;
  }

  private void tryOne(Phrase phrase, Words sentence, Scratch scratch, List<PhraseMatch> found) {
    int[] code = book.programs().numbers();
    int from = book.programs().from(phrase.number());
    int to = book.programs().to(phrase.number());
    boolean possible =
        sentence.langs().contains(phrase.lang())
            && (sentence.length() > LAST_PLACE || PhraseProgram.canMatch(code, from, to, scratch));
    int position = 0;
    while (possible && position < sentence.length()) {
      int end = PhraseProgram.end(code, from, to, scratch, position);
      if (end > position) {
        found.add(new PhraseMatch(phrase, sentence.from() + position, sentence.from() + end));
        position = end;
      } else {
        position++;
      }
    }
  }
}
