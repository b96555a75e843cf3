/**
 * Practice: exercises, memory, exam, drills, progress, and the store that keeps them. Plain Java,
 * without a server.
 */
@NullMarked
package org.serviceadvisor.practice;

import org.jspecify.annotations.NullMarked;
