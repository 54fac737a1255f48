package org.cablesearch.index.internal.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One field of the index.
 *
 * @param name its name in Lucene
 * @param unit the documents that have it
 * @param analysis how its text becomes terms; empty if each value is a single term as it is, or not a term at all
 * @param kept what Lucene stores for it
 */
public record IndexField(String name, Unit unit, Optional<TextAnalysis> analysis, Set<Kept> kept) {

    /** The documents of a block that have a field. */
    public enum Unit {
        PARAGRAPH,
        CABLE,
        /** Paragraphs and the cable. */
        BOTH
    }

    /** What Lucene stores for a field. */
    public enum Kept {
        /** Terms with their postings. */
        TERMS,
        /** Points for ranges. */
        POINTS,
        /** Doc values for sorting and counting. */
        DOC_VALUES,
        /** Values that are read with the document. */
        STORED
    }

    static IndexField text(String name, Unit unit, TextAnalysis analysis) {
        return new IndexField(name, unit, Optional.of(analysis), EnumSet.of(Kept.TERMS));
    }

    static IndexField value(String name, Unit unit, Kept first, Kept... more) {
        return new IndexField(name, unit, Optional.empty(), EnumSet.of(first, more));
    }
}
