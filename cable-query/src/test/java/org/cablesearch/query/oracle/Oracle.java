// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;

/**
 * Asks an engine random questions, and compares its answers with those of a slow search that looks at every cable. The
 * same seed asks the same questions.
 */
@SuppressWarnings("exports") // only tests see it
public final class Oracle {

    /** Answers a request in one of several ways, which must all agree. */
    @FunctionalInterface
    interface Engine {
        SearchResults search(SearchRequest request) throws IOException;
    }

    private final BruteForceSearch slow;
    private final Questions questions;
    private final String about;
    private int asked;

    /** Creates an oracle that asks for words of the small cables. */
    public Oracle(long seed, List<Cable> cables) {
        this(seed, cables, SmallCables.WORDS);
    }

    /** @param words that questions ask for */
    public Oracle(long seed, List<Cable> cables, List<String> words) {
        this.slow = new BruteForceSearch(cables);
        this.questions = new Questions(seed, cables, words);
        this.about = "seed " + seed;
    }

    /** Cables with few different words and names, so that each question finds some of them. */
    public static List<Cable> cables(long seed, int count) {
        return new SmallCables(seed, count).all();
    }

    /** Asks questions with trees up to a given depth, shallow ones as often as deep ones. */
    public void ask(CableSearcher searcher, int count, int deepest) throws IOException {
        for (int i = 0; i < count; i++) {
            SearchRequest request = questions.request(questions.tree(i % (deepest + 1)));
            String question = about + ", question " + asked++ + ": " + request.query();
            try {
                List<String> hits = assertSame(searcher::search, request, question);
                assertPaged(searcher::search, request.limit(1 + hits.size() / 5), hits, question);
            } catch (IOException | RuntimeException e) {
                throw new AssertionError(question, e);
            }
        }
    }

    /** Compares all hits of a request and its facets, and returns the names of the hits in order. */
    private List<String> assertSame(Engine engine, SearchRequest request, String about) throws IOException {
        SearchResults results = engine.search(request);
        List<BruteForceSearch.Found> found = slow.hits(request);
        List<String> wanted = found.stream().map(BruteForceSearch.Found::name).toList();
        List<String> got = names(results, request.unit());
        if (request.sort() == Sort.RELEVANCE) {
            assertEquals(Set.copyOf(wanted), new TreeSet<>(got), about);
            assertOrderedByScore(results.hits(), about);
        } else {
            assertEquals(wanted, got, about);
        }
        assertEquals(wanted.size(), got.size(), about);
        assertEquals(wanted.size(), results.total(), about);
        assertTrue(results.totalIsExact() && results.next().isEmpty(), about);
        assertEquals(request.facets().keySet(), results.facets().keySet(), about);
        assertFacets(results, request, found, about);
        return got;
    }

    private void assertFacets(
            SearchResults results, SearchRequest request, List<BruteForceSearch.Found> found, String about) {
        for (Dimension dimension : request.facets().keySet()) {
            assertEquals(slow.facet(request, dimension, found), counted(results, dimension), about + " " + dimension);
        }
    }

    /** Compares all pages of a request together with its hits. */
    private static void assertPaged(Engine engine, SearchRequest request, List<String> hits, String about)
            throws IOException {
        SearchRequest page = request.withoutFacets().snippets(0);
        List<String> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchResults results = engine.search(cursor.isPresent() ? page.after(cursor.get()) : page);
            all.addAll(names(results, request.unit()));
            cursor = results.next();
        } while (cursor.isPresent() && all.size() <= hits.size());
        assertEquals(hits, all, about);
    }

    private static List<String> names(SearchResults results, Unit unit) {
        return results.hits().stream().map(hit -> name(hit, unit)).toList();
    }

    /** The name of a hit, like {@link BruteForceSearch.Found#name}. */
    static String name(Hit hit, Unit unit) {
        return key(hit) + (unit == Unit.CABLE ? "" : "#" + hit.snippets().get(0).paragraphIndex());
    }

    private static String key(Hit hit) {
        return hit.id() + hit.document().map(document -> " " + document).orElse("");
    }

    /**
     * Compares all ways to count the hits of a tree: hits in several orders, the pages of the first order, the exact
     * total, and the facets of every dimension; with and without selections, by cable and by paragraph.
     *
     * @param page how many hits a page has
     */
    void assertSameInEveryWay(Engine engine, CableQuery tree, List<Sort> orders, int page, String about)
            throws IOException {
        for (Unit unit : Unit.values()) {
            SearchRequest plain =
                    SearchRequest.of(tree).unit(unit).limit(100_000).snippets(0);
            for (Sort sort : orders) {
                List<String> hits = assertSame(engine, plain.sort(sort), about + " " + unit + " " + sort);
                if (sort == orders.get(0)) {
                    SearchRequest first = plain.sort(sort).limit(page);
                    assertPaged(engine, first, hits, about + " " + unit + " " + sort + ", in pages of " + page);
                    SearchResults results = engine.search(first.exactTotal(true));
                    assertEquals(hits.size(), results.total(), about + " " + unit + " " + sort);
                    assertTrue(results.totalIsExact(), about);
                }
            }
            SearchRequest counted = plain.limit(0);
            for (Dimension dimension : Questions.DIMENSIONS) {
                counted = counted.facet(dimension, 1_000);
            }
            assertCounts(engine, counted, about + " " + unit);
            assertCounts(engine, questions.narrowed(counted), about + " " + unit + ", narrowed");
        }
    }

    private void assertCounts(Engine engine, SearchRequest request, String about) throws IOException {
        SearchResults results = engine.search(request);
        List<BruteForceSearch.Found> found = slow.hits(request);
        assertEquals(found.size(), results.total(), about);
        assertFacets(results, request, found, about);
    }

    /** Compares the streams of a tree, and the count of its cables. */
    void assertStreamsTheSame(CableSearcher searcher, Optional<Duration> deadline, CableQuery tree, String about)
            throws IOException {
        assertEquals(slow.hits(SearchRequest.of(tree)).size(), searcher.count(tree), about);
        for (Unit unit : Unit.values()) {
            SearchRequest request = SearchRequest.of(tree).unit(unit).sort(Sort.OLDEST);
            List<String> wanted = slow.hits(request).stream()
                    .map(BruteForceSearch.Found::name)
                    .toList();
            try (Stream<Hit> hits =
                    searcher.stream(deadline.map(request::deadline).orElse(request))) {
                assertEquals(wanted, hits.map(hit -> name(hit, unit)).toList(), about + " " + unit + ", streamed");
            }
        }
    }

    /** Compares the results of a batch, which are in the order of the trees. */
    void assertSameInBatch(List<CableQuery> trees, List<BatchResult> results, String about) {
        List<List<String>> cables = trees.stream()
                .map(tree -> names(SearchRequest.of(tree).sort(Sort.ID)))
                .toList();
        Map<String, Long> finders =
                cables.stream().flatMap(List::stream).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertEquals(trees.size(), results.size(), about);
        for (BatchResult result : results) {
            CableQuery tree = trees.get(result.index());
            List<String> wanted = cables.get(result.index());
            String query = about + ", in a batch: " + tree;
            assertEquals(wanted.size(), result.total(), query);
            assertEquals(names(SearchRequest.of(tree).unit(Unit.PARAGRAPH)).size(), result.paragraphs(), query);
            assertEquals(wanted.stream().filter(id -> finders.get(id) == 1).count(), result.unique(), query);
            // A batch lists ids, which the documents of one number share.
            assertEquals(
                    wanted.stream().map(name -> name.split(" ")[0]).sorted().toList(),
                    result.hits().stream().sorted().toList(),
                    query);
        }
    }

    private List<String> names(SearchRequest request) {
        return slow.hits(request).stream()
                .map(BruteForceSearch.Found::name)
                .sorted()
                .toList();
    }

    /** Trees up to a given depth, shallow ones as often as deep ones. */
    List<CableQuery> trees(int count, int deepest) {
        return IntStream.range(0, count)
                .mapToObj(i -> questions.tree(i % (deepest + 1)))
                .toList();
    }

    /** Every kind of clause with an exclusion of every kind. */
    List<CableQuery> pairs() {
        return questions.pairs();
    }

    private static void assertOrderedByScore(List<Hit> hits, String about) {
        for (int i = 1; i < hits.size(); i++) {
            double before = hits.get(i - 1).score().getAsDouble();
            double here = hits.get(i).score().getAsDouble();
            boolean inOrder =
                    before > here || (before == here && key(hits.get(i - 1)).compareTo(key(hits.get(i))) <= 0);
            assertTrue(inOrder, about);
        }
    }

    private static BruteForceSearch.Counted counted(SearchResults results, Dimension dimension) {
        return new BruteForceSearch.Counted(
                results.facets().get(dimension).values().stream()
                        .map(value -> value.value() + " " + value.count() + (value.selected() ? "*" : ""))
                        .toList(),
                results.facets().get(dimension).missing());
    }
}
