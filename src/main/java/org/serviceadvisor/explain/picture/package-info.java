/** The decision as a graph, drawn as SVG or written as Mermaid text. */
@NullMarked
package org.serviceadvisor.explain.picture;

import org.jspecify.annotations.NullMarked;
