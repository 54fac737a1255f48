/** The results of a batch for programs: CSV and JSON lines. */
@NullMarked
package org.cablesearch.cli.out;

import org.jspecify.annotations.NullMarked;
