package org.serviceadvisor.rest;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page number of this page, from 1
 * @param size most items on a page
 * @param pages number of pages
 * @param total items on all pages
 */
record Page<T>(int page, int size, int pages, int total, List<T> items) {
  Page {
    items = List.copyOf(items);
  }
}
