package org.serviceadvisor.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.serviceadvisor.model.Signal;

/**
 * A stretch of a text, highlighted or not.
 *
 * @param text the words
 * @param evidence whether the answer rests on them
 * @param read whether they were read as a fact that the answer does not rest on
 */
public record Segment(String text, boolean evidence, boolean read) {

  /** Cuts a text at its signals; evidence wins where both overlap. */
  static List<Segment> of(String text, List<Signal> evidence, List<Signal> read) {
    byte[] marks = new byte[text.length()];
    paint(marks, read, (byte) 1);
    paint(marks, evidence, (byte) 2);
    unpaintEdges(text, marks);
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= marks.length; i++) {
      if (i == marks.length || marks[i] != marks[start]) {
        segments.add(new Segment(text.substring(start, i), marks[start] == 2, marks[start] == 1));
        start = i;
      }
    }
    return segments;
  }

  /** A mark begins and ends with a word, not with the space beside it. */
  private static void unpaintEdges(String text, byte[] marks) {
    for (int i = 0; i < marks.length; i++) {
      if (Character.isWhitespace(text.charAt(i)) && (i == 0 || marks[i - 1] != marks[i])) {
        marks[i] = 0;
      }
    }
    for (int i = marks.length - 1; i >= 0; i--) {
      if (Character.isWhitespace(text.charAt(i))
          && (i == marks.length - 1 || marks[i + 1] != marks[i])) {
        marks[i] = 0;
      }
    }
  }

  private static void paint(byte[] marks, List<Signal> signals, byte mark) {
    signals.stream()
        .sorted(Comparator.comparingInt(Signal::start))
        .forEach(
            signal -> {
              for (int i = signal.start(); i < Math.min(signal.end(), marks.length); i++) {
                marks[i] = mark;
              }
            });
  }
}
