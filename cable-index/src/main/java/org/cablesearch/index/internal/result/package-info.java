/** The results of the API's methods, as data; for all that implement {@link org.cablesearch.index.CableIndex}. */
@NullMarked
package org.cablesearch.index.internal.result;

import org.jspecify.annotations.NullMarked;
