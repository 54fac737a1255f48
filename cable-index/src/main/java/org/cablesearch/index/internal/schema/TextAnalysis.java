package org.cablesearch.index.internal.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.cablesearch.index.internal.analysis.OrgAnalyzer;
import org.cablesearch.index.internal.analysis.PersonAnalyzer;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.analysis.TagAnalyzer;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/** How the text of a field becomes terms, when it is indexed and when it is asked. */
public enum TextAnalysis {
    /** Running text: every word, and its stem beside it. */
    STEMMED(WordAnalyzer.stemmed(), WordAnalyzer.plain(), true),
    /** Lines and names of posts: every word as it is written. */
    WORDS(WordAnalyzer.plain(), WordAnalyzer.plain(), true),
    /** Codes, each one term. */
    CODES(TagAnalyzer.INSTANCE, TagAnalyzer.INSTANCE, false),
    /** Names of people. */
    PEOPLE(PersonAnalyzer.indexing(), PersonAnalyzer.asking(), true),
    /** Names of organisations. */
    ORGANIZATIONS(OrgAnalyzer.indexing(), OrgAnalyzer.asking(), true),
    /** The words of names by the keys of their consonants. */
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

    /** The terms of {@link #indexing}, each with its own position. */
    Analyzer explaining() {
        return this == PEOPLE ? PersonAnalyzer.explaining() : indexing;
    }

    /**
     * How a value is indexed: with positions where phrases are asked, and without a length norm, since how long a name or
     * a line is says nothing about how well a cable answers.
     */
    public FieldType type() {
        return type;
    }

    /** How far the words of a phrase may be moved apart: in a list of names, never from one into the next. */
    int greatestSlop() {
        return this == PEOPLE || this == ORGANIZATIONS ? indexing.getPositionIncrementGap("") - 1 : Integer.MAX_VALUE;
    }
}
