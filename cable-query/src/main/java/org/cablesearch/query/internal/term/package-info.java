/** What one leaf of a query means: words, patterns, dates, levels. */
@NullMarked
package org.cablesearch.query.internal.term;

import org.jspecify.annotations.NullMarked;
