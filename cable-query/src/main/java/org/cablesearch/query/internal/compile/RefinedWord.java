package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * A word in any form, scored higher in the form that the user typed (see {@link Ranking#EXACT}), in the text of paragraphs or
 * in whole cables. Both scores come from one pass over the postings of the stem; forms are read only if the stem has several.
 * A whole cable is scored paragraph by paragraph, so use it for a few cables only.
 */
final class RefinedWord extends Query {

    private final String field;
    private final Form form;
    private final AskedForms forms;

    private RefinedWord(String field, String word, AskedForms forms) {
        this.field = field;
        this.form = Form.of(word);
        this.forms = forms;
    }

    /** The paragraphs whose text has a word. */
    static RefinedWord ofText(String word, AskedForms forms) {
        return new RefinedWord(IndexSchema.TEXT, word, forms);
    }

    /** The cables that have a word in subject, headings or text. */
    static RefinedWord ofCable(String word, AskedForms forms) {
        return new RefinedWord(IndexSchema.WORDS, word, forms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        AskedForm asked = forms.of(form, searcher);
        Term stem = new Term(field, form.stemTerm());
        TermStates states = field.equals(IndexSchema.TEXT) ? asked.stem() : TermStates.build(searcher, stem, true);
        Weight having = new TermQuery(stem, states).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        if (statistics == null || states.docFreq() == 0 || !mode.needsScores()) {
            return having;
        }
        SimScorer any = searcher.getSimilarity()
                .scorer(
                        boost * (1 - Ranking.EXACT),
                        statistics,
                        searcher.termStatistics(stem, states.docFreq(), states.totalTermFreq()));
        SimScorer exact = asked.scorer(searcher, statistics, boost * Ranking.EXACT);
        return new FilterWeight(this, having) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                PostingsEnum stems = stems(leaf, field, states);
                return stems == null ? null : new DefaultScorerSupplier(new WordScorer(leaf, stems, asked, any, exact));
            }
        };
    }

    private @Nullable PostingsEnum stems(LeafReaderContext leaf, String field, TermStates states) throws IOException {
        IOSupplier<TermState> state = states.get(leaf);
        TermState found = state == null ? null : state.get();
        if (found == null) {
            return null;
        }
        TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
        terms.seekExact(form.stemTerm(), found);
        return terms.postings(null, PostingsEnum.FREQS);
    }

    private final class WordScorer extends Scorer {

        private final LeafReaderContext leaf;
        private final boolean ofCables;
        private final PostingsEnum stems;
        private final SimScorer any;
        private final SimScorer exact;
        private final NumericDocValues lengths;
        private final AskedForm.Places asked;
        private final @Nullable PostingsEnum texts;
        private final DocIdSetIterator headings;
        private final DocIdSetIterator subjects;

        private WordScorer(LeafReaderContext leaf, PostingsEnum stems, AskedForm asked, SimScorer any, SimScorer exact)
                throws IOException {
            this.leaf = leaf;
            this.stems = stems;
            this.any = any;
            this.exact = exact;
            this.lengths = leaf.reader().getNormValues(field);
            this.asked = asked.in(leaf);
            this.ofCables = field.equals(IndexSchema.WORDS);
            this.texts = ofCables ? stems(leaf, IndexSchema.TEXT, asked.stem()) : null;
            this.headings = ofCables ? having(leaf, IndexSchema.HEADING) : DocIdSetIterator.empty();
            this.subjects = ofCables ? having(leaf, IndexSchema.SUBJECT) : DocIdSetIterator.empty();
        }

        private DocIdSetIterator having(LeafReaderContext leaf, String field) throws IOException {
            PostingsEnum having = leaf.reader().postings(new Term(field, form.wordTerm()), PostingsEnum.NONE);
            return having == null ? DocIdSetIterator.empty() : having;
        }

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
            int document = docID();
            long length = lengths.advanceExact(document) ? lengths.longValue() : 1;
            int count = stems.freq();
            int written = ofCables ? inCable(document) : inParagraph(document, count);
            return any.score(count, length) + (written == 0 ? 0 : exact.score(written, length));
        }

        /** The frequency of the form in a paragraph. If it has the form, all occurrences of the stem count as that form. */
        private int inParagraph(int paragraph, int count) throws IOException {
            return asked.contain(paragraph) ? count : 0;
        }

        /** The frequency of the form in the texts, headings and subject of a cable. */
        private int inCable(int cable) throws IOException {
            int first = Blocks.firstParagraph(leaf, cable);
            int count = 0;
            if (texts != null) {
                for (int paragraph = from(texts, first); paragraph < cable; paragraph = texts.nextDoc()) {
                    count += inParagraph(paragraph, texts.freq());
                }
            }
            for (int paragraph = from(headings, first); paragraph < cable; paragraph = headings.nextDoc()) {
                count++;
            }
            return from(subjects, cable) == cable ? count + 1 : count;
        }

        private static int from(DocIdSetIterator documents, int least) throws IOException {
            return documents.docID() < least ? documents.advance(least) : documents.docID();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String unused) {
        return "refined(" + field + ":" + form.word() + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RefinedWord that
                && field.equals(that.field)
                && form.word().equals(that.form.word());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + form.word().hashCode();
    }
}
