/** What the methods of the API return, as data; for all that implement {@link org.cablesearch.index.CableIndex}. */
@NullMarked
package org.cablesearch.index.internal.result;

import org.jspecify.annotations.NullMarked;
