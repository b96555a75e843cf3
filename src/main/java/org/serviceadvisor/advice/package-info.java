/** From facts and rules to a decision: which services, which options, how sure. */
@NullMarked
package org.serviceadvisor.advice;

import org.jspecify.annotations.NullMarked;
