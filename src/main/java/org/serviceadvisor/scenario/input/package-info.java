/** Reading files of questions, whatever their format, encoding and packing. */
@NullMarked
package org.serviceadvisor.scenario.input;

import org.jspecify.annotations.NullMarked;
