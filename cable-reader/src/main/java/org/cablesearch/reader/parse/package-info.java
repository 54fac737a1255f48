/**
 * The parsers of a cable's constructs, one class each; not exported.
 *
 * <p>{@link org.cablesearch.reader.parse.CableParser} calls them: {@link org.cablesearch.reader.parse.RawCable} in, a
 * cable out.
 */
@NullMarked
package org.cablesearch.reader.parse;

import org.jspecify.annotations.NullMarked;
