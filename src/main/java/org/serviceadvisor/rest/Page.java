package org.serviceadvisor.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param page number of this page, from 1
 * @param size most items on a page
 * @param pages number of pages
 * @param total items on all pages
 */
record Page<T>(
    @Schema(description = "Number of this page, from 1.", examples = "1") int page,
    @Schema(description = "Most items on a page.", examples = "50") int size,
    @Schema(description = "Number of pages.", examples = "6") int pages,
    @Schema(description = "Items on all pages.", examples = "279") int total,
    List<T> items) {
  Page {
    items = List.copyOf(items);
  }
}
