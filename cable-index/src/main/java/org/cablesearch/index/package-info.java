/**
 * Keeps cables in an index. Start with {@link org.cablesearch.index.CableIndex}.
 *
 * <p>No parameter or result in this package is ever {@code null}.
 */
@NullMarked
package org.cablesearch.index;

import org.jspecify.annotations.NullMarked;
