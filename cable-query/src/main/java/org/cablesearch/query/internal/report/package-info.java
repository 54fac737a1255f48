/** Reports on passages of cables, as files for reading and printing. */
@NullMarked
package org.cablesearch.query.internal.report;

import org.jspecify.annotations.NullMarked;
