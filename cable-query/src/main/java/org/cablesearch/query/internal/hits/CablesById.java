package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
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
import org.cablesearch.query.internal.facet.FacetCounter;
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
    private final List<FacetsCollector.MatchingDocs> matching;
    private final long total;

    CablesById(IndexSearcher searcher, Query query) throws IOException {
        this.reader = searcher.getIndexReader();
        FacetsCollector collected = searcher.search(query, new FacetsCollectorManager());
        this.matching = collected.getMatchingDocs();
        this.total = FacetCounter.hits(collected);
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
        FixedBitSet bits = bits();
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
                if (bits.get(doc)) {
                    found.add(doc);
                }
            }
        }
        return found;
    }

    /** The documents of some matches in index order, for a request that has run out of time. */
    List<Integer> some(int wanted) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (FacetsCollector.MatchingDocs segment : matching) {
            DocIdSetIterator documents = segment.bits().iterator();
            while (documents != null && found.size() < wanted && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                found.add(segment.context().docBase + documents.docID());
            }
        }
        return found;
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

    private FixedBitSet bits() throws IOException {
        FixedBitSet bits = new FixedBitSet(Math.max(1, reader.maxDoc()));
        for (FacetsCollector.MatchingDocs segment : matching) {
            DocIdSetIterator documents = segment.bits().iterator();
            if (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, -segment.context().docBase);
            }
        }
        return bits;
    }
}
