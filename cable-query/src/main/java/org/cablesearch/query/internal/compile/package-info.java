/** Compiles the query tree to Lucene queries, and determines how they are scored. */
@NullMarked
package org.cablesearch.query.internal.compile;

import org.jspecify.annotations.NullMarked;
