/** Questions from files, before and after they are checked. */
@NullMarked
package org.serviceadvisor.scenario;

import org.jspecify.annotations.NullMarked;
