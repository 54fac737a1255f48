/**
 * Searches an index of cables. Start with {@link org.cablesearch.query.CableSearcher}: it answers a
 * {@link org.cablesearch.query.SearchRequest} with {@link org.cablesearch.query.SearchResults}. Questions are text, read
 * by {@link org.cablesearch.query.CableQuery#parse}, or trees of {@link org.cablesearch.query.CableQuery} records.
 *
 * <p>Results are interfaces, each with a factory or a builder, so that the tests of a program that shows them need no index. You
 * may also implement them: a method that is added has a default.
 *
 * <p>No parameter or result in this package is ever {@code null}; lists and maps are unmodifiable.
 */
@NullMarked
package org.cablesearch.query;

import org.jspecify.annotations.NullMarked;
