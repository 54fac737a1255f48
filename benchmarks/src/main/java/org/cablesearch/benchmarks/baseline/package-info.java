/** What the figures are compared with: Lucene as a good engineer uses it in an afternoon, and SQLite's full-text search. */
@NullMarked
package org.cablesearch.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
