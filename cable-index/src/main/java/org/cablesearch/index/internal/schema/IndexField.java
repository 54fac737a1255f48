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
 * @param analysis how its text becomes terms; empty if a value is one term as it stands, or none
 * @param kept what Lucene keeps of it
 * @param dimension the dimension that has the same values; empty if it has values of its own, see {@code CableValues}
 */
public record IndexField(
        String name, Unit unit, Optional<TextAnalysis> analysis, Set<Kept> kept, Optional<Dimension> dimension) {

    /** A term may have 32,766 bytes, and nobody reads a longer label. */
    private static final int MAX_LENGTH = 512;

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
        return new IndexField(name, unit, Optional.of(analysis), EnumSet.of(Kept.TERMS), Optional.empty());
    }

    /** A field with the values of a dimension. */
    static IndexField counted(String name, TextAnalysis analysis, Dimension dimension) {
        Unit unit = dimension.isOfParagraphs() ? Unit.PARAGRAPH : Unit.CABLE;
        return new IndexField(name, unit, Optional.of(analysis), EnumSet.of(Kept.TERMS), Optional.of(dimension));
    }

    static IndexField value(String name, Unit unit, Kept first, Kept... more) {
        return new IndexField(name, unit, Optional.empty(), EnumSet.of(first, more), Optional.empty());
    }

    /** Whether a cable has it, and each of its values is one term as it stands. */
    public boolean isTermOfCables() {
        return unit == Unit.CABLE && analysis.isEmpty() && kept.equals(EnumSet.of(Kept.TERMS));
    }

    /** A value as it is counted and suggested: a long one is cut. */
    public static String cut(String value) {
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH);
    }
}
