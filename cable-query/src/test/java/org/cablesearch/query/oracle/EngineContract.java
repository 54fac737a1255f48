// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.CableIndexException.Reason;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Progress;
import org.cablesearch.model.Span;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Markup;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the index and the searcher of every engine promise. The tests of an engine extend this class. */
@SuppressWarnings("exports") // only tests see it
@Timeout(600)
public abstract class EngineContract {

    private static final long SEED = Long.getLong("cables.seed", 1);
    private static final int ROUNDS = Boolean.getBoolean("cables.long") ? 200 : 6;

    /** Opens the index of this test for writing. */
    protected abstract CableIndex open() throws IOException;

    /** Opens a searcher for what is committed to the index of this test. */
    protected abstract CableSearcher search() throws IOException;

    /** A searcher that may be opened before the index is closed. */
    protected CableSearcher searchOpen(CableIndex index) throws IOException {
        return search();
    }

    static Cable cable(String id, String text) {
        return Cable.builder(id)
                .subject("Ferry")
                .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", text)))
                .build();
    }

    static void assertClosed(org.junit.jupiter.api.function.Executable call, String what) {
        CableIndexException closed = assertThrows(CableIndexException.class, call, what);
        assertEquals(Reason.CLOSED, closed.reason(), what + ": " + closed);
    }

    /** The ids of all cables in the index. */
    Set<String> held() throws IOException {
        try (CableSearcher searcher = search();
                Stream<Hit> hits = searcher.stream(
                        SearchRequest.of(CableQuery.all()).sort(Sort.ID).snippets(0))) {
            return hits.map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void changesHaveTheSameOutcomes() throws IOException {
        Cable one = cable("06POST1", "police");
        Cable changed = cable("06POST1", "navy");
        Cable document = one.toBuilder().document("a.tel").build();
        try (CableIndex index = open()) {
            assertEquals(AddResult.of(Outcome.ADDED), index.add(one, "one"));
            assertEquals(AddResult.of(Outcome.UNCHANGED), index.add(one, "two"));
            assertEquals(new AddResult(Outcome.REPLACED, Optional.of("one")), index.add(changed, "two"));
            assertEquals(AddResult.of(Outcome.ADDED), index.add(document, "three"));
            assertEquals(new AddSummary(1, 1, 1), index.addAll(Stream.of(one, document, cable("06POST2", "fish")), 2));
            assertThrows(IllegalArgumentException.class, () -> index.add(cable("06A".repeat(200), "long")));
            assertTrue(index.delete(changed.key()));
            assertFalse(index.delete(changed.key()));
            index.add(one);
            assertTrue(index.delete("06POST1"), "both documents");
            assertFalse(index.delete("06POST1"));
            assertFalse(index.delete("06post2"), "an id as it was published");
            assertEquals(Outcome.ADDED, index.add(changed).outcome());
        }
        assertEquals(Set.of("06POST1", "06POST2"), held());
    }

    @Test
    void rollbackEndsUseWithoutTheChanges() throws IOException {
        CableIndex index = open();
        index.add(cable("06POST1", "police"));
        index.commit();
        index.add(cable("06POST2", "navy"));
        index.rollback();
        index.rollback();
        index.close();
        assertClosed(() -> index.add(cable("06POST3", "fish")), "add");
        assertEquals(Set.of("06POST1"), held());
    }

    @Test
    void everyCallOfAClosedIndexThrows() throws IOException {
        CableIndex index = open();
        index.add(cable("06POST1", "police"));
        index.close();
        index.close();
        index.rollback();
        assertClosed(() -> index.add(cable("06POST2", "navy")), "add");
        assertClosed(() -> index.add(cable("06POST1", "police")), "add of what is there");
        assertClosed(() -> index.addAll(Stream.of(cable("06POST2", "navy")), 2), "addAll");
        assertClosed(() -> index.delete("06POST1"), "delete");
        assertClosed(() -> index.delete("06POST9"), "delete of what is not there");
        assertClosed(() -> index.delete(cable("06POST1", "").key()), "delete by key");
        assertClosed(index::commit, "commit");
        assertClosed(index::merge, "merge");
        assertEquals(Set.of("06POST1"), held());
    }

    @Test
    void everyCallOfAClosedSearcherThrows() throws IOException {
        try (CableIndex index = open()) {
            index.add(cable("06POST1", "police"));
        }
        CableSearcher searcher = search();
        Hit hit = searcher.search("police").hits().getFirst();
        CableSearcher limited = searcher.within(Duration.ofMinutes(1));
        Stream<Hit> opened = searcher.stream(SearchRequest.of("police"));
        searcher.close();
        searcher.close();
        limited.close();
        opened.close();
        for (Method method : CableSearcher.class.getMethods()) {
            boolean isCall = !Modifier.isStatic(method.getModifiers())
                    && !Set.of("close", "within", "cancelledBy").contains(method.getName());
            for (CableSearcher closed : isCall ? List.of(searcher, limited) : List.<CableSearcher>of()) {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> argument(type, hit))
                        .toArray();
                assertClosed(() -> invoke(method, closed, arguments), method.toString());
            }
        }
    }

    private static void invoke(Method method, CableSearcher searcher, Object[] arguments) throws Throwable {
        try {
            method.invoke(searcher, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** An argument with which an open searcher answers. */
    private static Object argument(Class<?> type, Hit hit) {
        if (type == String.class) {
            return "06POST1";
        }
        if (type == int.class) {
            return 1;
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) ignored -> {};
        }
        List<Object> others = List.of(
                CableQuery.all(),
                SearchRequest.of("police"),
                BatchRequest.of(List.of(CableQuery.parse("police"))),
                List.of(CableQuery.parse("police")),
                Progress.NONE,
                GapRequest.ALL,
                WatchRequest.of(CableQuery.all()),
                SuggestField.ID,
                Dimension.YEAR,
                Trend.Period.YEAR,
                Comparison.By.TAGS,
                ConcordanceLine.Order.LEFT,
                hit,
                hit.key(),
                Optional.empty(),
                cable("06POST1", "police"));
        return others.stream().filter(type::isInstance).findFirst().orElseThrow(() -> new AssertionError(type));
    }

    /** Every change that was acknowledged is there, and every call that closing overtakes says so. */
    @Test
    void closingUnderLoadLosesNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            CableIndex index = open();
            index.commit();
            ClosingUnderLoad load = new ClosingUnderLoad(seed, index, searchOpen(index));
            load.run();
            load.assertKept(held());
        }
    }

    /** An interrupt costs at most the call, and is never taken for an error of this library. */
    @Test
    void anInterruptedSearchAnswersOrSaysSo() throws IOException {
        try (CableIndex index = open()) {
            index.add(cable("06POST1", "police"));
        }
        try (CableSearcher searcher = search()) {
            for (Unit unit : Unit.values()) {
                Thread.currentThread().interrupt();
                try {
                    SearchResults results =
                            searcher.search(SearchRequest.of("police").unit(unit));
                    assertEquals(1, results.total());
                    assertEquals(List.of(), results.issues());
                } catch (CableIndexException e) {
                    assertEquals(Reason.INTERRUPTED, e.reason());
                }
                assertTrue(Thread.interrupted());
                assertEquals(1, searcher.search("police").total());
            }
        }
    }

    @Test
    void anInterruptDoesNotKeepAnIndexFromClosing() throws IOException {
        CableIndex index = open();
        index.add(cable("06POST1", "police"));
        Thread.currentThread().interrupt();
        index.close();
        assertTrue(Thread.interrupted());
        assertEquals(Set.of("06POST1"), held());
    }

    /** Cables with more words that begin with "s" after "the" than a phrase may have alternatives. */
    private static List<Cable> openPatterns() {
        String many = IntStream.range(0, 1_001).mapToObj(i -> "the s" + i).collect(Collectors.joining(" "));
        return List.of(
                cable("06POST1", many),
                cable("06POST2", "iran the s7 police"),
                cable("06POST3", "iran the company"),
                cable("06POST4", "police of the coast"),
                cable("06POST5", "iran"));
    }

    @Test
    void whatIsRefusedIsReportedWhereItIs() throws IOException {
        try (CableIndex index = open()) {
            index.addAll(openPatterns().stream());
        }
        String refused = "more than 1000 words fit s*, too many for a phrase";
        String letters = "; write more of its letters";
        try (CableSearcher searcher = search()) {
            for (Unit unit : Unit.values()) {
                SearchResults excluded =
                        searcher.search(SearchRequest.of("iran NOT the-s*").unit(unit));
                assertEquals(List.of(), excluded.hits());
                assertEquals(
                        List.of(QueryIssue.of(
                                refused + ", so the NOT that excludes it finds nothing" + letters,
                                new Span(9, 15),
                                Optional.empty())),
                        excluded.issues());
                assertEquals(
                        List.of(QueryIssue.of(refused + letters, new Span(0, 6), Optional.empty())),
                        searcher.search(SearchRequest.of("the-s*").unit(unit)).issues());
                assertEquals(
                        3,
                        searcher.search(SearchRequest.of("NOT the-co*")
                                        .unit(unit)
                                        .exactTotal(true))
                                .total());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "police OR the-s*, iran the s7 [police]",
        "police OR (iran the-s*), iran the s7 [police]",
        "police OR para:(the-s* iran), iran the s7 [police]",
        "police OR the-s7*, iran [the s7] [police]"
    })
    void whatIsRefusedIsNotMarked(String query, String marked) throws IOException {
        try (CableIndex index = open()) {
            index.addAll(openPatterns().stream());
        }
        try (CableSearcher searcher = search()) {
            for (Unit unit : Unit.values()) {
                Hit hit = searcher.search(SearchRequest.of(query).unit(unit)).hits().stream()
                        .filter(one -> one.id().equals("06POST2"))
                        .findFirst()
                        .orElseThrow();
                assertEquals(marked, hit.snippets().getFirst().render("[", "]"));
            }
            MarkedCable whole =
                    searcher.mark("06POST2", CableQuery.parse(query).query()).orElseThrow();
            assertEquals(
                    marked,
                    Markup.plain("[", "]")
                            .render(
                                    marked.replaceAll("[\\[\\]]", ""),
                                    whole.paragraphs().getFirst().text()));
        }
    }

    /** The hits of a query with refused phrases are hits of the query as it was asked, and those that are certain. */
    @Test
    void whatIsRefusedIsNeverWidened() throws IOException {
        List<Cable> cables = openPatterns();
        try (CableIndex index = open()) {
            index.addAll(cables.stream());
        }
        BruteForceSearch slow = new BruteForceSearch(cables);
        try (CableSearcher searcher = search()) {
            RefusingTrees trees = new RefusingTrees(SEED);
            for (int i = 0; i < 60; i++) {
                CableQuery tree = trees.next(1 + i % 4);
                String about = "seed " + SEED + ", " + tree;
                for (Unit unit : Unit.values()) {
                    SearchRequest request =
                            SearchRequest.of(tree).unit(unit).limit(100).sort(Sort.ID);
                    List<String> certain = names(slow, request.withQuery(ParsedQuery.of(RefusingTrees.certain(tree))));
                    assertTrue(names(slow, request).containsAll(certain), about);
                    assertEquals(
                            certain,
                            searcher.search(request).hits().stream()
                                    .map(hit -> Oracle.name(hit, unit))
                                    .toList(),
                            about);
                }
            }
        }
    }

    private static List<String> names(BruteForceSearch slow, SearchRequest request) {
        return slow.hits(request).stream().map(BruteForceSearch.Found::name).toList();
    }
}
