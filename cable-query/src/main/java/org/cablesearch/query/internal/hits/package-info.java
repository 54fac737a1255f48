/**
 * Answers one request: collects hits, ranks, pages, and gathers the results. Start with
 * {@link org.cablesearch.query.internal.hits.Search}.
 */
@NullMarked
package org.cablesearch.query.internal.hits;

import org.jspecify.annotations.NullMarked;
