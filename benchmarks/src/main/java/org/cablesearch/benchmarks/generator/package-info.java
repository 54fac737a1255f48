/** Generates archives of fictional cables, the same for the same seed and size. */
@NullMarked
package org.cablesearch.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
