/** The hot paths one by one, measured by JMH; {@code benchmarks/run --jmh} starts them. */
// JMH sets the fields of its states after they were made.
@NullUnmarked
package org.cablesearch.benchmarks.jmh;

import org.jspecify.annotations.NullUnmarked;
