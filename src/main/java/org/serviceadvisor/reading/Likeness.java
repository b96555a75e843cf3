package org.serviceadvisor.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How like the statements of each need a text is.
 *
 * <p>Shares over all needs add up to one; what no need is like gets an even share.
 */
public final class Likeness {
  /** As many as are asked for at most, over and over. */
  private static final int MOST_REMEMBERED = 30;

  private static final Likeness NOTHING = new Likeness(Map.of(), new float[0], List.of(), 0);

  private final Map<String, Integer> index;
  private final float[] shares;
  private final List<String> needs;
  private final int knownWords;
  private volatile List<Share> greatest = List.of();

  Likeness(Map<String, Integer> index, float[] shares, List<String> needs, int knownWords) {
    this.knownWords = knownWords;
    this.index = index;
    this.shares = shares;
    this.needs = needs;
  }

  /** Like nothing: for a reader without a suggester. */
  public static Likeness nothing() {
    return NOTHING;
  }

  /** A need and its share. */
  public record Share(String need, double share) {}

  /** How many words of the text stand in statements at all: with few, the shares mean little. */
  public int knownWords() {
    return knownWords;
  }

  /** The share of a need, from 0 to 1; 0 for a need without statements. */
  public double share(String need) {
    Integer i = index.get(need);
    return i == null ? 0 : shares[i];
  }

  /** The same likeness, but to none of these needs; the others keep their shares. */
  public Likeness without(Collection<String> denied) {
    float[] kept = shares.clone();
    for (String need : denied) {
      Integer i = index.get(need);
      if (i != null) {
        kept[i] = 0;
      }
    }
    return new Likeness(index, kept, needs, knownWords);
  }

  /**
   * How much two texts are like the same needs, from 0 to 1: the overlap of their shares after
   * Bhattacharyya, which forgives that each is sure of its own.
   */
  public double agreement(Likeness other) {
    int n = Math.min(shares.length, other.shares.length);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.sqrt((double) shares[i] * other.shares[i]);
    }
    return sum;
  }

  /** The needs with the greatest shares, these made less unequal by a square root; sum 1. */
  public List<Share> flattened(int most) {
    List<Share> top = top(most);
    double sum = top.stream().mapToDouble(s -> Math.sqrt(s.share())).sum();
    return top.stream().map(s -> new Share(s.need(), Math.sqrt(s.share()) / sum)).toList();
  }

  /** The needs with the greatest shares, greatest first, ties by name. */
  public List<Share> top(int most) {
    List<Share> known = greatest;
    if (known.isEmpty()) {
      known = greatest(MOST_REMEMBERED);
      greatest = known;
    }
    return most > MOST_REMEMBERED ? greatest(most) : known.subList(0, Math.min(most, known.size()));
  }

  private List<Share> greatest(int most) {
    float[] least = new float[most];
    for (float share : shares) {
      if (most > 0 && share > least[most - 1]) {
        int i = most - 1;
        while (i > 0 && least[i - 1] < share) {
          least[i] = least[i - 1];
          i--;
        }
        least[i] = share;
      }
    }
    float bar = most == 0 ? Float.MAX_VALUE : least[most - 1];
    List<Share> top = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0 && shares[i] >= bar) {
        top.add(new Share(needs.get(i), shares[i]));
      }
    }
    top.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::need));
    return List.copyOf(top.subList(0, Math.min(most, top.size())));
  }
}
