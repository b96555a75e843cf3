/**
 * What the advisor knows, loaded from the rules folder and checked: catalogue, vocabulary, rule
 * notes.
 */
@NullMarked
package org.serviceadvisor.knowledge;

import org.jspecify.annotations.NullMarked;
