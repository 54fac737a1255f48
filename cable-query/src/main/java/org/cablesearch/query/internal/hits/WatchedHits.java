// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.CommitData;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.WatchState;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.watch.WatchSource;

/** The hits of a search in an index in a folder, without reading a record; changes are found by their numbers. */
final class WatchedHits implements WatchSource {

    private final FixedBitSet cables;
    private final DirectoryReader reader;
    private final CommitData data;
    private final Deadline deadline;

    /**
     * @param cables the cables found, a bit for each document
     * @param data the commit data of what the reader sees
     */
    WatchedHits(FixedBitSet cables, DirectoryReader reader, CommitData data, Deadline deadline) {
        this.cables = cables;
        this.reader = reader;
        this.data = data;
        this.deadline = deadline;
    }

    @Override
    public String history() {
        return data.history();
    }

    @Override
    public long change() {
        return data.change();
    }

    @Override
    public boolean continues(WatchState earlier) {
        return data.continues(earlier.history(), earlier.change());
    }

    @Override
    public List<Found> all() throws IOException {
        return found(cables);
    }

    @Override
    public Set<CableKey> after(long change) throws IOException {
        return found(written(IndexSchema.CHANGE, change + 1)).stream()
                .map(Found::key)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Found> since(Instant load) throws IOException {
        return found(written(IndexSchema.LOADED, load.getEpochSecond()));
    }

    private FixedBitSet written(String field, long first) throws IOException {
        FixedBitSet written = MatchingBits.of(
                TimedSearcher.of(reader, deadline), LongPoint.newRangeQuery(field, first, Long.MAX_VALUE));
        written.and(cables);
        return written;
    }

    private List<Found> found(FixedBitSet documents) throws IOException {
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
