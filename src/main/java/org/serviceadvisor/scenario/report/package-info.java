/** Reports of a grading, one class for each format. */
@NullMarked
package org.serviceadvisor.scenario.report;

import org.jspecify.annotations.NullMarked;
