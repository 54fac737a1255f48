package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.jspecify.annotations.Nullable;

/**
 * The cables that match a query, in the order of their ids.
 *
 * <p>Looking up the id of every match takes far longer than finding them. If there are many, all ids of the index are read in
 * order instead, until enough matches are found.
 */
final class CablesById {

    /** A step through the ids in order takes seven to ten times as long as looking up the id of one match. */
    private static final int STEP = 8;

    private final IndexReader reader;
    private final FixedBitSet matching;
    private final long total;

    CablesById(IndexSearcher searcher, Query query) throws IOException {
        this.reader = searcher.getIndexReader();
        this.matching = MatchingBits.of(searcher, query);
        this.total = matching.cardinality();
    }

    /** How many cables match. */
    long total() {
        return total;
    }

    /** Whether so many match that reading all ids in order is faster. */
    boolean areMany(int wanted) throws IOException {
        return (double) total * total > (double) STEP * wanted * reader.getDocCount(IndexSchema.ID);
    }

    /**
     * The documents of the first of them.
     *
     * @param after begins after this id; empty begins at the first
     */
    List<Integer> walk(int wanted, Optional<String> after) throws IOException {
        List<Integer> found = new ArrayList<>();
        Terms ids = MultiTerms.getTerms(reader, IndexSchema.KEY);
        if (ids == null) {
            return found;
        }
        TermsEnum walk = ids.iterator();
        PostingsEnum block = null;
        for (BytesRef id = first(walk, after); id != null && found.size() < wanted; id = walk.next()) {
            block = walk.postings(block, PostingsEnum.NONE);
            for (int doc; (doc = block.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (matching.get(doc)) {
                    found.add(doc);
                }
            }
        }
        return found;
    }

    /** The documents of some matches in index order, for a request that has run out of time. */
    List<Integer> some(int wanted) {
        return IntStream.iterate(
                        next(0), document -> document != DocIdSetIterator.NO_MORE_DOCS, document -> next(document + 1))
                .limit(wanted)
                .boxed()
                .toList();
    }

    private int next(int document) {
        return document < matching.length() ? matching.nextSetBit(document) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private static @Nullable BytesRef first(TermsEnum walk, Optional<String> after) throws IOException {
        if (after.isEmpty()) {
            return walk.next();
        }
        return switch (walk.seekCeil(new BytesRef(after.get()))) {
            case FOUND -> walk.next();
            case NOT_FOUND -> walk.term();
            case END -> null;
        };
    }
}
