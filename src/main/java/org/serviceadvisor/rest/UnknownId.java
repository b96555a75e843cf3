package org.serviceadvisor.rest;

import java.util.Collection;
import org.serviceadvisor.knowledge.KnowledgeException;

/** An id in the path that no entry has; the message names the nearest known one. */
final class UnknownId extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownId(String what, String id, Collection<String> known) {
    super(KnowledgeException.unknownMessage(what, Sendable.word(id), known), null, false, false);
  }
}
