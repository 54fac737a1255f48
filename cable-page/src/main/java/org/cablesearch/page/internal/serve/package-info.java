/** The server: it passes each request to the JSON interface or to the static files. */
@NullMarked
package org.cablesearch.page.internal.serve;

import org.jspecify.annotations.NullMarked;
