// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/** Lucene queries for words in the heading or text of a paragraph. */
record ParagraphWords(Scoring scoring, QueryContext context) {

    /** The paragraphs whose heading or text matches a leaf. */
    Query of(AnalysedLeaf leaf) {
        Query text = in(IndexSchema.TEXT, leaf);
        Query heading = in(IndexSchema.HEADING, leaf);
        return scoring != Scoring.REFINED && leaf.isOneWord() ? either(text, heading) : better(text, heading);
    }

    /**
     * The paragraphs that have all of several words. Only the few paragraphs with one of the words in their heading are
     * searched in both heading and text. For all others the texts alone are intersected, which is several times as
     * fast.
     *
     * @param words bare words, not to be {@linkplain Scoring#REFINED refined}
     */
    Query all(List<AnalysedLeaf> words) {
        BooleanQuery.Builder texts = new BooleanQuery.Builder();
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        BooleanQuery.Builder inHeading = new BooleanQuery.Builder();
        for (AnalysedLeaf word : words) {
            Query text = in(IndexSchema.TEXT, word);
            Query heading = in(IndexSchema.HEADING, word);
            texts.add(text, Occur.MUST);
            some.add(either(text, heading), Occur.MUST);
            inHeading.add(heading, Occur.SHOULD);
        }
        return better(texts.build(), some.add(inHeading.build(), Occur.FILTER).build());
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
