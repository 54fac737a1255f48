// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.watch.WatchSource;

/** The hits of a query in an index in a folder, without reading a record; changes are found by their numbers. */
final class WatchedHits implements WatchSource {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Deadline deadline;
    private final CommitData data;
    private final Query cables;

    WatchedHits(CableQuery query, DirectoryReader reader, Deadline deadline) throws IOException {
        this.reader = reader;
        this.deadline = deadline;
        this.searcher = TimedSearcher.of(reader, deadline);
        this.data =
                CommitData.of(reader.getIndexCommit().getUserData().entrySet()).orElseThrow();
        QueryContext context = QueryContext.of(searcher.getIndexReader(), deadline, query);
        this.cables = new QueryCompiler(context, Unit.CABLE, Scoring.NONE).compile(query);
    }

    @Override
    public String index() {
        return data.index();
    }

    @Override
    public long change() throws IOException {
        // A reader may see changes that are not committed.
        byte[] last = PointValues.getMaxPackedValue(reader, IndexSchema.CHANGE);
        return last == null ? data.change() : Math.max(data.change(), LongPoint.decodeDimension(last, 0));
    }

    @Override
    public List<Found> all() throws IOException {
        return found(cables);
    }

    @Override
    public List<Found> after(long change) throws IOException {
        return found(written(IndexSchema.CHANGE, change + 1));
    }

    @Override
    public List<Found> since(Instant load) throws IOException {
        return found(written(IndexSchema.LOADED, load.getEpochSecond()));
    }

    private Query written(String field, long first) {
        return new BooleanQuery.Builder()
                .add(cables, Occur.MUST)
                .add(LongPoint.newRangeQuery(field, first, Long.MAX_VALUE), Occur.FILTER)
                .build();
    }

    @Override
    public long total() throws IOException {
        return searcher.count(new ClauseLimitExempt(cables));
    }

    private List<Found> found(Query query) throws IOException {
        FixedBitSet documents = MatchingBits.of(searcher, new ClauseLimitExempt(query));
        List<Found> found = new ArrayList<>();
        BitSetIterator all = new BitSetIterator(documents, 0);
        for (int doc; (doc = all.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            deadline.check();
            LeafReaderContext leaf = Blocks.leafOf(doc, reader);
            found.add(found(leaf, doc - leaf.docBase));
        }
        return found;
    }

    private static Found found(LeafReaderContext leaf, int cable) throws IOException {
        BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), IndexSchema.TEXT_HASH);
        return new Found(
                IndexedKeys.key(leaf, cable),
                hashes.advanceExact(cable) ? Optional.of(hashes.binaryValue().utf8ToString()) : Optional.empty(),
                second(leaf, IndexSchema.ADDED, cable),
                second(leaf, IndexSchema.TEXT_CHANGED, cable));
    }

    private static long second(LeafReaderContext leaf, String field, int cable) throws IOException {
        SortedNumericDocValues times = DocValues.getSortedNumeric(leaf.reader(), field);
        if (!times.advanceExact(cable)) {
            throw Blocks.notACable(leaf, cable);
        }
        return times.nextValue();
    }
}
