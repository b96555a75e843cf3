/** Files of scenarios: reading, checking, grading, reporting. */
@NullMarked
package org.serviceadvisor.scenario;

import org.jspecify.annotations.NullMarked;
