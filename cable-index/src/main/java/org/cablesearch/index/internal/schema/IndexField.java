package org.cablesearch.index.internal.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One field of the index.
 *
 * @param name its name in Lucene
 * @param unit the documents that have it
 * @param analysis how its text becomes terms; empty if a value is one term as it stands, or none
 * @param kept what Lucene keeps of it
 */
public record IndexField(String name, Unit unit, Optional<TextAnalysis> analysis, Set<Kept> kept) {

    /** The documents of a block that have a field. */
    public enum Unit {
        PARAGRAPH,
        CABLE,
        /** Paragraphs and the cable. */
        BOTH
    }

    /** What Lucene keeps of a field. */
    public enum Kept {
        /** Terms with their postings. */
        TERMS,
        /** Points for ranges. */
        POINTS,
        /** Doc values for sorting and counting. */
        DOC_VALUES,
        /** Values to be read with the document. */
        STORED
    }

    static IndexField text(String name, Unit unit, TextAnalysis analysis) {
        return new IndexField(name, unit, Optional.of(analysis), EnumSet.of(Kept.TERMS));
    }

    static IndexField value(String name, Unit unit, Kept first, Kept... more) {
        return new IndexField(name, unit, Optional.empty(), EnumSet.of(first, more));
    }
}
