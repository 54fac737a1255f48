/**
 * Searches an index of cables. Start with {@link org.cablesearch.query.CableSearcher}: it answers a {@link
 * org.cablesearch.query.SearchRequest} with {@link org.cablesearch.query.SearchResults}. A query is either text, which
 * {@link org.cablesearch.query.CableQuery#parse} reads, or a tree of {@link org.cablesearch.query.CableQuery} records.
 *
 * <p>Results are interfaces. Each has a factory or a builder, so a program that shows results can be tested without an
 * index. You may also implement them: any method added later will have a default.
 *
 * <p>No parameter or result in this package is ever {@code null}; lists and maps are unmodifiable.
 */
@NullMarked
package org.cablesearch.query;

import org.jspecify.annotations.NullMarked;
