/** Long runs: worker threads, progress, the summary of a load. */
@NullMarked
package org.cablesearch.cli.load;

import org.jspecify.annotations.NullMarked;
