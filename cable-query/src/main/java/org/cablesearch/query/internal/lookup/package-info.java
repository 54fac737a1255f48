/** Looks up words, names, values and ids in a Lucene index, for the interfaces of an engine. */
@NullMarked
package org.cablesearch.query.internal.lookup;

import org.jspecify.annotations.NullMarked;
