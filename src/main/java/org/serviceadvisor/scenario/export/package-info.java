/** Questions written in the formats of other tools, one class for each. */
@NullMarked
package org.serviceadvisor.scenario.export;

import org.jspecify.annotations.NullMarked;
