/** Answers to why, why not, what if, what else to ask and how sure. */
@NullMarked
package org.serviceadvisor.advice.reasons;

import org.jspecify.annotations.NullMarked;
