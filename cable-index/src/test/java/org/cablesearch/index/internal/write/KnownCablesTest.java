// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More cables than the map in memory can hold, so that others are looked up in the index. */
class KnownCablesTest {

    private static final int THREADS = 4;
    private static final int CABLES = 21_000;
    private static final Instant ADDED = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void losesNoCableThatIsAddedWhileTheReaderIsRefreshed() throws Exception {
        try (Interrupted directory = new Interrupted(FSDirectory.open(folder));
                IndexWriter writer = new IndexWriter(directory, IndexSchema.writerConfig(IndexOptions.DEFAULT));
                KnownCables known = new KnownCables(writer, 1, 2)) {
            Thread late = new Thread(() -> add(writer, known, 9));
            directory.onNextRead = () -> {
                late.start();
                join(late, 300);
            };
            for (int i = 0; i < 3; i++) {
                add(writer, known, i);
            }
            join(late, 0);
            for (int i : new int[] {0, 1, 2, 9}) {
                Cable cable = cable(i, "One");
                assertTrue(known.hashOf(cable.key()).isPresent(), "cable " + i + " is unknown");
                // From the map or from the index, the version is the same.
                assertEquals(
                        Optional.of(IndexedVersion.of(
                                cable.key(), ContentHash.of(CableCodec.encode(cable)), ADDED.getEpochSecond())),
                        known.version(cable.key()));
            }
        }
    }

    /** Runs a task when the refresh has listed the index's files and opens the first of them. */
    private static final class Interrupted extends FilterDirectory {

        private volatile Runnable onNextRead = () -> {};

        private Interrupted(Directory directory) {
            super(directory);
        }

        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
            Runnable run = onNextRead;
            onNextRead = () -> {};
            run.run();
            return super.openInput(name, context);
        }
    }

    private static void add(IndexWriter writer, KnownCables known, int i) {
        Cable cable = cable(i, "One");
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        BytesRef hash = ContentHash.of(encoded);
        try {
            Arrival arrival = new Arrival("", 1, Arrival.Times.first(ADDED.getEpochSecond()));
            writer.addDocuments(CableDocuments.of(cable, encoded, hash, arrival));
            known.noteAdded(cable, hash, arrival);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void knowsEveryCableOfALongRun() throws Exception {
        try (CableIndex index = CableIndex.open(folder)) {
            assertEquals(new AddSummary(CABLES, 0, 0), addAll(index, "One"));
            assertEquals(new AddSummary(0, 0, CABLES), addAll(index, "One"));
            assertEquals(Outcome.REPLACED, index.add(cable(7, "Two"), "").outcome());
        }
    }

    /** Adds cables in several threads, so that some are added while the reader is refreshed. */
    private static AddSummary addAll(CableIndex index, String subject) throws IOException {
        return index.addAll(IntStream.range(0, CABLES).mapToObj(i -> cable(i, subject)), THREADS);
    }

    private static Cable cable(int i, String subject) {
        return Cable.builder("06A" + i).subject(subject).build();
    }
}
