package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cable keeps the time of the load that first added its key. */
class AddedTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-03T10:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void twoLoads() throws IOException {
        try (CableIndex index = load(FIRST)) {
            index.add(cable("06A1", "One"));
            index.add(cable("06A2", "One"));
        }
        try (CableIndex index = load(SECOND)) {
            index.add(cable("06A2", "Two"));
            index.add(cable("06A3", "One"));
            // Replaced within a load, from the map of the newest changes.
            index.add(cable("06A3", "Two"));
        }
    }

    @Test
    void aReplacedCableKeepsIt() throws IOException {
        assertEquals(Map.of("06A1", FIRST, "06A2", FIRST, "06A3", SECOND), added());
    }

    @Test
    void mergeAndRebuildKeepIt() throws IOException {
        Map<String, Instant> before = added();
        try (CableIndex index = load(THIRD)) {
            index.merge();
        }
        assertEquals(before, added());
        CableIndex.rebuild(folder, Progress.NONE);
        assertEquals(before, added());
    }

    @Test
    void aDeletedCableIsNewWhenItIsAddedAgain() throws IOException {
        try (CableIndex index = load(THIRD)) {
            index.delete("06A1");
            index.add(cable("06A1", "One"));
        }
        assertEquals(Map.of("06A1", THIRD, "06A2", FIRST, "06A3", SECOND), added());
    }

    private CableIndex load(Instant begun) throws IOException {
        return LuceneCableIndex.open(folder, IndexFolder.openForWriting(folder), IndexOptions.DEFAULT, begun);
    }

    private static Cable cable(String id, String subject) {
        return Cable.builder(id).subject(subject).build();
    }

    /** When each cable was added, by key. */
    private Map<String, Instant> added() throws IOException {
        Map<String, Instant> added = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader leaf = context.reader();
                SortedDocValues keys = DocValues.getSorted(leaf, IndexSchema.ID_ORDER);
                SortedNumericDocValues times = DocValues.getSortedNumeric(leaf, IndexSchema.ADDED);
                Bits live = leaf.getLiveDocs();
                for (int doc = 0; doc < leaf.maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && keys.advanceExact(doc) && times.advanceExact(doc)) {
                        added.put(
                                keys.lookupOrd(keys.ordValue()).utf8ToString(),
                                Instant.ofEpochSecond(times.nextValue()));
                    }
                }
            }
        }
        return added;
    }
}
