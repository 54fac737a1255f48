// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.util.Optional;
import org.cablesearch.model.Cable;

/**
 * Limits that bound a reader's memory and time for any input.
 *
 * @param recordBytes the maximum size of a record, in bytes of the unpacked input
 * @param recordLines the maximum number of lines in a record, or of tags in an HTML page
 * @param recordParagraphs the maximum number of paragraphs in a record
 * @param recordValues the maximum number of addressees, TAGS, references, signers, people and organisations in a
 *     record, counted together
 * @param expansion how many times its packed size an archive may unpack to, beyond {@link #FREE_EXPANSION}
 * @param archiveEntries the maximum number of entries in an archive, including those of archives within it
 */
public record Limits(
        int recordBytes, int recordLines, int recordParagraphs, int recordValues, int expansion, int archiveEntries) {

    /** Real cables have at most about 200,000 bytes, 5,000 lines, 500 paragraphs and 500 values. */
    public static final Limits DEFAULT = new Limits(16 << 20, 100_000, 10_000, 10_000, 200, 1_000_000);

    /**
     * Any archive may unpack to this many bytes, whatever its ratio: a few cables that consist of spaces do no harm.
     */
    static final long FREE_EXPANSION = 64L << 20;

    /** The limit that a record exceeds: each line and each tag takes memory when it is parsed. */
    public Optional<String> exceededBy(byte[] record) {
        int lines = 1;
        for (byte b : record) {
            if (b == '\n' || b == '<') {
                lines++;
            }
        }
        return lines <= recordLines
                ? Optional.empty()
                : Optional.of("the record has more than " + recordLines + " lines or tags");
    }

    /** The limit that a cable exceeds: each paragraph and each value takes memory when it is indexed. */
    public Optional<String> exceededBy(Cable cable) {
        int paragraphs = cable.paragraphs().size();
        int values = cable.routing().to().size()
                + cable.routing().info().size()
                + cable.tags().size()
                + cable.references().size()
                + cable.signers().size()
                + cable.filing().clearances().size()
                + cable.filing().concepts().size()
                + cable.filing().handling().size()
                + cable.entities().people().size()
                + cable.entities().orgs().size();
        if (paragraphs > recordParagraphs) {
            return Optional.of("the cable has " + paragraphs + " paragraphs; the limit is " + recordParagraphs);
        }
        return values > recordValues
                ? Optional.of("the cable has " + values
                        + " addressees, TAGS, references, signers, people and organisations; the limit is "
                        + recordValues)
                : Optional.empty();
    }

    public Limits recordBytes(int bytes) {
        return new Limits(bytes, recordLines, recordParagraphs, recordValues, expansion, archiveEntries);
    }

    public Limits recordLines(int lines) {
        return new Limits(recordBytes, lines, recordParagraphs, recordValues, expansion, archiveEntries);
    }

    public Limits recordParagraphs(int paragraphs) {
        return new Limits(recordBytes, recordLines, paragraphs, recordValues, expansion, archiveEntries);
    }

    public Limits recordValues(int values) {
        return new Limits(recordBytes, recordLines, recordParagraphs, values, expansion, archiveEntries);
    }

    public Limits expansion(int times) {
        return new Limits(recordBytes, recordLines, recordParagraphs, recordValues, times, archiveEntries);
    }

    public Limits archiveEntries(int entries) {
        return new Limits(recordBytes, recordLines, recordParagraphs, recordValues, expansion, entries);
    }
}
