/** Finds what a query matches in a text: snippets of hits, marks in a whole cable. */
@NullMarked
package org.cablesearch.query.internal.snippet;

import org.jspecify.annotations.NullMarked;
