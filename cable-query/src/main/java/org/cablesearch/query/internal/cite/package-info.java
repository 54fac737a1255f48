/** Writes citations in the formats of footnotes and of reference managers. */
@NullMarked
package org.cablesearch.query.internal.cite;

import org.jspecify.annotations.NullMarked;
