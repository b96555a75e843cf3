package org.serviceadvisor.knowledge;

import java.util.List;
import java.util.Map;
import org.serviceadvisor.model.Lang;

/**
 * How people say one need or constraint.
 *
 * @param fact id of the need or constraint
 * @param fixed whether the phrases hold their own "no", so that a negation before them changes
 *     nothing
 * @param patterns patterns by language; a leading {@code ~} marks a weak cue
 * @param yes sentences in which a pattern must match, by language
 * @param no sentences that sound alike and must not match, by language
 * @param file where it stands
 * @param line where it stands
 */
public record Phrases(
    String fact,
    boolean fixed,
    Map<Lang, List<String>> patterns,
    Map<Lang, List<String>> yes,
    Map<Lang, List<String>> no,
    String file,
    int line) {}
