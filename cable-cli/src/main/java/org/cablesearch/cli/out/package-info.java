/** Files that are written whole, and feeds; the lines of a file of queries, and what is new for each. */
@NullMarked
package org.cablesearch.cli.out;

import org.jspecify.annotations.NullMarked;
