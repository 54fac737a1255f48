/**
 * Answers one request: collects, ranks and pages hits, and assembles the results. Start with
 * {@link org.cablesearch.query.internal.hits.Search}.
 */
@NullMarked
package org.cablesearch.query.internal.hits;

import org.jspecify.annotations.NullMarked;
