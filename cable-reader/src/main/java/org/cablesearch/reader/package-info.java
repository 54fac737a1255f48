/**
 * Reads cables from files. Start with {@link org.cablesearch.reader.CableReader}: it takes paths or a stream, detects the
 * format, and returns one {@link org.cablesearch.reader.ReadResult} for each record, with one record in memory at a time.
 */
@NullMarked
package org.cablesearch.reader;

import org.jspecify.annotations.NullMarked;
