/**
 * Keeps cables in an index. Start with {@link org.cablesearch.index.CableIndex}.
 *
 * <p>Results are interfaces, each with a factory or a builder, so that programs can be tested without an index.
 *
 * <p>No parameter or result in this package is ever {@code null}.
 */
@NullMarked
package org.cablesearch.index;

import org.jspecify.annotations.NullMarked;
