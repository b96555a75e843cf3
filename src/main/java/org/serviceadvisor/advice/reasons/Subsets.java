package org.serviceadvisor.advice.reasons;

import java.util.ArrayList;
import java.util.List;

/** Subsets of one size, in the order of the elements. */
public final class Subsets {
  private Subsets() {}

  /** All subsets of a size. */
  public static <T> List<List<T>> of(List<T> elements, int size) {
    List<List<T>> subsets = new ArrayList<>();
    extend(elements, size, 0, new ArrayList<>(), subsets);
    return subsets;
  }

  private static <T> void extend(
      List<T> elements, int size, int from, List<T> chosen, List<List<T>> subsets) {
    if (chosen.size() == size) {
      subsets.add(List.copyOf(chosen));
      return;
    }
    for (int i = from; i <= elements.size() - (size - chosen.size()); i++) {
      chosen.add(elements.get(i));
      extend(elements, size, i + 1, chosen, subsets);
      chosen.remove(chosen.size() - 1);
    }
  }
}
