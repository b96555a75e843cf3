/**
 * The Model Context Protocol: tools, resources and prompts for assistants, over HTTP and over
 * standard input and output.
 */
@NullMarked
package org.serviceadvisor.mcp;

import org.jspecify.annotations.NullMarked;
