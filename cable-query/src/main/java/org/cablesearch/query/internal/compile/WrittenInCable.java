package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * The cables that have any form of a word, scored by how often they have it as written and how rare that form is;
 * cables with other forms alone score 0. Reads the paragraphs of each cable, so use it for few cables.
 */
final class WrittenInCable extends Query {

    private final Form form;

    WrittenInCable(Form form) {
        this.form = form;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new CableWeight(searcher, boost);
    }

    private final class CableWeight extends FilterWeight {

        private final Weight text;
        private final Weight heading;
        private final Weight subject;
        private final @Nullable SimScorer scorer;

        private CableWeight(IndexSearcher searcher, float boost) throws IOException {
            super(WrittenInCable.this, matching(TextQueries.stem(IndexSchema.WORDS, form.word()), searcher));
            this.text = matching(TextQueries.written(form), searcher);
            this.heading = matching(new TermQuery(new Term(IndexSchema.HEADING, form.wordTerm())), searcher);
            this.subject = matching(new TermQuery(new Term(IndexSchema.SUBJECT, form.wordTerm())), searcher);
            WrittenCounts counts = WrittenCounts.of(form, searcher.getIndexReader());
            var field = searcher.collectionStatistics(IndexSchema.WORDS);
            this.scorer = field == null
                    ? null
                    : searcher.getSimilarity()
                            .scorer(
                                    boost,
                                    field,
                                    new TermStatistics(
                                            form.wordTerm(),
                                            Math.max(1, Math.min(counts.paragraphs(), field.docCount())),
                                            Math.max(1, Math.max(counts.total(), counts.paragraphs()))));
        }

        private static Weight matching(Query query, IndexSearcher searcher) throws IOException {
            return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            Scorer cables = in.scorer(leaf);
            return cables == null || scorer == null
                    ? null
                    : supplier(new CableScorer(this, leaf, cables.iterator(), scorer));
        }

        private ScorerSupplier supplier(CableScorer cables) {
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return cables;
                }

                @Override
                public long cost() {
                    return cables.iterator().cost();
                }
            };
        }
    }

    private final class CableScorer extends Scorer {

        private final LeafReaderContext leaf;
        private final DocIdSetIterator cables;
        private final SimScorer scorer;
        private final DocIdSetIterator texts;
        private final DocIdSetIterator headings;
        private final DocIdSetIterator subjects;
        private final @Nullable PostingsEnum stems;
        private final NumericDocValues lengths;

        private CableScorer(CableWeight weight, LeafReaderContext leaf, DocIdSetIterator cables, SimScorer scorer)
                throws IOException {
            this.leaf = leaf;
            this.cables = cables;
            this.scorer = scorer;
            this.texts = iterator(weight.text, leaf);
            this.headings = iterator(weight.heading, leaf);
            this.subjects = iterator(weight.subject, leaf);
            this.stems = leaf.reader().postings(new Term(IndexSchema.TEXT, form.stemTerm()), PostingsEnum.FREQS);
            this.lengths = leaf.reader().getNormValues(IndexSchema.WORDS);
        }

        private static DocIdSetIterator iterator(Weight weight, LeafReaderContext leaf) throws IOException {
            Scorer scorer = weight.scorer(leaf);
            return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        }

        @Override
        public int docID() {
            return cables.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return cables;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }

        @Override
        public float score() throws IOException {
            int cable = docID();
            int first = Blocks.firstParagraph(leaf, cable);
            int count = 0;
            for (int doc = from(texts, first); doc < cable; doc = texts.nextDoc()) {
                count += stems != null && from(stems, doc) == doc ? stems.freq() : 0;
            }
            for (int doc = from(headings, first); doc < cable; doc = headings.nextDoc()) {
                count++;
            }
            count += from(subjects, cable) == cable ? 1 : 0;
            return count == 0 || !lengths.advanceExact(cable) ? 0 : scorer.score(count, lengths.longValue());
        }

        private static int from(DocIdSetIterator documents, int least) throws IOException {
            return documents.docID() < least ? documents.advance(least) : documents.docID();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(IndexSchema.WORDS)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "written(" + form.word() + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenInCable that && form.word().equals(that.form.word());
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + form.word().hashCode();
    }
}
