// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.Commit;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class CableSearcherTest {

    @TempDir
    Path folder;

    @Test
    void returnsEveryCableAsItWasAdded() throws IOException {
        RandomCables random = new RandomCables(7);
        List<Cable> cables = Stream.generate(random::next).limit(300).toList();
        index(cables);
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (Cable cable : cables) {
                assertEquals(Optional.of(cable), searcher.cable(cable.id()));
            }
            assertEquals(Optional.empty(), searcher.cable("06NONE1"));
        }
    }

    /** Methods with a default do not surprise a test whose searcher has only the others. */
    @Test
    void defaultsServeTheSearcherOfATest() throws IOException {
        CableSearcher fake = answering(SearchResults.of(List.of()).withTotal(7, true));
        assertSame(fake, fake.within(Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> fake.within(Duration.ofSeconds(-1)));
        assertEquals(7, fake.search("police").total());
        assertEquals(7, fake.count(CableQuery.all()));
        CableSearcher late =
                answering(SearchResults.of(List.of()).withTotal(0, false).withTimedOut(true));
        assertThrows(InterruptedIOException.class, () -> late.count(CableQuery.all()));
        CableSearcher unable = answering(
                SearchResults.of(List.of()).withTotal(0, false).withIssues(List.of(QueryIssue.of("too many clauses"))));
        assertThrows(IllegalArgumentException.class, () -> unable.count(CableQuery.all()));
        fake.batch(List.of(CableQuery.parse("police")), 1, result -> {});
        assertEquals(7, fake.count("police"));
        assertSame(fake, fake.cancelledBy(() -> true));
        assertSame(fake, fake.<CableSearcher>scan(moment -> moment));
        assertEquals(Optional.empty(), fake.commit());
    }

    @Test
    void aScanSeesOneMoment() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                CableSearcher committed = CableSearcher.open(folder);
                CableSearcher searcher = CableSearcher.of(index)) {
            Commit empty = searcher.commit().orElseThrow();
            assertEquals(empty, committed.commit().orElseThrow());
            long after = searcher.scan(moment -> {
                index.add(Cable.builder("06A1").subject("police").build());
                assertTrue(searcher.refresh());
                assertEquals(1, searcher.count("police"));
                assertEquals(empty, moment.commit().orElseThrow());
                assertEquals(List.of(), moment.search("police").hits());
                return moment.scan(same -> same.count("police"));
            });
            assertEquals(0, after);
            Commit added = searcher.commit().orElseThrow();
            assertEquals(empty.change() + 1, added.change());
            assertEquals(empty.number(), added.number(), "not committed yet");
            assertNotEquals(empty.history(), added.history());
            index.delete("06A1");
            searcher.refresh();
            assertNotEquals(added, searcher.commit().orElseThrow());
            index.commit();
            assertEquals(empty, committed.commit().orElseThrow(), "not refreshed yet");
            assertTrue(committed.refresh());
            Commit last = committed.commit().orElseThrow();
            assertEquals(empty.number() + 1, last.number());
            assertEquals(added.history(), last.history());
            assertEquals(Optional.of(last), committed.stats().commit());
        }
    }

    @Test
    void namesOfChoicesAreReadInAnyCase() {
        assertEquals(Sort.NEWEST, Sort.of("-Date"));
        assertEquals(Unit.PARAGRAPH, Unit.of("paragraph"));
        assertEquals(CiteStyle.BIBTEX, CiteStyle.of("BibTeX"));
        assertEquals(SuggestField.ORIGIN, SuggestField.of("Origin"));
        assertEquals(Dimension.PEOPLE, Dimension.of("PEOPLE"));
        IllegalArgumentException none = assertThrows(IllegalArgumentException.class, () -> Sort.of("dates"));
        assertEquals("\"dates\" is not one of relevance date -date id; did you mean date?", none.getMessage());
    }

    @Test
    void aClosedIndexAndAClosedSearcherSayTheSame() throws IOException {
        CableIndex index = CableIndex.open(folder);
        CableSearcher searcher = CableSearcher.of(index);
        searcher.close();
        index.close();
        for (Executable call : List.<Executable>of(
                () -> searcher.search("police"),
                () -> searcher.contains("06PARIS1"),
                () -> index.delete("06PARIS1"),
                () -> CableSearcher.of(index))) {
            CableIndexException closed = assertThrows(CableIndexException.class, call);
            assertEquals(CableIndexException.Reason.CLOSED, closed.reason());
        }
    }

    private static CableSearcher answering(SearchResults results) {
        return (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (self, method, arguments) ->
                        method.isDefault() ? InvocationHandler.invokeDefault(self, method, arguments) : results);
    }

    @Test
    void findsCablesByIdsAsPeopleWriteThem() throws IOException {
        Cable odd = Cable.builder("08SECTION01OF02MANAMA492")
                .canonicalId("08MANAMA492")
                .build();
        Cable published = Cable.builder("06PHNOMPENH1385").build();
        Cable copy =
                Cable.builder("06PHNOMPENH1385X").canonicalId("06PHNOMPENH1385").build();
        index(List.of(odd, copy, published));
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (String id : List.of("08MANAMA492", "08 manama 492", "2008 Manama 00492", "08section01of02manama492")) {
                assertEquals(Optional.of(odd), searcher.cable(id), id);
            }
            for (String id : List.of("06PHNOMPENH1385", "06 Phnom Penh 01385", "06\u00a0PHNOM PENH 01385")) {
                assertEquals(Optional.of(published), searcher.cable(id), id);
                assertEquals(List.of("06PHNOMPENH1385"), ids(searcher, "id:" + id), id);
            }
            assertEquals(List.of("06PHNOMPENH1385X"), ids(searcher, "id:06PHNOMPENH1385X"));
        }
    }

    @Test
    void listsCitationsInBothDirections() throws IOException {
        index(List.of(
                citing("06A1", "06B2", "06GONE9", "08MANAMA492"),
                citing("06B2", "06A1", "06B2"),
                citing("06C3", "06A1"),
                Cable.builder("08SECTION01OF02MANAMA492")
                        .canonicalId("08MANAMA492")
                        .build()));
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            assertEquals(
                    Optional.of(new CitationLinks(
                            "06A1",
                            List.of(
                                    new CitationLinks.Cited("06B2", true),
                                    new CitationLinks.Cited("06GONE9", false),
                                    new CitationLinks.Cited("08MANAMA492", true)),
                            List.of("06B2", "06C3"))),
                    searcher.citations("06 A 001"));
            assertEquals(
                    List.of("06A1"),
                    searcher.citations("08SECTION01OF02MANAMA492").orElseThrow().citedBy());
            assertEquals(Optional.empty(), searcher.citations("06GONE9"));
            assertEquals(List.of("06B2", "06C3"), ids(searcher, "cites:06A1"));
            assertEquals(List.of("06A1"), ids(searcher, "cites:08SECTION01OF02MANAMA492"));
            assertEquals(List.of("06A1"), ids(searcher, "cites:06GONE9"));
            assertEquals(List.of("06B2", "08SECTION01OF02MANAMA492"), ids(searcher, "citedby:06A1"));
        }
    }

    @Test
    void seesOnePointInTimeUntilRefreshed() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            try (CableSearcher committed = CableSearcher.open(folder);
                    CableSearcher open = CableSearcher.of(index)) {
                index.add(Cable.builder("06A1").build(), "");
                assertEquals(0, open.count(CableQuery.all()));
                open.refresh();
                committed.refresh();
                assertEquals(1, open.count(CableQuery.all()));
                assertEquals(0, committed.count(CableQuery.all()));
                index.commit();
                committed.refresh();
                assertEquals(1, committed.count(CableQuery.all()));
            }
        }
    }

    /** Both have one commit, so neither number nor version tells them apart. */
    @Test
    void refreshSeesAnotherIndexInTheFolder() throws IOException {
        index(List.of(Cable.builder("06A1").build()));
        Path other = folder.resolveSibling(folder.getFileName() + "-other");
        try (CableIndex index = CableIndex.open(other)) {
            index.add(Cable.builder("06B2").build(), "");
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            replace(folder, other);
            assertTrue(searcher.refresh());
            assertEquals(List.of("06B2"), ids(searcher, "*:*"));
            assertFalse(searcher.refresh());
            index(List.of(Cable.builder("06C3").build()));
            assertTrue(searcher.refresh());
            assertEquals(List.of("06B2", "06C3"), ids(searcher, "*:*"));
        }
    }

    /** Puts the files of a folder in the place of those in another one. */
    private static void replace(Path old, Path files) throws IOException {
        for (Path folder : List.of(old, files)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    if (folder.equals(old)) {
                        Files.delete(file);
                    } else {
                        Files.move(file, old.resolve(file.getFileName()));
                    }
                }
            }
        }
        Files.delete(files);
    }

    @Test
    void throwsAfterClosing() throws IOException {
        index(List.of(Cable.builder("06A1").build()));
        CableSearcher searcher = CableSearcher.open(folder);
        searcher.close();
        searcher.close();
        for (org.junit.jupiter.api.function.Executable use : List.<org.junit.jupiter.api.function.Executable>of(
                () -> searcher.search("a"),
                () -> searcher.count(CableQuery.all()),
                () -> searcher.cable("06A1"),
                () -> searcher.citations("06A1"),
                searcher::refresh)) {
            assertEquals(
                    "the searcher is closed; open it again",
                    assertThrows(CableIndexException.class, use).getMessage());
        }
    }

    @Test
    void reportsADamagedIndex() throws IOException {
        index(List.of(Cable.builder("06A1").build()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.getFileName().toString().matches("write.lock|spare_.*"))
                    .toList()) {
                byte[] sound = Files.readAllBytes(file);
                Files.write(file, new byte[0]);
                assertEquals(
                        "the index in " + folder + " is damaged; CableIndex.verify names what is damaged,"
                                + " CableIndex.rebuild keeps every cable that it can read, and a backup has the others",
                        assertThrows(CableIndexException.class, () -> CableSearcher.open(folder), file.toString())
                                .getMessage());
                Files.write(file, sound);
            }
        }
    }

    @Test
    void searchesAnEmptyIndex() throws IOException {
        index(List.of());
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (Unit unit : Unit.values()) {
                SearchResults results = searcher.search(SearchRequest.of("police OR tags:PHUM OR NOT id:06A1")
                        .unit(unit)
                        .facet(Dimension.TAGS, 10)
                        .facet(Dimension.ROLE, 10)
                        .select(Dimension.TAGS, "PHUM"));
                assertEquals(0, results.total());
                assertEquals(List.of(), results.hits());
                assertEquals(
                        List.of(new FacetValue("PHUM", Optional.empty(), 0, true)),
                        results.facets().get(Dimension.TAGS).values());
            }
            assertEquals(Optional.empty(), searcher.cable("06A1"));
        }
    }

    /** Searches see only whole cables while others are added and replaced. */
    @Test
    void searchesWhileOtherThreadsAdd() throws Exception {
        try (CableIndex index = CableIndex.open(folder);
                CableSearcher searcher = CableSearcher.of(index);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Void> adding = threads.submit(() -> {
                for (int i = 0; i < 1_500; i++) {
                    index.add(numbered(i % 100, i), "");
                }
                return null;
            });
            Callable<Void> searching = () -> {
                do {
                    searcher.refresh();
                    assertWhole(searcher);
                } while (!adding.isDone());
                return null;
            };
            for (Future<Void> search : threads.invokeAll(List.of(searching, searching))) {
                search.get();
            }
            adding.get();
            searcher.refresh();
            assertEquals(100, searcher.count(CableQuery.all()));
        }
    }

    private static void assertWhole(CableSearcher searcher) throws IOException {
        SearchResults results = searcher.search(
                SearchRequest.of("police").limit(200).snippets(9).facet(Dimension.ORIGIN, 5));
        assertEquals(results.total(), results.hits().size());
        assertEquals(
                results.total() == 0 ? List.of() : List.of(results.total()),
                results.facets().get(Dimension.ORIGIN).values().stream()
                        .map(FacetValue::count)
                        .toList());
        for (Hit hit : results.hits()) {
            assertEquals(3, hit.snippets().size());
            assertEquals(
                    1, hit.snippets().stream().map(Snippet::text).distinct().count(), "paragraphs of two versions");
        }
    }

    private static Cable numbered(int id, int version) {
        return Cable.builder("06A" + id)
                .origin("Embassy")
                .paragraphs(IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> Paragraph.numbered(i, "", "police " + version))
                        .toList())
                .build();
    }

    @Test
    void countsExactlyOnlyUpToAThousandUnlessRequested() throws IOException {
        index(IntStream.range(0, 3_000).mapToObj(i -> numbered(i, i % 7)).toList());
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchRequest request = SearchRequest.of("police");
            SearchResults results = searcher.search(request);
            assertEquals(1_001, results.total());
            assertFalse(results.totalIsExact());
            for (Sort sort : Sort.values()) {
                for (Unit unit : Unit.values()) {
                    SearchResults sorted = searcher.search(request.sort(sort).unit(unit));
                    assertEquals(sorted.totalIsExact() ? unit == Unit.CABLE ? 3_000 : 9_000 : 1_001, sorted.total());
                    SearchResults timed =
                            searcher.search(request.sort(sort).unit(unit).deadline(Duration.ofDays(1)));
                    assertEquals(sorted.total(), timed.total());
                }
            }
            for (SearchRequest exact : List.of(request.exactTotal(true), request.facet(Dimension.ORIGIN, 1))) {
                assertEquals(3_000, searcher.search(exact).total());
                assertTrue(searcher.search(exact).totalIsExact());
            }
            assertEquals(3_000, searcher.count(CableQuery.word("police")));
            assertEquals(
                    3_000,
                    searcher.search(request.limit(Integer.MAX_VALUE)).hits().size());
        }
    }

    @Test
    void refusesTheCursorOfAnotherRequest() throws IOException {
        index(IntStream.range(0, 5).mapToObj(i -> numbered(i, i)).toList());
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchRequest request = SearchRequest.of("police").limit(2);
            String cursor = searcher.search(request).next().orElseThrow();
            assertEquals(
                    List.of("06A2", "06A3"),
                    searcher.search(request.after(cursor)).hits().stream()
                            .map(Hit::id)
                            .toList());
            for (SearchRequest other : List.of(
                    SearchRequest.of("army").limit(2),
                    request.sort(Sort.OLDEST),
                    request.unit(Unit.PARAGRAPH),
                    request.from("2006"),
                    request.exclude(Dimension.TAGS, "PHUM"))) {
                assertRefused(
                        "the cursor belongs to another query, filter, sort or unit; start again without a cursor",
                        () -> searcher.search(other.after(cursor)));
            }
            for (String none : List.of("", "x", "!!", cursor.substring(0, 20), "\ud83d\ude00")) {
                assertRefused(
                        "\"" + none + "\" is not a cursor; use the one that the previous page returned",
                        () -> searcher.search(request.after(none)));
            }
            assertFalse(searcher.search(request.limit(9).after(cursor)).hits().isEmpty());
        }
    }

    @Test
    void continuesAfterACursorWhenTheIndexHasBeenRewritten() throws IOException {
        List<Cable> cables = IntStream.range(0, 20)
                .mapToObj(i -> numbered(i, i).toBuilder()
                        .date(CableDate.of(LocalDate.EPOCH.plusDays(i % 3)))
                        .build())
                .toList();
        index(cables);
        for (Sort sort : List.of(Sort.OLDEST, Sort.NEWEST, Sort.ID)) {
            SearchRequest request = SearchRequest.of("*:*").sort(sort).limit(7);
            TreeSet<String> seen = new TreeSet<>();
            Optional<String> cursor = Optional.empty();
            for (int page = 0; page < 3; page++) {
                try (CableIndex index = CableIndex.open(folder)) {
                    index.add(
                            cables.get(page).toBuilder()
                                    .subject(sort + " " + page)
                                    .build(),
                            "");
                }
                try (CableSearcher searcher = CableSearcher.open(folder)) {
                    SearchResults results = searcher.search(cursor.isPresent() ? request.after(cursor.get()) : request);
                    results.hits().forEach(hit -> assertTrue(seen.add(hit.id()), hit.id() + " comes twice"));
                    cursor = results.next();
                }
            }
            assertEquals(20, seen.size(), sort.toString());
        }
    }

    @Test
    void stopsAtTheDeadlineAndReportsIt() throws IOException {
        index(IntStream.range(0, 200).mapToObj(i -> numbered(i, i)).toList());
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchRequest request = SearchRequest.of("police").facet(Dimension.ORIGIN, 5);
            assertFalse(searcher.search(request.deadline(Duration.ofHours(1))).timedOut());
            SearchResults late = searcher.search(request.deadline(Duration.ZERO));
            assertTrue(late.timedOut() && !late.totalIsExact() && late.facets().isEmpty());
        }
    }

    private static Cable citing(String id, String... cited) {
        return Cable.builder(id)
                .references(Stream.of(cited).map(Reference::to).toList())
                .build();
    }

    private static List<String> ids(CableSearcher searcher, String query) throws IOException {
        return searcher.search(SearchRequest.of(query).sort(Sort.ID)).hits().stream()
                .map(Hit::id)
                .collect(Collectors.toList());
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private void index(List<Cable> cables) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
    }
}
