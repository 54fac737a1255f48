/**
 * Keeps cables in an index. Start with {@link org.cablesearch.index.CableIndex}.
 *
 * <p>Results are records, so programs can be tested without an index. When a result gets another component, its
 * constructor changes, but a factory {@code of} stays.
 *
 * <p>No parameter or result in this package is ever {@code null}.
 */
@NullMarked
package org.cablesearch.index;

import org.jspecify.annotations.NullMarked;
