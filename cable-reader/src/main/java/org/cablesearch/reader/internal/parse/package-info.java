/**
 * Parses one cable: {@link org.cablesearch.reader.internal.parse.CableParser} takes a
 * {@link org.cablesearch.reader.internal.input.RawCable} and calls one parser for each construct.
 */
@NullMarked
package org.cablesearch.reader.internal.parse;

import org.jspecify.annotations.NullMarked;
