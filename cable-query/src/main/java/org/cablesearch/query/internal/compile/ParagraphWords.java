// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/** Lucene queries for words in the heading or text of a paragraph. */
record ParagraphWords(Scoring scoring, QueryContext context) {

    private static final float OTHER_FORM = 0.3f;

    /** The paragraphs whose heading or text matches a leaf. */
    Query of(AnalysedLeaf leaf) {
        if (scoring == Scoring.QUICK && WordQueries.isBareWord(leaf)) {
            List<String> stems = WordAnalyzer.stemTerms(leaf.words().get(0).text());
            if (stems.size() == 2) {
                return together(stems.get(1), stems.get(0));
            }
        }
        Query text = in(IndexSchema.TEXT, leaf);
        Query heading = in(IndexSchema.HEADING, leaf);
        return scoring != Scoring.REFINED && leaf.isOneWord() ? either(text, heading) : better(text, heading);
    }

    /**
     * A word in heading and text as in one field, so that a word of a short heading does not outweigh several of the text.
     * Other forms of it in the heading count less, because their term is not in the text.
     */
    private static Query together(String stem, String otherForms) {
        Query asked = new CombinedFieldQuery.Builder(stem)
                .addField(IndexSchema.TEXT)
                .addField(IndexSchema.HEADING)
                .build();
        Query others = new TermQuery(new Term(IndexSchema.HEADING, otherForms));
        return either(asked, new BoostQuery(others, OTHER_FORM));
    }

    private Query in(String field, AnalysedLeaf leaf) {
        return WordQueries.in(field, leaf, scoring, context);
    }

    /**
     * The sum of two queries: Lucene merges sums, unlike maxima, into one disjunction, so it can skip more documents.
     */
    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    static Query better(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(one, other), 0f);
    }
}
