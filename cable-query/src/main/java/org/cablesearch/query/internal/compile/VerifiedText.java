// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.jspecify.annotations.Nullable;

/** Filters candidate paragraphs: matches those whose stored text matches a query for words as written. */
final class VerifiedText extends OwnQuery {

    private final Query candidates;
    private final Query written;

    /**
     * @param candidates the paragraphs to read, with their scores
     * @param written a query for words as written, on {@link IndexSchema#TEXT}
     */
    VerifiedText(Query candidates, Query written) {
        super("", candidates, written);
        this.candidates = candidates;
        this.written = written;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simpler = candidates.rewrite(searcher);
        return simpler.equals(candidates) ? this : new VerifiedText(simpler, written);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, candidates.createWeight(searcher, mode, boost)) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = in.scorerSupplier(leaf);
                return supplier == null
                        ? null
                        : verified(supplier, leaf.reader().storedFields());
            }

            @Override
            public int count(LeafReaderContext leaf) {
                // Not all candidates match, so the count is unknown.
                return -1;
            }
        };
    }

    private ScorerSupplier verified(ScorerSupplier supplier, StoredFields stored) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return new Verifying(supplier.get(leadCost), stored);
            }

            @Override
            public long cost() {
                return supplier.cost();
            }
        };
    }

    private final class Verifying extends Scorer {

        /** The cost of reading a paragraph, in comparisons of document numbers. */
        private static final float COST = 10_000;

        private final Scorer in;
        private final StoredFields stored;

        private Verifying(Scorer in, StoredFields stored) {
            this.in = in;
            this.stored = stored;
        }

        @Override
        public int docID() {
            return in.docID();
        }

        @Override
        public float score() throws IOException {
            return in.score();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            TwoPhaseIterator before = in.twoPhaseIterator();
            DocIdSetIterator approximation = before == null ? in.iterator() : before.approximation();
            return new TwoPhaseIterator(approximation) {
                @Override
                public boolean matches() throws IOException {
                    return (before == null || before.matches()) && isWritten(approximation.docID());
                }

                @Override
                public float matchCost() {
                    return COST;
                }
            };
        }

        private boolean isWritten(int document) throws IOException {
            String text =
                    CableCodec.decodeParagraph(Blocks.record(stored, document)).text();
            MemoryIndex read = new MemoryIndex();
            read.addField(IndexSchema.TEXT, text, WordAnalyzer.JOINING);
            return read.search(written) > 0;
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo);
        }
    }

    @Override
    public String toString(String field) {
        return "verified(" + written.toString(field) + ")";
    }
}
