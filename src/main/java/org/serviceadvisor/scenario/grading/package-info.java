/** Grading: answers against keys, faults, doubts about keys, counts, comparisons. */
@NullMarked
package org.serviceadvisor.scenario.grading;

import org.jspecify.annotations.NullMarked;
