/** Answers for programs: JSON and CSV. */
@NullMarked
package org.cablesearch.cli.out;

import org.jspecify.annotations.NullMarked;
