/**
 * The index as Lucene sees it, for cable-query alone. Start with {@link org.cablesearch.index.internal.IndexSchema},
 * the one place that knows the fields.
 */
@NullMarked
package org.cablesearch.index.internal;

import org.jspecify.annotations.NullMarked;
