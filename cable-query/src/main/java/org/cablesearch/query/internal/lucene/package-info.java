/** What Lucene lacks for blocks of paragraphs, ids and terms. Knows nothing of the query tree. */
@NullMarked
package org.cablesearch.query.internal.lucene;

import org.jspecify.annotations.NullMarked;
