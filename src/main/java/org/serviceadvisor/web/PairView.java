package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.serviceadvisor.practice.Exercise;
import org.serviceadvisor.practice.Messages;

/**
 * Two questions side by side.
 *
 * @param name name of the pair
 * @param sides the two
 * @param answered whether both were answered
 * @param next address of the next pair
 */
public record PairView(String name, List<Side> sides, boolean answered, String next) {

  /**
   * One of the two.
   *
   * @param field name of its form field
   * @param question the question
   * @param words its text, with the words that the other does not have
   * @param right ids of the right options, once answered
   * @param why explanation, once answered
   */
  public record Side(
      String field, QuestionView question, List<Word> words, List<String> right, String why) {

    /** Whether an option is right. */
    public boolean isRight(String option) {
      return right.contains(option);
    }
  }

  /** A stretch of words, and whether only this text has them. */
  public record Word(String text, boolean own) {}

  /** A pair in the list. */
  public record Entry(String path, String text, String tag, String topic) {
    static Entry of(String name, List<Exercise> twins, Messages m) {
      Exercise first = twins.get(0);
      return new Entry(
          "/pairs/" + name,
          first.scenario().text(),
          QuestionView.tag(first.lang()),
          first.scenario().topic().map(m::topic).orElse(""));
    }
  }

  static PairView of(
      String name,
      List<Exercise> twins,
      List<String> first,
      List<String> second,
      String next,
      Messages m) {
    boolean answered = !first.isEmpty() && !second.isEmpty();
    return new PairView(
        name,
        List.of(
            side("a", twins.get(0), twins.get(1), first, answered, m),
            side("b", twins.get(1), twins.get(0), second, answered, m)),
        answered,
        next);
  }

  private static Side side(
      String field,
      Exercise exercise,
      Exercise other,
      List<String> given,
      boolean answered,
      Messages m) {
    return new Side(
        field,
        QuestionView.of(exercise, given, m),
        words(exercise.scenario().text(), other.scenario().text()),
        answered ? exercise.scenario().expected() : List.of(),
        answered ? exercise.scenario().why() : "");
  }

  /** Cuts a text into what both have and what it has alone, each from word to word. */
  static List<Word> words(String text, String other) {
    Set<String> theirs = new TreeSet<>();
    for (String word : other.split("\\s+")) {
      theirs.add(bare(word));
    }
    List<Word> words = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean own = false;
    String gap = "";
    for (String word : text.split("(?<=\\s)(?=\\S)")) {
      boolean isOwn = !theirs.contains(bare(word));
      if (isOwn != own) {
        words.add(new Word(own ? run.toString() : run + gap, own));
        run = new StringBuilder(own ? gap : "");
        own = isOwn;
      } else {
        run.append(gap);
      }
      String bareEnd = word.stripTrailing();
      gap = word.substring(bareEnd.length());
      run.append(bareEnd);
    }
    words.add(new Word(run.toString(), own));
    words.add(new Word(gap, false));
    return words.stream().filter(word -> !word.text().isEmpty()).toList();
  }

  private static String bare(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\p{Punct}\\s]", "");
  }
}
