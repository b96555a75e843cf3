/** Who may call, and how often. Plain Java. */
@NullMarked
package org.serviceadvisor.access;

import org.jspecify.annotations.NullMarked;
