package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random questions to random cables are answered as by looking at every cable. */
@Timeout(60)
class OracleTest {

    private static final int CABLES = 60;
    private static final int QUESTIONS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsASlowCountDoes(long seed) throws IOException {
        List<Cable> cables = index(seed);
        SlowSearch slow = new SlowSearch(cables);
        Questions questions = new Questions(seed, cables, SmallCables.WORDS);
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (int i = 0; i < QUESTIONS; i++) {
                SearchRequest request = questions.request(questions.tree(i % 4));
                assertSame(slow, searcher, request, "seed " + seed + ", question " + i + ": " + request);
            }
        }
    }

    /** In several segments, and with cables that were replaced. */
    private List<Cable> index(long seed) throws IOException {
        SmallCables before = new SmallCables(-seed, CABLES);
        List<Cable> cables = new SmallCables(seed, CABLES).all();
        try (CableIndex index = CableIndex.open(folder)) {
            for (int i = 0; i < CABLES; i += 3) {
                index.add(before.cable(i), "");
            }
            index.commit();
            for (int i = 0; i < CABLES; i++) {
                index.add(cables.get(i), "");
                if (i % 25 == 24) {
                    index.commit();
                }
            }
        }
        return cables;
    }

    static void assertSame(SlowSearch slow, CableSearcher searcher, SearchRequest request, String about)
            throws IOException {
        SearchResults results = searcher.search(request);
        List<SlowSearch.Found> found = slow.hits(request);
        List<String> wanted = found.stream().map(SlowSearch.Found::name).toList();
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
        for (Dimension dimension : request.facets().keySet()) {
            assertEquals(slow.facet(request, dimension, found), counted(results, dimension), about + " " + dimension);
        }
        assertEquals(got, paged(searcher, request, got.size()), about);
    }

    /** All pages together. */
    private static List<String> paged(CableSearcher searcher, SearchRequest request, int hits) throws IOException {
        SearchRequest page = request.limit(1 + hits / 5).snippets(0);
        List<String> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchResults results = searcher.search(cursor.isPresent() ? page.after(cursor.get()) : page);
            all.addAll(names(results, request.unit()));
            cursor = results.next();
        } while (cursor.isPresent() && all.size() <= hits);
        return all;
    }

    private static List<String> names(SearchResults results, Unit unit) {
        return results.hits().stream()
                .map(hit -> unit == Unit.CABLE
                        ? hit.id()
                        : hit.id() + "#" + hit.snippets().get(0).index())
                .toList();
    }

    private static void assertOrderedByScore(List<Hit> hits, String about) {
        for (int i = 1; i < hits.size(); i++) {
            double before = hits.get(i - 1).score().getAsDouble();
            double here = hits.get(i).score().getAsDouble();
            boolean inOrder = before > here
                    || (before == here
                            && hits.get(i - 1).id().compareTo(hits.get(i).id()) <= 0);
            assertTrue(inOrder, about);
        }
    }

    private static SlowSearch.Counted counted(SearchResults results, Dimension dimension) {
        return new SlowSearch.Counted(
                results.facets().get(dimension).values().stream()
                        .map(value -> value.value() + " " + value.count() + (value.selected() ? "*" : ""))
                        .toList(),
                results.facets().get(dimension).missing());
    }
}
