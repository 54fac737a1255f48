// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.query.internal.watch.SearcherWatch;
import org.cablesearch.query.internal.watch.Watch;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is new for a saved query, beside a map of all cables. */
class WatchTest {

    private static final Instant FIRST = Instant.parse("2026-11-30T10:00:00Z");
    private static final CableQuery POLICE = CableQuery.parse("police").query();

    @TempDir
    Path folder;

    private int loads;

    /** A load that begins an hour after the one before. */
    private void load(Cable... cables) throws IOException {
        try (CableIndex index = open()) {
            for (Cable cable : cables) {
                index.add(cable);
            }
        }
    }

    private CableIndex open() throws IOException {
        return LuceneCableIndex.open(folder, IndexFolder.openForWriting(folder), IndexOptions.DEFAULT, begun(loads++));
    }

    private static Instant begun(int load) {
        return FIRST.plus(Duration.ofHours(load));
    }

    private static Cable cable(String id, String text, String hash) {
        return cable(id, text, hash, "");
    }

    /** @param reading what a reader made of the text */
    private static Cable cable(String id, String text, String hash, String reading) {
        Cable cable = Cable.builder(id)
                .subject(reading)
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .build();
        return hash.isEmpty()
                ? cable
                : cable.toBuilder().provenance(Provenance.NONE.textHash(hash)).build();
    }

    private WatchResult watch(WatchRequest request) throws IOException {
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            return searcher.watch(request);
        }
    }

    private static String text(WatchResult result) {
        return "new" + result.added() + " changed" + result.changed() + " reread" + result.reread() + " gone"
                + result.gone();
    }

    @Test
    void tellsNewChangedAndRereadCablesApart() throws IOException {
        load(
                cable("06A1", "police", "a"),
                cable("06A2", "police", "b"),
                cable("06A3", "police", ""),
                cable("06A4", "army", "d"),
                cable("06A5", "police", "e"));
        WatchState state = watch(WatchRequest.of(POLICE)).state().orElseThrow();
        assertEquals(4, state.found().size());
        load(
                cable("06A1", "police", "a", "read better"),
                cable("06A2", "police report", "bb"),
                cable("06A3", "police report", "c"),
                cable("06A4", "police", "dd"),
                cable("06A5", "army", "ee"),
                cable("06A6", "police", "f"),
                cable("06A7", "army", "g"));
        WatchResult last = watch(WatchRequest.of(POLICE).last(state));
        assertEquals("new[06A4, 06A6] changed[06A2] reread[06A1, 06A3] gone[06A5]", text(last));
        assertEquals(
                "new[06A6] changed[06A2, 06A4] reread[06A1, 06A3] gone[]",
                text(watch(WatchRequest.of(POLICE).since(begun(1)))),
                "since a time, only the time of the first load makes a cable new");
        WatchResult again = watch(WatchRequest.of(POLICE).last(last.state().orElseThrow()));
        assertTrue(again.isEmpty() && again.reread().isEmpty(), text(again));
        assertEquals(
                "new[] changed[] reread[] gone[]",
                text(watch(WatchRequest.of(POLICE).since(begun(2)))));
    }

    @Test
    void survivesMergeAndRebuild() throws IOException {
        load(cable("06A1", "police", "a"), cable("06A2", "police", "b"));
        WatchState state = watch(WatchRequest.of(POLICE)).state().orElseThrow();
        load(cable("06A2", "police report", "bb"), cable("06A3", "police", "c"));
        String expected = "new[06A3] changed[06A2] reread[] gone[]";
        try (CableIndex index = open()) {
            index.merge();
        }
        assertEquals(expected, text(watch(WatchRequest.of(POLICE).last(state))));
        assertEquals(expected, text(watch(WatchRequest.of(POLICE).since(begun(1)))));
        CableIndex.rebuild(folder, Progress.NONE);
        assertEquals(expected, text(watch(WatchRequest.of(POLICE).last(state))));
        assertEquals(expected, text(watch(WatchRequest.of(POLICE).since(begun(1)))));
    }

    @Test
    void anotherIndexIsComparedCableByCable() throws IOException {
        load(cable("06A1", "police", "a"), cable("06A2", "police", "b"), cable("06A3", "police", "c"));
        WatchState state = watch(WatchRequest.of(POLICE)).state().orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        }
        load(cable("06A1", "police", "a"), cable("06A2", "police", "bb"), cable("06A4", "police", "d"));
        WatchResult last = watch(WatchRequest.of(POLICE).last(state));
        assertEquals("new[06A4] changed[06A2] reread[] gone[06A3]", text(last));
    }

    /** A cable that was not written is found because of another. */
    @Test
    void findsWhatOthersCite() throws IOException {
        CableQuery cited = CableQuery.parse("citedby:06A2").query();
        load(cable("06A1", "police", "a"));
        WatchState state = watch(WatchRequest.of(cited)).state().orElseThrow();
        Cable citing = cable("06A2", "police", "b").toBuilder()
                .references(List.of(new Reference(Optional.of("A"), Optional.of("06A1"), "06 A 1")))
                .build();
        load(citing);
        assertEquals(
                "new[06A1] changed[] reread[] gone[]",
                text(watch(WatchRequest.of(cited).last(state))));
    }

    @Test
    void seesWhatIsNotCommitted() throws IOException {
        try (CableIndex index = open();
                CableSearcher searcher = CableSearcher.of(index)) {
            WatchState state = searcher.watch(WatchRequest.of(POLICE)).state().orElseThrow();
            for (int i = 0; i < 3; i++) {
                index.add(cable("06A" + i, "police", "a"));
                searcher.refresh();
                WatchResult next = searcher.watch(WatchRequest.of(POLICE).last(state));
                assertEquals("new[06A" + i + "] changed[] reread[] gone[]", text(next));
                state = next.state().orElseThrow();
            }
        }
    }

    @Test
    void timeMayBeUp() throws IOException {
        load(cable("06A1", "police", "a"));
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            assertThrows(
                    InterruptedIOException.class,
                    () -> searcher.within(Duration.ZERO).watch(WatchRequest.of(POLICE)));
        }
    }

    @Test
    void requestIsSinceATimeOrALastState() {
        WatchState state = new WatchState("", 0, Map.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> new WatchRequest(SearchRequest.of(POLICE), Optional.of(FIRST), Optional.of(state)));
        assertEquals(
                Optional.empty(),
                WatchRequest.of(POLICE).last(state).since(FIRST).last());
    }

    /** Adds, changes, rereads and deletes cables at random, and compares with a map; and the slow way for any searcher. */
    @Test
    void agreesWithAMap() throws Exception {
        Seeds.each(8, seed -> {
            Random random = new Random(seed);
            Map<CableKey, Cable> all = new TreeMap<>();
            folder = Files.createTempDirectory(folder, "watch");
            load();
            WatchState state = watch(WatchRequest.of(POLICE)).state().orElseThrow();
            Map<CableKey, Cable> before = Map.of();
            for (int step = 0; step < 12; step++) {
                Map<CableKey, Cable> written = new TreeMap<>();
                try (CableIndex index = open()) {
                    for (int i = random.nextInt(6); i > 0; i--) {
                        Cable cable = random(random);
                        if (random.nextInt(4) == 0) {
                            index.delete(cable.id());
                            all.remove(cable.key());
                            written.remove(cable.key());
                        } else if (!cable.equals(all.put(cable.key(), cable))) {
                            index.add(cable);
                            written.put(cable.key(), cable);
                        }
                    }
                }
                Map<CableKey, Cable> now = police(all);
                WatchResult result = watch(WatchRequest.of(POLICE).last(state));
                String about = "seed " + seed + ", step " + step;
                assertEquals(expected(before, now, written), text(result), about);
                assertEquals(state(now), result.state().orElseThrow().found(), about);
                try (CableSearcher searcher = CableSearcher.open(folder)) {
                    WatchResult slow = Watch.of(
                            new SearcherWatch(searcher, SearchRequest.of(POLICE)),
                            WatchRequest.of(POLICE).last(state));
                    assertEquals(
                            text(result).replaceAll("reread\\[.*?]", ""),
                            text(slow).replaceAll("reread\\[.*?]", ""),
                            about);
                }
                state = result.state().orElseThrow();
                before = now;
            }
        });
    }

    private static Cable random(Random random) {
        return cable(
                "06A" + random.nextInt(12),
                random.nextBoolean() ? "police" : "army",
                List.of("", "a", "b").get(random.nextInt(3)),
                "reading " + random.nextInt(3));
    }

    private static Map<CableKey, Cable> police(Map<CableKey, Cable> all) {
        Map<CableKey, Cable> found = new TreeMap<>(all);
        found.values().removeIf(cable -> !cable.paragraphs().get(0).text().contains("police"));
        return found;
    }

    private static Map<CableKey, Optional<String>> state(Map<CableKey, Cable> found) {
        Map<CableKey, Optional<String>> state = new TreeMap<>();
        found.forEach((key, cable) -> state.put(key, cable.provenance().textHash()));
        return state;
    }

    private static String expected(
            Map<CableKey, Cable> before, Map<CableKey, Cable> now, Map<CableKey, Cable> written) {
        List<CableKey> added =
                now.keySet().stream().filter(key -> !before.containsKey(key)).toList();
        List<CableKey> gone =
                before.keySet().stream().filter(key -> !now.containsKey(key)).toList();
        List<CableKey> both = now.keySet().stream()
                .filter(before::containsKey)
                .filter(written::containsKey)
                .toList();
        List<CableKey> changed = both.stream()
                .filter(key -> isOther(
                        before.get(key).provenance().textHash(),
                        now.get(key).provenance().textHash()))
                .toList();
        List<CableKey> reread =
                both.stream().filter(key -> !changed.contains(key)).toList();
        return "new" + added + " changed" + changed + " reread" + reread + " gone" + gone;
    }

    private static boolean isOther(Optional<String> hash, Optional<String> other) {
        return hash.isPresent() && other.isPresent() && !hash.equals(other);
    }
}
