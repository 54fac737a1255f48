// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.lucene.TermLookup;

/**
 * The paragraphs whose text has a word as written, scored by how often its stem occurs there and how rare the word is.
 */
public final class ScoredSurfaceForm extends OwnQuery {

    private final Form form;

    public ScoredSurfaceForm(Form form) {
        super(IndexSchema.TEXT, form.word());
        this.form = form;
    }

    /** The paragraphs that have a word as written. The query does not score. */
    public static Query unscored(Form form) {
        Query mark = new TermQuery(mark(form));
        return form.isUsual()
                ? new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(IndexSchema.TEXT, form.stemTerm())), Occur.FILTER)
                        .add(mark, Occur.MUST_NOT)
                        .build()
                : mark;
    }

    /**
     * The term that marks a form. Among the paragraphs that have the stem of a word, those with this term have the word
     * as written; if the word is the usual form of its stem, those without it do.
     */
    static Term mark(Form form) {
        return new Term(IndexSchema.FORMS, form.isUsual() ? FormTerms.neverAsUsual(form.stem()) : form.word());
    }

    /**
     * Builds the scored query here rather than in {@code rewrite}, which Lucene calls repeatedly: a request may have
     * hundreds of words.
     */
    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return searcher.createWeight(searcher.rewrite(scored(searcher)), mode, boost);
    }

    private Query scored(IndexSearcher searcher) throws IOException {
        TermLookup stem = new TermLookup(new Term(IndexSchema.TEXT, form.stemTerm()), searcher);
        WrittenCounts counts = WrittenCounts.of(form, stem, new TermLookup(mark(form), searcher));
        if (counts.paragraphs() <= 0) {
            return new MatchNoDocsQuery("no text has " + form.word());
        }
        return new BooleanQuery.Builder()
                .add(stem.query(counts.paragraphs(), counts.total()), Occur.MUST)
                .add(unscored(form), Occur.FILTER)
                .build();
    }

    @Override
    public String toString(String field) {
        return "written(" + form.word() + ")";
    }
}
