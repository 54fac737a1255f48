/** The server, its static files, and which part answers which address. */
@NullMarked
package org.cablesearch.page.internal.serve;

import org.jspecify.annotations.NullMarked;
