/** Interprets the leaves of a query: words, patterns, dates, levels. */
@NullMarked
package org.cablesearch.query.internal.term;

import org.jspecify.annotations.NullMarked;
