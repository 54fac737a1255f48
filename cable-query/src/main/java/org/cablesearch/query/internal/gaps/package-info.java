/** Finds what an archive lacks: cited cables, serials between others, cables of a list. */
@NullMarked
package org.cablesearch.query.internal.gaps;

import org.jspecify.annotations.NullMarked;
