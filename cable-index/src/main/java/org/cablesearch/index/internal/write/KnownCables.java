package org.cablesearch.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.CableKey;

/**
 * The cables that an index holds, including uncommitted changes. The newest changes are in a map; all other cables are
 * looked up with a reader that sees the writer's changes. The reader is refreshed whenever the map is full, so memory
 * does not grow with the index.
 *
 * <p>Safe for use by several threads, unless two of them look up or note cables of the same id at once.
 */
final class KnownCables implements Closeable {

    /** How many changes the map holds: a few megabytes of ids and hashes. */
    private static final int MAX_NEWEST = 20_000;

    /** A cable added recently: its {@link ContentHash}, and how it came into the index. */
    private record Added(BytesRef hash, Arrival arrival) {}

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
        return known(key, Added::hash, place -> Optional.of(hash(place)));
    }

    /** Where a cable was read, if it was added in this run; empty otherwise. */
    Optional<String> sourceInThisRun(CableKey key) throws IOException {
        return known(key, added -> added.arrival().source(), this::sourceInThisRun);
    }

    /** When the load began that first added a cable with a key; empty if the index holds none. */
    OptionalLong addedAt(CableKey key) throws IOException {
        Optional<Long> added =
                known(key, cable -> cable.arrival().added().orElseThrow(), place -> Optional.of(addedAt(place)));
        return added.isPresent() ? OptionalLong.of(added.get()) : OptionalLong.empty();
    }

    /** What is known of a cable: from its newest change or, if that is not in the map, from its document. */
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
    void noteAdded(CableKey key, BytesRef hash, Arrival arrival) throws IOException {
        note(key, Optional.of(new Added(hash, arrival)));
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
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
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

    private static BytesRef hash(Place place) throws IOException {
        BinaryDocValues hashes = place.leaf().getBinaryDocValues(IndexSchema.HASH);
        if (hashes == null || !hashes.advanceExact(place.document())) {
            throw notACable(place);
        }
        return BytesRef.deepCopyOf(hashes.binaryValue());
    }

    private static long addedAt(Place place) throws IOException {
        NumericDocValues added = DocValues.unwrapSingleton(place.leaf().getSortedNumericDocValues(IndexSchema.ADDED));
        if (added == null || !added.advanceExact(place.document())) {
            throw notACable(place);
        }
        return added.longValue();
    }

    private static IOException notACable(Place place) {
        return new IOException("document " + place.document() + " of segment " + place.leaf() + " is not a cable");
    }

    private Optional<String> sourceInThisRun(Place place) throws IOException {
        Document stored =
                place.leaf().storedFields().document(place.document(), Set.of(IndexSchema.SOURCE, IndexSchema.CHANGE));
        boolean added = stored.getField(IndexSchema.CHANGE).numericValue().longValue() > before;
        return added ? Optional.of(stored.get(IndexSchema.SOURCE)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
