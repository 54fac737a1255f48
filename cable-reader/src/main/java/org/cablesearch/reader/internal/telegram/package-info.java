/** What a telegram of the archive of 1973 to 1979 is made of: frame, attributes, pages, sections and head. */
@NullMarked
package org.cablesearch.reader.internal.telegram;

import org.jspecify.annotations.NullMarked;
