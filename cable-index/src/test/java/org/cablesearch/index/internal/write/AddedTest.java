// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.record.Arrival.Times;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.model.Provenance;
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

    /** A change of text is told from a better reading: only a hash of both texts decides. */
    @Test
    void aChangedTextIsDated() throws IOException {
        try (CableIndex index = load(FIRST)) {
            index.add(withText("06B1", "One", "aa"));
            index.add(withText("06B2", "One", "aa"));
            index.add(cable("06B3", "One"));
            index.add(withText("06B4", "One", "aa"));
        }
        try (CableIndex index = load(SECOND)) {
            index.add(withText("06B1", "Two", "aa"));
            index.add(withText("06B2", "Two", "bb"));
            index.add(withText("06B3", "Two", "bb"));
            index.add(withText("06B4", "Two", "bb"));
        }
        try (CableIndex index = load(THIRD)) {
            index.add(withText("06B4", "Three", "bb"));
            index.merge();
        }
        for (int i = 0; i < 2; i++) {
            Map<String, Times> times = times();
            assertEquals(times(FIRST, FIRST, SECOND), times.get("06B1"), "read differently");
            assertEquals(times(FIRST, SECOND, SECOND), times.get("06B2"), "another text");
            assertEquals(times(FIRST, FIRST, SECOND), times.get("06B3"), "one text without a hash");
            assertEquals(times(FIRST, SECOND, THIRD), times.get("06B4"), "another text, then read differently");
            CableIndex.rebuild(folder, Progress.NONE);
        }
    }

    private static Times times(Instant added, Instant textChanged, Instant loaded) {
        return new Times(added.getEpochSecond(), textChanged.getEpochSecond(), loaded.getEpochSecond());
    }

    private static Cable withText(String id, String subject, String hash) {
        Provenance provenance = Provenance.NONE.textHash(hash);
        return Cable.builder(id).subject(subject).provenance(provenance).build();
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
        times().forEach((key, times) -> added.put(key, Instant.ofEpochSecond(times.added())));
        return added;
    }

    /** The times of each cable by key, in their stored form; those that searches use must be the same. */
    private Map<String, Times> times() throws IOException {
        Map<String, Times> all = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader leaf = context.reader();
                SortedDocValues keys = DocValues.getSorted(leaf, IndexSchema.ID_ORDER);
                SortedNumericDocValues added = DocValues.getSortedNumeric(leaf, IndexSchema.ADDED);
                NumericDocValues textChanged = DocValues.getNumeric(leaf, IndexSchema.TEXT_CHANGED);
                Bits live = leaf.getLiveDocs();
                for (int doc = 0; doc < leaf.maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && keys.advanceExact(doc)) {
                        Document stored = leaf.storedFields().document(doc);
                        Times times = new Times(
                                number(stored, IndexSchema.ADDED),
                                number(stored, IndexSchema.TEXT_CHANGED),
                                number(stored, IndexSchema.LOADED));
                        all.put(keys.lookupOrd(keys.ordValue()).utf8ToString(), times);
                        assertTrue(added.advanceExact(doc) && textChanged.advanceExact(doc));
                        assertEquals(times.added(), added.nextValue());
                        assertEquals(times.textChanged(), textChanged.longValue());
                    }
                }
            }
        }
        return all;
    }

    private static long number(Document stored, String field) {
        return stored.getField(field).numericValue().longValue();
    }
}
