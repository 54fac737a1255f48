/**
 * Views of an archive: trends, comparisons, concordances, first hits and gaps. Get them from {@link
 * org.cablesearch.query.CableSearcher}.
 *
 * <p>No parameter or result in this package is ever {@code null}; lists and maps are unmodifiable.
 *
 * @since 0.2
 */
@NullMarked
package org.cablesearch.query.view;

import org.jspecify.annotations.NullMarked;
