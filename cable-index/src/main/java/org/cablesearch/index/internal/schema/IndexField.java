// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.index.Dimension;

/**
 * One field of the index.
 *
 * @param name its name in Lucene
 * @param unit the documents that have it
 * @param analysis how its text becomes terms; empty if each value is a single term as it is, or not a term at all
 * @param storage what Lucene stores for it
 * @param dimension the dimension that has the same values; empty if the field has its own values, see
 *     {@code CableValues}
 */
public record IndexField(
        String name, Unit unit, Optional<TextAnalysis> analysis, Set<Storage> storage, Optional<Dimension> dimension) {

    /** The maximum length of a value. Nobody reads longer labels, and Lucene limits a term to 32,766 bytes. */
    private static final int MAX_LENGTH = 512;

    /** The documents of a block that have a field. */
    public enum Unit {
        PARAGRAPH,
        CABLE,
        /** Paragraphs and the cable. */
        BOTH
    }

    /** How Lucene stores a field. */
    public enum Storage {
        /** Terms with their postings. */
        TERMS,
        /** Points for ranges. */
        POINTS,
        /** Doc values for sorting and counting. */
        DOC_VALUES,
        /** Values that are read with the document. */
        STORED
    }

    /** Whether a cable has it, and each of its values is one unchanged term. */
    public boolean isTermOfCables() {
        return unit == Unit.CABLE && analysis.isEmpty() && storage.equals(EnumSet.of(Storage.TERMS));
    }

    /** A value as it is counted and suggested: a long one is cut. */
    public static String cut(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
    }
}
