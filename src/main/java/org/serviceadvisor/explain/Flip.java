package org.serviceadvisor.explain;

import org.serviceadvisor.model.FactEdits;

/**
 * A smallest change of facts that makes something else the answer: no part of it does.
 *
 * @param edits what would have to be different
 * @param outcome what would then be the answer
 * @param text both in a sentence
 */
public record Flip(FactEdits edits, Outcome outcome, String text) {}
