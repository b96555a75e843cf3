package org.serviceadvisor.reading;

import org.serviceadvisor.model.Lang;

/**
 * A phrase of the vocabulary, as it is found.
 *
 * @param number its place in the vocabulary
 * @param fact id of the need or constraint it supports, or a cue
 * @param lang language whose stems it uses
 * @param weak whether it suggests without proving
 * @param fixed whether it holds its own "no"
 */
record Phrase(int number, String fact, Lang lang, boolean weak, boolean fixed) {}
