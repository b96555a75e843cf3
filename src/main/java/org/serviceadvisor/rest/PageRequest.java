package org.serviceadvisor.rest;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param size most items on a page
 */
record PageRequest(int page, int size) {
  private static final int MOST_PAGES = 100_000;
  private static final int MOST_ITEMS = 200;

  /** Reads the query parameters {@code page} and {@code size}. */
  static PageRequest read(String page, String size, Violations violations) {
    return new PageRequest(
        number("page", page, MOST_PAGES, violations), number("size", size, MOST_ITEMS, violations));
  }

  /** The wanted part; empty beyond the end. */
  <T> Page<T> of(List<T> all) {
    int from = Math.min((page - 1) * size, all.size());
    int to = Math.min(from + size, all.size());
    return new Page<>(
        page, size, (all.size() + size - 1) / size, all.size(), all.subList(from, to));
  }

  private static int number(String parameter, String text, int most, Violations violations) {
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    violations.addParameter(
        parameter,
        "'%s' is a number from 1 to %d, got '%s'".formatted(parameter, most, Sendable.word(text)));
    return 1;
  }
}
