// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.lucene.TermLookup;
import org.cablesearch.query.internal.request.Weights;
import org.jspecify.annotations.Nullable;

/**
 * A word in any form, in the text of paragraphs or in whole cables, scored higher in the form that the user typed (see
 * {@link Weights#EXACT}). Matching and scoring whole cables is slow, so use {@link #ofCable} for a few cables only.
 */
public final class RescoredTermQuery extends OwnQuery {

    private final String field;
    private final Form form;
    private final QueryTermForms forms;

    private RescoredTermQuery(String field, String word, QueryTermForms forms) {
        super(field, word);
        this.field = field;
        this.form = Form.of(word);
        this.forms = forms;
    }

    /** The paragraphs whose text has a word. */
    public static RescoredTermQuery ofText(String word, QueryTermForms forms) {
        return new RescoredTermQuery(IndexSchema.TEXT, word, forms);
    }

    /** The cables that have a word in subject, headings, text or header. */
    public static RescoredTermQuery ofCable(String word, QueryTermForms forms) {
        return new RescoredTermQuery(IndexSchema.WORDS, word, forms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        QueryTermForm asked = forms.of(form, searcher);
        TermLookup stem = isOfText() ? asked.stem() : asked.stemInCables();
        Weight having = stem.query().createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
        if (stem.documents() == 0 || !mode.needsScores()) {
            return having;
        }
        WordScore score = asked.score(stem, searcher, boost);
        return new FilterWeight(this, having) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                PostingsEnum stems = stem.postings(leaf);
                return stems == null
                        ? null
                        : new DefaultScorerSupplier(formScorer(stems, written(leaf, asked), score.in(leaf)));
            }
        };
    }

    /** A clause that scores the same word in the texts of a few cables. */
    public Clause inTexts(IndexSearcher searcher, float boost) throws IOException {
        return TextWord.of(forms.of(form, searcher), searcher, boost);
    }

    private boolean isOfText() {
        return field.equals(IndexSchema.TEXT);
    }

    private Written written(LeafReaderContext leaf, QueryTermForm asked) throws IOException {
        if (isOfText()) {
            QueryTermForm.Places places = asked.in(leaf);
            return (paragraph, count) -> places.contain(paragraph) ? count : 0;
        }
        CablePostings cables = asked.inCables(leaf);
        return (cable, count) -> {
            cables.read(cable);
            return count - cables.otherFormsInCable();
        };
    }

    /** Number of the {@code count} occurrences of a word in a document that have the form as typed. */
    @FunctionalInterface
    private interface Written {
        int in(int document, int count) throws IOException;
    }

    private static Scorer formScorer(PostingsEnum stems, Written written, WordScore.InSegment score) {
        return new Scorer() {
            @Override
            public int docID() {
                return stems.docID();
            }

            @Override
            public DocIdSetIterator iterator() {
                return stems;
            }

            @Override
            public float getMaxScore(int upTo) {
                return Float.POSITIVE_INFINITY;
            }

            @Override
            public float score() throws IOException {
                int count = stems.freq();
                return score.of(docID(), count, written.in(docID(), count));
            }
        };
    }

    @Override
    public String toString(String unused) {
        return "refined(" + field + ":" + form.word() + ")";
    }
}
