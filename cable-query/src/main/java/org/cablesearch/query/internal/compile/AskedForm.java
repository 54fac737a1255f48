package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.jspecify.annotations.Nullable;

/** The form of a word as the user typed it: which paragraphs contain it, and its score. */
final class AskedForm {

    private final Form form;
    private final TermStates stem;
    private final WrittenCounts counts;
    private final @Nullable Weight written;

    AskedForm(Form form, IndexSearcher searcher) throws IOException {
        this.form = form;
        this.stem = TermStates.build(searcher, new Term(IndexSchema.TEXT, form.stemTerm()), true);
        this.counts = WrittenCounts.of(form, searcher.getIndexReader());
        this.written = counts.paragraphs() <= 0 || isOnlyForm() ? null : written(searcher);
    }

    /** Built without the searcher's query cache, which would read the whole postings list to cache it. */
    private Weight written(IndexSearcher searcher) throws IOException {
        Query written = TextQueries.written(form).rewrite(searcher);
        return written.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    /** Whether it was looked up in the segments of this searcher. */
    boolean isFoundBy(IndexSearcher searcher) {
        return stem.wasBuiltFor(searcher.getTopReaderContext());
    }

    /** Where the stem is found in the texts. */
    TermStates stem() {
        return stem;
    }

    /** Whether every paragraph that has the stem has it in this form. */
    boolean isOnlyForm() {
        return counts.paragraphs() > 0 && counts.paragraphs() >= stem.docFreq();
    }

    /** Scores the form in a field that has its stem, as rare as it is in the texts. */
    SimScorer scorer(IndexSearcher searcher, CollectionStatistics field, float boost) {
        long documents = Math.max(1, Math.min(counts.paragraphs(), field.docCount()));
        TermStatistics form = new TermStatistics(this.form.wordTerm(), documents, Math.max(documents, counts.total()));
        return searcher.getSimilarity().scorer(boost, field, form);
    }

    /** Tells which paragraphs of a segment have the form, if they are asked in order. */
    Places in(LeafReaderContext leaf) throws IOException {
        Scorer scorer = written == null ? null : written.scorer(leaf);
        return new Places(isOnlyForm(), scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
    }

    /** The paragraphs of a segment that have the form, among those that have its stem. */
    static final class Places {

        private final boolean everywhere;
        private final DocIdSetIterator paragraphs;

        private Places(boolean everywhere, DocIdSetIterator paragraphs) {
            this.everywhere = everywhere;
            this.paragraphs = paragraphs;
        }

        boolean contain(int paragraph) throws IOException {
            if (!everywhere && paragraphs.docID() < paragraph) {
                paragraphs.advance(paragraph);
            }
            return everywhere || paragraphs.docID() == paragraph;
        }
    }
}
