/**
 * Complete benchmark runs over generated archives, and the tables of their figures; {@code benchmarks/run} starts them.
 */
@NullMarked
package org.cablesearch.benchmarks;

import org.jspecify.annotations.NullMarked;
