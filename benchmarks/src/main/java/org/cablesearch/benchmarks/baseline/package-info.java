/** The baseline of the comparison: Lucene as a good engineer would use it in an afternoon. */
@NullMarked
package org.cablesearch.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
