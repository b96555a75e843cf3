/** The REST interface: requests in, decisions and knowledge out, every error a problem document. */
@NullMarked
package org.serviceadvisor.rest;

import org.jspecify.annotations.NullMarked;
