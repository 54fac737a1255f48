// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableVersion;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQueries;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;

/** Deletes by the query "police" while cables change, and checks what is deleted and counted. */
record DeletionsByQuery(CableIndex index, CableSearcher searcher) {

    private static final CableQuery POLICE = CableQuery.word("police");
    private static final int CABLES_OF_EACH = 2;

    /** What happens to a cable "police" after the searcher has seen it, and what a deletion must then do. */
    private enum Change {
        NONE(true, true),
        OTHER(false, false, "new army"),
        ALSO_MATCHING(true, true, "police and army"),
        MATCHING_IN_THE_END(true, true, "army", "police of the army"),
        OTHER_IN_THE_END(false, false, "police and army", "army"),
        BACK(true, true, "army", "police"),
        GONE(true, false, ""),
        GONE_AND_OTHER(false, false, "", "new army"),
        GONE_AND_ADDED_AGAIN(true, true, "", "police");

        private final boolean isAbsent;
        private final boolean isCounted;
        /** The texts that replace it, one after the other; one that is empty deletes it. */
        private final List<String> texts;

        Change(boolean isAbsent, boolean isCounted, String... texts) {
            this.isAbsent = isAbsent;
            this.isCounted = isCounted;
            this.texts = List.of(texts);
        }

        private List<String> ids() {
            return List.of(name().replace('_', 'X') + 1, name().replace('_', 'X') + CABLES_OF_EACH);
        }

        private void make(String id, CableIndex index) throws IOException {
            for (String text : texts) {
                if (text.isEmpty()) {
                    index.delete(id);
                } else {
                    index.add(EngineContract.cable(id, text));
                }
            }
        }

        static Change of(String id) {
            return valueOf(id.substring(0, id.length() - 1).replace('X', '_'));
        }
    }

    /** An index in which a cable changes at the last moment before it is deleted. */
    private record ChangingIndex(CableIndex index, Set<String> changed) implements CableIndex {

        @Override
        public boolean delete(CableVersion version) throws IOException {
            String id = version.key().id();
            if (changed.add(id)) {
                Change.of(id).make(id, index);
                index.commit();
            }
            return index.delete(version);
        }

        @Override
        public AddResult add(Cable cable, String source) throws IOException {
            return index.add(cable, source);
        }

        @Override
        public boolean delete(String id) throws IOException {
            return index.delete(id);
        }

        @Override
        public void commit() throws IOException {
            index.commit();
        }

        @Override
        public void merge() throws IOException {
            index.merge();
        }

        @Override
        public void close() throws IOException {
            index.close();
        }
    }

    /** The index changes after the searcher has seen it. */
    void afterChanges() throws IOException {
        add();
        for (Change change : Change.values()) {
            for (String id : change.ids()) {
                change.make(id, index);
            }
        }
        index.commit();
        assertDeleted(index);
    }

    /** Each cable changes between the search and its deletion. */
    void betweenSearchAndDeletion() throws IOException {
        add();
        assertDeleted(new ChangingIndex(index, new TreeSet<>()));
    }

    private void add() throws IOException {
        for (Change change : Change.values()) {
            for (String id : change.ids()) {
                index.add(EngineContract.cable(id, "police"));
            }
        }
        index.commit();
        searcher.refresh();
    }

    private void assertDeleted(CableIndex changing) throws IOException {
        long deleted = CableQueries.delete(changing, searcher, POLICE);
        index.commit();
        searcher.refresh();
        long counted = 0;
        for (Change change : Change.values()) {
            for (String id : change.ids()) {
                assertEquals(change.isAbsent, searcher.cable(id).isEmpty(), id);
                counted += change.isCounted ? 1 : 0;
            }
        }
        assertEquals(counted, deleted);
    }

    /**
     * Threads add, replace and delete cables of their own while this one deletes by the query. Each learns from the outcome of
     * its next change which of its cables were deleted meanwhile: only such as match, and as many as were counted.
     */
    void underLoad(long seed, int threads, int changes) throws Exception {
        List<Changer> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(new Changer(index, "06THREAD" + (char) ('A' + i), new Random(seed * threads + i), changes));
        }
        long counted = 0;
        long deleted = 0;
        try (ExecutorService running = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> results = all.stream().map(running::submit).toList();
            do {
                counted += deleteCommitted();
            } while (!results.stream().allMatch(Future::isDone));
            for (Future<Long> result : results) {
                deleted += result.get();
            }
        }
        counted += deleteCommitted();
        index.commit();
        searcher.refresh();
        for (Changer changer : all) {
            deleted += changer.deletedSince(searcher);
        }
        assertEquals(deleted, counted, () -> "seed " + seed);
    }

    private long deleteCommitted() throws IOException {
        index.commit();
        searcher.refresh();
        return CableQueries.delete(index, searcher, POLICE);
    }

    /** Changes cables that no other thread changes, and counts those that were deleted meanwhile. */
    private static final class Changer implements Callable<Long> {

        private static final int IDS = 8;
        private static final List<String> TEXTS = List.of("police", "new army", "police and army", "police police");

        private final CableIndex index;
        private final String prefix;
        private final Random random;
        private final int changes;
        private final Map<CableKey, Cable> own = new HashMap<>();

        Changer(CableIndex index, String prefix, Random random, int changes) {
            this.index = index;
            this.prefix = prefix;
            this.random = random;
            this.changes = changes;
        }

        @Override
        public Long call() throws IOException {
            long deleted = 0;
            for (int i = 0; i < changes; i++) {
                Cable cable =
                        EngineContract.cable(prefix + random.nextInt(IDS), TEXTS.get(random.nextInt(TEXTS.size())));
                boolean deletes = random.nextInt(8) == 0;
                Cable before = deletes ? own.remove(cable.key()) : own.put(cable.key(), cable);
                boolean isHeld =
                        deletes ? index.delete(cable.key()) : index.add(cable).outcome() != Outcome.ADDED;
                deleted += deleted(before, isHeld);
            }
            return deleted;
        }

        /** How many of its cables are not in the index any more. */
        long deletedSince(CableSearcher searcher) throws IOException {
            long deleted = 0;
            for (Cable cable : own.values()) {
                boolean isHeld = searcher.cable(cable.key()).isPresent();
                assertTrue(isHeld != isPolice(cable), () -> cable + (isHeld ? " is still held" : " was deleted"));
                deleted += deleted(cable, isHeld);
            }
            return deleted;
        }

        private static int deleted(Cable before, boolean isHeld) {
            if (before == null || isHeld) {
                return 0;
            }
            assertTrue(isPolice(before), () -> before + " was deleted");
            return 1;
        }

        private static boolean isPolice(Cable cable) {
            return cable.paragraphs().getFirst().text().contains("police");
        }
    }
}
