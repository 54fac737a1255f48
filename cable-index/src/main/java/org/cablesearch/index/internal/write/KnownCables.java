// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.Arrival.Times;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.work.Interrupts;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;

/**
 * The cables that an index holds, including uncommitted changes. The newest changes are in a map; all other cables are
 * looked up with a reader that sees the writer's changes. The reader is refreshed whenever the map is full, so memory
 * does not grow with the index.
 *
 * <p>Safe for use by several threads, unless two of them look up or note cables of the same id at once.
 */
final class KnownCables implements Closeable {

    /** Maximum changes in the map: a few megabytes of ids and hashes. */
    private static final int MAX_NEWEST = 20_000;

    /** A cable added recently: its {@link ContentHash}, the hash of its text, and how it came into the index. */
    private record Added(BytesRef hash, Optional<String> textHash, Arrival arrival) {

        private Text text() {
            return new Text(textHash, arrival.times().orElseThrow());
        }
    }

    /** The hash of a cable's text, if it has one, and when the text came. */
    private record Text(Optional<String> hash, Times times) {}

    /** A document of a segment. */
    private record Place(LeafReader leaf, int document) {}

    private final IndexWriter writer;
    private final long before;
    private final int maxNewest;
    /** The newest changes; empty if the cable was deleted. */
    private final ConcurrentNavigableMap<CableKey, Optional<Added>> newest = new ConcurrentSkipListMap<>();

    private final ReadWriteLock refreshing = new ReentrantReadWriteLock();
    private DirectoryReader reader;

    /** @param before the number of the last change before this run */
    KnownCables(IndexWriter writer, long before) throws IOException {
        this(writer, before, MAX_NEWEST);
    }

    KnownCables(IndexWriter writer, long before, int maxNewest) throws IOException {
        this.writer = writer;
        this.before = before;
        this.maxNewest = maxNewest;
        this.reader = DirectoryReader.open(writer);
    }

    /** The keys of the cables that the index holds under a published id. */
    SortedSet<CableKey> keysOf(String id) throws IOException {
        refreshing.readLock().lock();
        try {
            SortedSet<CableKey> keys = new TreeSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                addKeys(leaf.reader(), id, keys);
            }
            for (Map.Entry<CableKey, Optional<Added>> change :
                    newest.tailMap(new CableKey(id, Optional.empty())).entrySet()) {
                if (!change.getKey().id().equals(id)) {
                    break;
                }
                if (change.getValue().isPresent()) {
                    keys.add(change.getKey());
                } else {
                    keys.remove(change.getKey());
                }
            }
            return keys;
        } finally {
            refreshing.readLock().unlock();
        }
    }

    private static void addKeys(LeafReader leaf, String id, Set<CableKey> keys) throws IOException {
        TermsEnum terms = Terms.getTerms(leaf, IndexSchema.KEY).iterator();
        BytesRef prefix = new BytesRef(id);
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, prefix); term = terms.next()) {
            boolean isWhole = term.length == prefix.length;
            if (!isWhole && term.bytes[term.offset + prefix.length] != 0) {
                return;
            }
            CableKey key = KeyText.parse(term.utf8ToString());
            if (key.id().equals(id) && lastLive(leaf, key) >= 0) {
                keys.add(key);
            }
        }
    }

    /** The {@link ContentHash} of a cable; empty if the index does not hold it. */
    Optional<BytesRef> hashOf(CableKey key) throws IOException {
        return known(key, Added::hash, place -> Optional.of(IndexedVersion.hash(place.leaf(), place.document())));
    }

    /** The version of a cable that the index holds; empty if it does not hold the cable. */
    Optional<CableVersion> version(CableKey key) throws IOException {
        return known(
                key,
                added -> IndexedVersion.of(
                        key, added.hash(), added.text().times().added()),
                place -> Optional.of(IndexedVersion.of(key, place.leaf(), place.document())));
    }

    /** Where a cable was read, if it was added in this run; empty otherwise. */
    Optional<String> sourceInThisRun(CableKey key) throws IOException {
        return known(key, added -> added.arrival().source(), this::sourceInThisRun);
    }

    /**
     * The times of a cable that a load writes now.
     *
     * @param textHash the hash of its text, if it has one
     * @param load when the load began
     */
    Times times(CableKey key, Optional<String> textHash, long load) throws IOException {
        Optional<Text> before = known(key, Added::text, place -> Optional.of(text(place)));
        return before.map(old -> old.times().replaced(load, isOther(textHash, old.hash())))
                .orElseGet(() -> Times.first(load));
    }

    /** Whether two texts differ for certain: both have a hash, and not the same. */
    private static boolean isOther(Optional<String> hash, Optional<String> other) {
        return hash.isPresent() && other.isPresent() && !hash.equals(other);
    }

    /** The state of a cable: from its newest change or, if that is not in the map, from its document. */
    private <T> Optional<T> known(CableKey key, Function<Added, T> ofChange, IOFunction<Place, Optional<T>> ofDocument)
            throws IOException {
        refreshing.readLock().lock();
        try {
            Optional<Added> added = newest.get(key);
            if (added != null) {
                return added.map(ofChange);
            }
            Optional<Place> place = place(key);
            return place.isPresent() ? ofDocument.apply(place.get()) : Optional.empty();
        } finally {
            refreshing.readLock().unlock();
        }
    }

    /** Notes a cable that was added. */
    void noteAdded(Cable cable, BytesRef hash, Arrival arrival) throws IOException {
        note(cable.key(), Optional.of(new Added(hash, cable.provenance().textHash(), arrival)));
    }

    /** Notes a cable that was deleted. */
    void noteDeleted(CableKey key) throws IOException {
        note(key, Optional.empty());
    }

    /** Notes a change. Waits while the reader is being refreshed, because it may not yet see the change. */
    private void note(CableKey key, Optional<Added> cable) throws IOException {
        refreshing.readLock().lock();
        try {
            newest.put(key, cable);
        } finally {
            refreshing.readLock().unlock();
        }
        if (newest.size() > maxNewest) {
            refresh(maxNewest);
        }
    }

    /** Refreshes the reader, which releases merged segments, so that their files can be deleted. */
    void refresh() throws IOException {
        refresh(-1);
    }

    private void refresh(int maxSize) throws IOException {
        refreshing.writeLock().lock();
        try {
            if (newest.size() <= maxSize) {
                return;
            }
            DirectoryReader newer = Interrupts.shielded(() -> DirectoryReader.openIfChanged(reader, writer));
            if (newer != null) {
                reader.close();
                reader = newer;
            }
            newest.clear();
        } finally {
            refreshing.writeLock().unlock();
        }
    }

    private Optional<Place> place(CableKey key) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int cable = lastLive(leaf.reader(), key);
            if (cable >= 0) {
                return Optional.of(new Place(leaf.reader(), cable));
            }
        }
        return Optional.empty();
    }

    /** The last live document with a key, which is that of the cable; -1 if there is none. */
    private static int lastLive(LeafReader leaf, CableKey key) throws IOException {
        PostingsEnum postings = leaf.postings(new Term(IndexSchema.KEY, KeyText.of(key)), PostingsEnum.NONE);
        if (postings == null) {
            return -1;
        }
        Bits live = leaf.getLiveDocs();
        int last = -1;
        for (int doc; (doc = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            if (live == null || live.get(doc)) {
                last = doc;
            }
        }
        return last;
    }

    private static Text text(Place place) throws IOException {
        BinaryDocValues hashes = DocValues.getBinary(place.leaf(), IndexSchema.TEXT_HASH);
        Optional<String> hash = hashes.advanceExact(place.document())
                ? Optional.of(hashes.binaryValue().utf8ToString())
                : Optional.empty();
        Document stored = place.leaf()
                .storedFields()
                .document(place.document(), Set.of(IndexSchema.ADDED, IndexSchema.TEXT_CHANGED, IndexSchema.LOADED));
        return new Text(
                hash,
                new Times(
                        number(stored, IndexSchema.ADDED),
                        number(stored, IndexSchema.TEXT_CHANGED),
                        number(stored, IndexSchema.LOADED)));
    }

    private static long number(Document stored, String field) {
        return stored.getField(field).numericValue().longValue();
    }

    private Optional<String> sourceInThisRun(Place place) throws IOException {
        Document stored =
                place.leaf().storedFields().document(place.document(), Set.of(IndexSchema.SOURCE, IndexSchema.CHANGE));
        boolean added = number(stored, IndexSchema.CHANGE) > before;
        return added ? Optional.of(stored.get(IndexSchema.SOURCE)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
