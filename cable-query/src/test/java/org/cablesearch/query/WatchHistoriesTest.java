// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.query.internal.watch.SearcherWatch;
import org.cablesearch.query.internal.watch.Watch;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is new after random histories: cables are added, replaced, deleted and rolled back; indexes are merged, rebuilt, copied and
 * replaced by copies. A brute-force program compares all cables then and now.
 */
class WatchHistoriesTest {

    private static final String CITING = "06A0";
    private static final List<String> QUERIES =
            List.of("police", "citedby:" + CITING, "subject:\"reading 1\" NOT police");

    @TempDir
    private Path folder;

    /**
     * The content of an index, and its history.
     *
     * @param writes what added or replaced cables, oldest first; each has a number of its own, also in copies
     */
    private record Content(Map<CableKey, Cable> cables, List<Write> writes) {

        static Content copy(Content content) {
            return new Content(new TreeMap<>(content.cables), new ArrayList<>(content.writes));
        }

        Map<CableKey, Cable> found(int query) {
            Cable citing = cables.get(new CableKey(CITING, Optional.empty()));
            Set<String> cited = new TreeSet<>();
            if (citing != null) {
                citing.references()
                        .forEach(reference -> cited.add(reference.cable().orElseThrow()));
            }
            Predicate<Cable> police =
                    cable -> cable.paragraphs().getFirst().text().contains("police");
            Predicate<Cable> isFound = List.<Predicate<Cable>>of(
                            police,
                            cable -> cited.contains(cable.id()),
                            police.negate().and(cable -> cable.subject().contains("1")))
                    .get(query);
            Map<CableKey, Cable> found = new TreeMap<>(cables);
            found.values().removeIf(isFound.negate());
            return found;
        }
    }

    private record Write(long number, CableKey key) {}

    /** What was seen of an index. */
    private record Seen(WatchState state, Map<CableKey, Cable> found, List<Write> writes) {}

    private final class History {

        private final Random random;
        private final Path index;
        private final Path backup;
        private final Map<Integer, Seen> seen = new HashMap<>();
        private Content content = new Content(new TreeMap<>(), new ArrayList<>());
        private Optional<Content> copied = Optional.empty();
        private long numbers;

        History(long seed) {
            this.random = new Random(seed);
            this.index = folder.resolve(seed + "-index");
            this.backup = folder.resolve(seed + "-backup");
            begin();
        }

        /** A history that continues nothing. */
        private void begin() {
            content.writes().clear();
            content.writes().add(new Write(numbers++, new CableKey("root", Optional.empty())));
        }

        void live() throws IOException {
            load();
            for (int step = 0; step < 14; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> merge();
                    case 1 -> rebuild();
                    case 2 -> copy();
                    case 3 -> replaceByCopy();
                    default -> load();
                }
                if (random.nextInt(3) > 0) {
                    try (CableSearcher searcher = CableSearcher.open(index)) {
                        watch(searcher, content);
                    }
                }
            }
        }

        private void load() throws IOException {
            Content before = Content.copy(content);
            CableIndex opened = CableIndex.open(index);
            try (CableSearcher searcher = CableSearcher.of(opened)) {
                for (int i = random.nextInt(6); i > 0; i--) {
                    change(opened);
                    if (random.nextInt(8) == 0) {
                        opened.commit();
                        before = Content.copy(content);
                    }
                    if (random.nextInt(8) == 0) {
                        searcher.refresh();
                        watch(searcher, content);
                    }
                }
            }
            if (random.nextInt(4) == 0) {
                opened.rollback();
                content = before;
            } else {
                opened.close();
            }
        }

        private void change(CableIndex opened) throws IOException {
            Cable cable = cable();
            if (random.nextInt(4) == 0) {
                opened.delete(cable.id());
                content.cables().remove(cable.key());
            } else {
                opened.add(cable);
                if (!cable.equals(content.cables().put(cable.key(), cable))) {
                    content.writes().add(new Write(numbers++, cable.key()));
                }
            }
        }

        private Cable cable() {
            String id = "06A" + random.nextInt(8);
            List<Reference> references = new ArrayList<>();
            for (int i = 0; id.equals(CITING) && i < 2; i++) {
                references.add(new Reference(Optional.of("A"), Optional.of("06A" + random.nextInt(8)), "06 A"));
            }
            Cable cable = Cable.builder(id)
                    .subject("reading " + random.nextInt(2))
                    .references(references)
                    .paragraphs(List.of(Paragraph.numbered(1, "(U)", random.nextBoolean() ? "police" : "army")))
                    .build();
            String hash = List.of("", "a", "b").get(random.nextInt(3));
            return hash.isEmpty()
                    ? cable
                    : cable.toBuilder()
                            .provenance(Provenance.NONE.textHash(hash))
                            .build();
        }

        private void merge() throws IOException {
            try (CableIndex opened = CableIndex.open(index)) {
                opened.merge();
            }
        }

        private void rebuild() throws IOException {
            String before = CableIndex.stats(index).commit().orElseThrow().history();
            CableIndex.rebuild(index);
            assertNotEquals(
                    before, CableIndex.stats(index).commit().orElseThrow().history());
            begin();
        }

        private void copy() throws IOException {
            delete(backup);
            CableIndex.copy(index, backup);
            copied = Optional.of(Content.copy(content));
        }

        private void replaceByCopy() throws IOException {
            if (copied.isPresent()) {
                delete(index);
                CableIndex.copy(backup, index);
                content = Content.copy(copied.get());
            }
        }

        private void watch(CableSearcher searcher, Content now) throws IOException {
            for (int query = 0; query < QUERIES.size(); query++) {
                SearchRequest request = SearchRequest.of(QUERIES.get(query));
                WatchRequest first = WatchRequest.of(request);
                Optional<Seen> last = Optional.ofNullable(seen.get(query));
                Map<CableKey, Cable> found = now.found(query);
                WatchRequest asked = last.map(Seen::state).map(first::last).orElse(first);
                WatchResult news = searcher.watch(asked);
                if (last.isPresent()) {
                    String expected = expected(last.get(), found, now.writes());
                    assertEquals(expected, text(news), QUERIES.get(query));
                    String slow = text(Watch.of(new SearcherWatch(searcher, request), asked));
                    assertEquals(expected.replaceAll("reread.*", "reread[]"), slow, QUERIES.get(query));
                }
                WatchState state = news.state().orElseThrow();
                assertEquals(state, WatchState.parse(state.toString()));
                assertEquals(found.keySet(), state.found().keySet());
                if (random.nextInt(3) > 0) {
                    seen.put(query, new Seen(state, found, List.copyOf(now.writes())));
                }
            }
        }
    }

    private static String text(WatchResult news) {
        return "new" + news.added() + " changed" + news.changed() + " gone" + news.gone() + " reread" + news.reread();
    }

    private static String expected(Seen last, Map<CableKey, Cable> now, List<Write> writes) {
        Set<CableKey> written = new TreeSet<>();
        int seen = last.writes().size();
        if (writes.size() >= seen && writes.subList(0, seen).equals(last.writes())) {
            writes.subList(seen, writes.size()).forEach(write -> written.add(write.key()));
        }
        Set<CableKey> changed = new TreeSet<>();
        Set<CableKey> reread = new TreeSet<>();
        for (CableKey key : now.keySet()) {
            if (last.found().containsKey(key)) {
                Optional<String> then = last.found().get(key).provenance().textHash();
                Optional<String> hash = now.get(key).provenance().textHash();
                if (then.isPresent() && hash.isPresent() && !then.equals(hash)) {
                    changed.add(key);
                } else if (written.contains(key)) {
                    reread.add(key);
                }
            }
        }
        return "new" + without(now, last.found()) + " changed" + changed + " gone" + without(last.found(), now)
                + " reread" + reread;
    }

    private static List<CableKey> without(Map<CableKey, Cable> some, Map<CableKey, Cable> others) {
        return some.keySet().stream().filter(key -> !others.containsKey(key)).toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void isWhatABruteForceProgramFinds() {
        Seeds.each(10, seed -> new History(seed).live());
    }
}
