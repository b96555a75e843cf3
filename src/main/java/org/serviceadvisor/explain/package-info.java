/** Reasons in plain sentences from rules, facts and quotes. */
@NullMarked
package org.serviceadvisor.explain;

import org.jspecify.annotations.NullMarked;
