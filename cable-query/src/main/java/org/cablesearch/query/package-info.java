/**
 * Searches an index of cables. Start with {@link org.cablesearch.query.CableSearcher}: it answers a {@link
 * org.cablesearch.query.SearchRequest} with {@link org.cablesearch.query.SearchResults}. A query is either text, which
 * {@link org.cablesearch.query.CableQuery#parse} reads, or a tree of {@link org.cablesearch.query.CableQuery} records.
 * What a searcher returns besides hits, such as trends, is in {@link org.cablesearch.query.view}.
 *
 * <p>Results are records. A program that shows results can be tested without an index: create results with the factories
 * {@code of} and change them with {@code with…}. When a result gets another component, its constructor changes, but these
 * methods stay.
 *
 * <p>No parameter or result in this package is ever {@code null}; lists and maps are unmodifiable.
 */
@NullMarked
package org.cablesearch.query;

import org.jspecify.annotations.NullMarked;
