/** Measurements of single hot paths with JMH; {@code benchmarks/run --jmh} starts them. */
// JMH sets the fields of its states after it has created them.
@NullUnmarked
package org.cablesearch.benchmarks.jmh;

import org.jspecify.annotations.NullUnmarked;
