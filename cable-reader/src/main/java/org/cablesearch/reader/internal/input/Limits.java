package org.cablesearch.reader.internal.input;

/**
 * What bounds a reader's memory and time, whatever the input.
 *
 * @param recordBytes the longest record, in bytes of the unpacked input
 * @param recordLines the most lines of a record, and of HTML the most tags
 * @param expansion how many times its packed size an archive may unpack to, beyond {@link #FREE_EXPANSION}
 * @param archiveEntries the most entries of one archive, those of archives within it included
 */
public record Limits(int recordBytes, int recordLines, int expansion, int archiveEntries) {

    /** Real cables have at most some 200,000 bytes, and 5,000 lines. */
    public static final Limits DEFAULT = new Limits(16 << 20, 100_000, 200, 1_000_000);

    /** A small archive may unpack to this many bytes whatever its ratio: a few cables that are all blanks do no harm. */
    static final long FREE_EXPANSION = 64L << 20;
}
