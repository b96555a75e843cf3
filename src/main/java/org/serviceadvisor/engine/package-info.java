/** Drools: rules compiled when the project is built, one rule base, a session for each call. */
@NullMarked
package org.serviceadvisor.engine;

import org.jspecify.annotations.NullMarked;
