/** What operators see of the service: metrics, logs, and what became of own knowledge. */
@NullMarked
package org.serviceadvisor.rest.watch;

import org.jspecify.annotations.NullMarked;
