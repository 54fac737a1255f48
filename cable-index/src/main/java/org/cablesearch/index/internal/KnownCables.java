package org.cablesearch.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Which cables an index holds, those just added included: the newest in a map, the others through a reader on the
 * writer, which is refreshed whenever the map is full, so that memory does not grow with the index.
 *
 * <p>Safe for use by many threads, as long as no two of them look up and note the same id at once.
 */
final class KnownCables implements Closeable {

    /** Some megabytes of ids and hashes. */
    private static final int MOST_NEWEST = 20_000;

    /**
     * What is known of one cable.
     *
     * @param hash its {@link ContentHash}
     * @param source where it was read
     * @param run the run of the writer that added it
     */
    record Known(BytesRef hash, String source, long run) {}

    private final IndexWriter writer;
    private final int mostNewest;
    private final Map<String, Known> newest = new ConcurrentHashMap<>();
    private final ReadWriteLock refreshing = new ReentrantReadWriteLock();
    private DirectoryReader reader;

    KnownCables(IndexWriter writer) throws IOException {
        this(writer, MOST_NEWEST);
    }

    KnownCables(IndexWriter writer, int mostNewest) throws IOException {
        this.writer = writer;
        this.mostNewest = mostNewest;
        this.reader = DirectoryReader.open(writer);
    }

    Optional<Known> find(String id) throws IOException {
        refreshing.readLock().lock();
        try {
            Known known = newest.get(id);
            return known != null ? Optional.of(known) : findInReader(id);
        } finally {
            refreshing.readLock().unlock();
        }
    }

    /** Notes a cable that was added. Not while the reader is refreshed: it may have been opened before the cable came. */
    void note(String id, Known known) throws IOException {
        refreshing.readLock().lock();
        try {
            newest.put(id, known);
        } finally {
            refreshing.readLock().unlock();
        }
        if (newest.size() > mostNewest) {
            refresh();
        }
    }

    private void refresh() throws IOException {
        refreshing.writeLock().lock();
        try {
            if (newest.size() <= mostNewest) {
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

    private Optional<Known> findInReader(String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int cable = lastLive(leaf.reader(), id);
            if (cable >= 0) {
                return Optional.of(read(leaf.reader(), cable));
            }
        }
        return Optional.empty();
    }

    /** The last live document with a key, which is that of the cable; -1 if there is none. */
    private static int lastLive(LeafReader leaf, String id) throws IOException {
        PostingsEnum postings = leaf.postings(new Term(IndexSchema.KEY, id), PostingsEnum.NONE);
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

    private static Known read(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues hashes = leaf.getBinaryDocValues(IndexSchema.HASH);
        if (hashes == null || !hashes.advanceExact(doc)) {
            throw new IOException("document " + doc + " of segment " + leaf + " is no cable");
        }
        BytesRef hash = BytesRef.deepCopyOf(hashes.binaryValue());
        Document stored = leaf.storedFields().document(doc, java.util.Set.of(IndexSchema.SOURCE, IndexSchema.RUN));
        long run = stored.getField(IndexSchema.RUN).numericValue().longValue();
        return new Known(hash, stored.get(IndexSchema.SOURCE), run);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
