/** Walks the fact space of the rules: proves what they never do, and compares two versions. */
@NullMarked
package org.serviceadvisor.advice.proof;

import org.jspecify.annotations.NullMarked;
