/** Wiring: builds the knowledge, starts the server and the command line. */
@NullMarked
package org.serviceadvisor.boot;

import org.jspecify.annotations.NullMarked;
