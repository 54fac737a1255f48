/** Starts the programs for {@code examples/run}. */
@NullMarked
package org.cablesearch.examples.run;

import org.jspecify.annotations.NullMarked;
