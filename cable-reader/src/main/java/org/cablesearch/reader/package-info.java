/**
 * Reads cables from files. Start with {@link org.cablesearch.reader.CableReader}: it takes paths or a stream, tells the
 * format by the content, and gives one {@link org.cablesearch.reader.ReadResult} a record, one record in memory at a
 * time.
 */
@NullMarked
package org.cablesearch.reader;

import org.jspecify.annotations.NullMarked;
