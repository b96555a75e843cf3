/** What stands before every request: ids, headers, keys, rates and the end of the server. */
@NullMarked
package org.serviceadvisor.rest.guard;

import org.jspecify.annotations.NullMarked;
