/**
 * The engine that searches an index with Lucene: collects and ranks hits. Start with
 * {@link org.cablesearch.query.internal.hits.LuceneSearch}.
 */
@NullMarked
package org.cablesearch.query.internal.hits;

import org.jspecify.annotations.NullMarked;
