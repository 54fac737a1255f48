package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;

/**
 * Asks an engine random questions, and compares its answers with those of a slow search that looks at every cable. The same
 * seed asks the same.
 */
@SuppressWarnings("exports") // only tests see it
public final class Oracle {

    private final SlowSearch slow;
    private final Questions questions;
    private final String about;
    private int asked;

    /** Asks for words of the small cables. */
    public Oracle(long seed, List<Cable> cables) {
        this(seed, cables, SmallCables.WORDS);
    }

    /** @param words that questions ask for */
    public Oracle(long seed, List<Cable> cables, List<String> words) {
        this.slow = new SlowSearch(cables);
        this.questions = new Questions(seed, cables, words);
        this.about = "seed " + seed;
    }

    /** Cables with few different words and names, so that each question finds some. */
    public static List<Cable> cables(long seed, int count) {
        return new SmallCables(seed, count).all();
    }

    /** Asks questions of up to a depth, the shallow ones as often as the deep. */
    public void ask(CableSearcher searcher, int count, int deepest) throws IOException {
        for (int i = 0; i < count; i++) {
            SearchRequest request = questions.request(questions.tree(i % (deepest + 1)));
            String question = about + ", question " + asked++ + ": " + request.query();
            try {
                assertSame(searcher, request, question);
            } catch (IOException | RuntimeException e) {
                throw new AssertionError(question, e);
            }
        }
    }

    private void assertSame(CableSearcher searcher, SearchRequest request, String about) throws IOException {
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
