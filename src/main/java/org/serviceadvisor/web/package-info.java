/** The pages: ask, study, exam, progress, banks, settings; they work without JavaScript. */
@NullMarked
package org.serviceadvisor.web;

import org.jspecify.annotations.NullMarked;
