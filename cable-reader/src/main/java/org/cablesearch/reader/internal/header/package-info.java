/** The routing header: addressees, precedence, date-time group, and the id that follows from them. */
@NullMarked
package org.cablesearch.reader.internal.header;

import org.jspecify.annotations.NullMarked;
