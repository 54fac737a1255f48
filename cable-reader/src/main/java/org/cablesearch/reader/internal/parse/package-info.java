/**
 * Parses one record: {@link org.cablesearch.reader.internal.parse.RecordParser} defines the order of the steps,
 * {@link org.cablesearch.reader.internal.parse.CableParser} calls one parser for each construct, and
 * {@link org.cablesearch.reader.internal.parse.BodyReading} divides a body.
 */
@NullMarked
package org.cablesearch.reader.internal.parse;

import org.jspecify.annotations.NullMarked;
