// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterDocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.OwnQuery;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.jspecify.annotations.Nullable;

/**
 * Matches the paragraphs whose text has, as written, one of the accepted words. All such words together are one
 * clause, and have the same score.
 *
 * <p>A word may be the usual form of its stem, see {@link FormTerms}. Then the paragraphs that have the stem only in
 * other forms are left out.
 */
final class SurfaceFormQuery extends OwnQuery {

    private final String asked;
    private final AcceptedWords words;

    /** @param asked the clause that accepts these words */
    SurfaceFormQuery(String asked, AcceptedWords words) {
        super(IndexSchema.TEXT, asked, words);
        this.asked = asked;
        this.words = words;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Terms stems = leaf.reader().terms(IndexSchema.TEXT);
                if (stems == null) {
                    return null;
                }
                return ConstantScoreScorerSupplier.fromIterator(
                        paragraphs(leaf.reader(), stems),
                        score(),
                        mode,
                        leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private DocIdSetIterator paragraphs(LeafReader leaf, Terms stems) throws IOException {
        NumericDocValues lengths = leaf.getNormValues(IndexSchema.TEXT);
        if (words.isAny() && lengths != null) {
            return notEmpty(lengths, leaf.maxDoc());
        }
        DocIdSetBuilder found = new DocIdSetBuilder(leaf.maxDoc(), stems);
        Terms forms = leaf.terms(IndexSchema.FORMS);
        if (forms != null) {
            addForms(found, forms);
        }
        addUsual(found, new UsualStems(stems, words), forms == null ? TermsEnum.EMPTY : forms.iterator());
        DocIdSetIterator matches = found.build().iterator();
        return matches == null ? DocIdSetIterator.empty() : matches;
    }

    /**
     * The paragraphs that have any word. They are found by their lengths, because reading the postings of every word
     * takes long.
     */
    private static DocIdSetIterator notEmpty(NumericDocValues lengths, int documents) throws IOException {
        FixedBitSet found = new FixedBitSet(documents);
        for (int document = lengths.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = lengths.nextDoc()) {
            if (lengths.longValue() != 0) {
                found.set(document);
            }
        }
        return new BitSetIterator(found, documents);
    }

    private void addForms(DocIdSetBuilder found, Terms forms) throws IOException {
        TermsEnum terms = words.automaton().getTermsEnum(forms);
        PostingsEnum postings = null;
        while (terms.next() != null) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            found.add(postings);
        }
    }

    private static void addUsual(DocIdSetBuilder found, UsualStems stems, TermsEnum forms) throws IOException {
        PostingsEnum postings = null;
        PostingsEnum others = null;
        while (stems.next()) {
            TermsEnum terms = stems.terms();
            if (!forms.seekExact(new BytesRef(FormTerms.neverAsUsual(stems.stem())))) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                found.add(postings);
            } else if (forms.docFreq() < terms.docFreq()) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                others = forms.postings(others, PostingsEnum.NONE);
                found.add(new Without(postings, others));
            }
        }
    }

    /** The documents of one list that are not in another. */
    private static final class Without extends FilterDocIdSetIterator {

        private final DocIdSetIterator others;

        private Without(DocIdSetIterator all, DocIdSetIterator others) {
            super(all);
            this.others = others;
        }

        private boolean isExcluded() throws IOException {
            int document = in.docID();
            return document != NO_MORE_DOCS
                    && (others.docID() < document ? others.advance(document) : others.docID()) == document;
        }

        @Override
        public int nextDoc() throws IOException {
            in.nextDoc();
            return skipExcluded();
        }

        @Override
        public int advance(int target) throws IOException {
            in.advance(target);
            return skipExcluded();
        }

        private int skipExcluded() throws IOException {
            while (isExcluded()) {
                in.nextDoc();
            }
            return in.docID();
        }

        /** Adds all documents up to the next excluded one at once. */
        @Override
        public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
            while (docID() < upTo) {
                in.intoBitSet(Math.min(upTo, others.docID()), bits, offset);
                skipExcluded();
            }
        }
    }

    @Override
    public String toString(String field) {
        return "written(" + asked + ")";
    }
}
