/** Writes cables to the index as blocks of documents. */
@NullMarked
package org.cablesearch.index.internal.write;

import org.jspecify.annotations.NullMarked;
