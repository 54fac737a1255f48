// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the flat index. Its settings are fixed, so that its times are comparable between results:
 * Lucene's {@code EnglishAnalyzer} with its stop words, the body stored and indexed with offsets, four facets, a buffer
 * of 64 MB ({@link FlatIndexing}), as many threads as cores, the JVM's default collector and compilers, 1 GB of heap.
 * Our index additionally runs with {@code examples/load.options}, as {@code cables index} does. Each table shows its
 * time next to ours.
 */
final class FlatFields {

    static final String ID = "id";
    static final String DATE = "date";
    static final String ORIGIN = "origin";
    static final String LEVEL = "level";
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    static final String TAGS = "tags";
    static final String PEOPLE = "people";
    static final String CITES = "cites";
    static final String YEAR = "year";

    /** The four fields that are counted. */
    static final String[] FACETS = {TAGS, ORIGIN, LEVEL, YEAR};

    static final FacetsConfig CONFIG = config();

    private FlatFields() {}

    static Analyzer analyzer() {
        Analyzer whole = new KeywordAnalyzer();
        return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), Map.of(TAGS, whole, PEOPLE, whole, CITES, whole));
    }

    /** The type of the body: stored, with offsets in the postings for the highlighter. */
    static FieldType bodyType() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(TAGS, true);
        config.setRequireDimCount(TAGS, true);
        return config;
    }
}
