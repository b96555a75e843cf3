/** The words of the product as values: scenario, fact, candidate, decision. */
@NullMarked
package org.serviceadvisor.model;

import org.jspecify.annotations.NullMarked;
