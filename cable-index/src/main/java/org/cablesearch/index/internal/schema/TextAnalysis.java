// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.cablesearch.index.internal.analysis.OrgAnalyzer;
import org.cablesearch.index.internal.analysis.PersonAnalyzer;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.analysis.TagAnalyzer;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/** How the text of a field becomes terms, in the index and in queries. */
public enum TextAnalysis {
    /** Running text: every word, with its stem at the same position. */
    STEMMED(WordAnalyzer.STEMMED, WordAnalyzer.PLAIN, true),
    /** Header lines and names of posts: every word as written. */
    WORDS(WordAnalyzer.PLAIN, WordAnalyzer.PLAIN, true),
    /** Codes, each one term. */
    CODES(TagAnalyzer.INSTANCE, TagAnalyzer.INSTANCE, false),
    /** Names of people. */
    PEOPLE(PersonAnalyzer.INDEXING, PersonAnalyzer.ASKING, true),
    /** Names of organisations. */
    ORGANIZATIONS(OrgAnalyzer.INDEXING, OrgAnalyzer.ASKING, true),
    /** The words of names, by the keys of their consonants. */
    SPELLINGS(SpellingAnalyzer.INSTANCE, TagAnalyzer.INSTANCE, false);

    @SuppressWarnings("ImmutableEnumChecker") // they keep no state between texts
    private final Analyzer indexing;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Analyzer asking;

    @SuppressWarnings("ImmutableEnumChecker") // frozen
    private final FieldType type = new FieldType();

    TextAnalysis(Analyzer indexing, Analyzer asking, boolean positions) {
        this.indexing = indexing;
        this.asking = asking;
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(positions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS);
        type.freeze();
    }

    Analyzer indexing() {
        return indexing;
    }

    Analyzer asking() {
        return asking;
    }

    /** The analyzer that returns the terms of {@link #indexing}, each with its own offsets. */
    Analyzer explaining() {
        return this == PEOPLE ? PersonAnalyzer.EXPLAINING : indexing;
    }

    /**
     * How a value is indexed: with positions if queries can contain phrases, and without a length norm, because the
     * length of a name or line says nothing about the relevance of a cable.
     */
    public FieldType type() {
        return type;
    }

    /**
     * The maximum slop of a phrase; in a list of names, too small for a phrase to reach from one name into the next.
     */
    int maxSlop() {
        return this == PEOPLE || this == ORGANIZATIONS ? indexing.getPositionIncrementGap("") - 1 : Integer.MAX_VALUE;
    }
}
