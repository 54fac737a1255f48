/**
 * Lucene queries, scorers and lookups for blocks of paragraphs, ids and terms. This package does not know the query
 * tree.
 */
@NullMarked
package org.cablesearch.query.internal.lucene;

import org.jspecify.annotations.NullMarked;
