// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.jspecify.annotations.Nullable;

/**
 * The cables that match a query, in the order of their ids.
 *
 * <p>Looking up the id of every match takes far longer than finding the matches. If there are many, the ids of the
 * whole index are read in order until enough of them are matches.
 */
final class CablesById {

    /**
     * Looking up the ids of this many matches takes as long as one step through the ids in order; measurements gave
     * seven to ten.
     */
    private static final int STEP = 8;

    private final IndexReader reader;
    private final FixedBitSet matching;
    private final long total;

    CablesById(IndexSearcher searcher, Query query) throws IOException {
        this.reader = searcher.getIndexReader();
        this.matching = MatchingBits.of(searcher, query);
        this.total = matching.cardinality();
    }

    /** Number of cables that match. */
    long total() {
        return total;
    }

    /** Whether reading all ids in order is faster, because many cables match. */
    boolean areMany(int maxHits) throws IOException {
        return (double) total * total > (double) STEP * maxHits * reader.getDocCount(IndexSchema.ID);
    }

    /**
     * The documents of the first matches by id.
     *
     * @param after the key to begin after; empty to begin with the first
     */
    List<Integer> walk(int maxHits, Optional<String> after) throws IOException {
        List<Integer> found = new ArrayList<>();
        TermsEnum walk = LiveTerms.of(reader, IndexSchema.KEY).iterator();
        PostingsEnum block = null;
        for (BytesRef id = first(walk, after); id != null && found.size() < maxHits; id = walk.next()) {
            block = walk.postings(block, PostingsEnum.NONE);
            for (int doc; (doc = block.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (matching.get(doc)) {
                    found.add(doc);
                }
            }
        }
        return found;
    }

    /** The documents of some matches in the order of the index, for a request whose time is up. */
    List<Integer> some(int maxHits) {
        return IntStream.iterate(
                        next(0), document -> document != DocIdSetIterator.NO_MORE_DOCS, document -> next(document + 1))
                .limit(maxHits)
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
