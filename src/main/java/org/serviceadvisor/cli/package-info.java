/** The command line: one class a command; streams come from outside, an exit code goes back. */
@NullMarked
package org.serviceadvisor.cli;

import org.jspecify.annotations.NullMarked;
