// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** A term that was looked up once in all segments of an index. */
public final class TermLookup {

    private final Term term;
    private final TermLookups lookups;
    private final TermStates states;

    public TermLookup(Term term, IndexSearcher searcher) throws IOException {
        this(term, new TermLookups(searcher));
    }

    public TermLookup(Term term, TermLookups lookups) throws IOException {
        this.term = term;
        this.lookups = lookups;
        this.states = new TermStates(lookups.index());
        for (LeafReaderContext leaf : lookups.index().leaves()) {
            TermsEnum terms = lookups.in(leaf, term.field());
            if (terms.seekExact(term.bytes())) {
                states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
            }
        }
    }

    /** Whether it was looked up in the segments of this searcher. */
    public boolean isFoundBy(IndexSearcher searcher) {
        return lookups.isOf(searcher);
    }

    /** Number of documents with the term. */
    public int documents() {
        return states.docFreq();
    }

    /** Number of occurrences in all documents. */
    public long total() {
        return states.totalTermFreq();
    }

    /** The field of the term. */
    public String field() {
        return term.field();
    }

    /** Its statistics for scoring. If no document has it, they say that one does, because Lucene needs at least one. */
    public TermStatistics statistics() {
        return new TermStatistics(term.bytes(), Math.max(1, documents()), Math.max(1, total()));
    }

    /** A query for the documents that have it. */
    public TermQuery query() {
        return new TermQuery(term, states);
    }

    /** The same query, scored as if this many documents had the term, this often in total. */
    public TermQuery query(int documents, long total) throws IOException {
        TermStates counted = new TermStates(lookups.index());
        for (LeafReaderContext leaf : lookups.index().leaves()) {
            TermState found = state(leaf);
            if (found != null) {
                counted.register(found, leaf.ord);
            }
        }
        counted.accumulateStatistics(documents, total);
        return new TermQuery(term, counted);
    }

    /** Its postings in a segment, with frequencies; null if the segment does not contain it. */
    public @Nullable PostingsEnum postings(LeafReaderContext leaf) throws IOException {
        return postings(leaf, PostingsEnum.FREQS);
    }

    private @Nullable PostingsEnum postings(LeafReaderContext leaf, int flags) throws IOException {
        TermState found = state(leaf);
        if (found == null) {
            return null;
        }
        TermsEnum terms = lookups.in(leaf, term.field());
        terms.seekExact(term.bytes(), found);
        return terms.postings(null, flags);
    }

    private @Nullable TermState state(LeafReaderContext leaf) throws IOException {
        IOSupplier<TermState> state = states.get(leaf);
        return state == null ? null : state.get();
    }

    /** Its occurrences in a segment. */
    public Occurrences in(LeafReaderContext leaf) throws IOException {
        return new Occurrences(postings(leaf));
    }

    /** Its occurrences in a segment, with positions. */
    public Occurrences withPlaces(LeafReaderContext leaf) throws IOException {
        return new Occurrences(postings(leaf, PostingsEnum.POSITIONS));
    }
}
