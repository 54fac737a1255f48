/** Verifies, counts and rebuilds an index. */
@NullMarked
package org.cablesearch.index.internal.repair;

import org.jspecify.annotations.NullMarked;
