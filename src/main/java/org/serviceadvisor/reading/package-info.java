/**
 * From text to facts: tokens, languages, roles, phrases, negation, names, quantities, suggestions.
 */
@NullMarked
package org.serviceadvisor.reading;

import org.jspecify.annotations.NullMarked;
