/** Bytes and their limits: what every layout and archive reads from. */
@NullMarked
package org.cablesearch.reader.internal.input;

import org.jspecify.annotations.NullMarked;
