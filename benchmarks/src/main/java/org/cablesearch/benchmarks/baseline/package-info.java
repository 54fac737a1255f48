/**
 * The baselines of the comparison: Lucene as a good engineer would use it in an afternoon, and SQLite's full-text
 * search.
 */
@NullMarked
package org.cablesearch.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
