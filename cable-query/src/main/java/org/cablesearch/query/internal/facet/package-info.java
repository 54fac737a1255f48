/** Counts the values of dimensions in a Lucene index. */
@NullMarked
package org.cablesearch.query.internal.facet;

import org.jspecify.annotations.NullMarked;
