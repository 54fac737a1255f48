/** Counts facets. */
@NullMarked
package org.cablesearch.query.internal.facet;

import org.jspecify.annotations.NullMarked;
