// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.engine.FrameWords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Near hits are the same as those of an oracle that looks at every cable and every word, and so are their missing
 * words.
 */
class NearOracleTest {

    private static final int CABLES = 40;
    private static final int QUESTIONS = Boolean.getBoolean("cables.long") ? 150 : 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void nearHitsHaveAnyOfTheWords(long seed) throws IOException {
        List<Cable> cables = new SmallCables(seed, CABLES).all();
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        BruteForceSearch slow = new BruteForceSearch(cables);
        Questions questions = new Questions(seed, cables, SmallCables.WORDS);
        Random random = new Random(seed);
        int near = 0;
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (int i = 0; i < QUESTIONS; i++) {
                List<CableQuery> words = words(random);
                List<CableQuery> others = random.nextInt(3) > 0 ? List.of() : List.of(other(questions));
                SearchRequest request =
                        questions.request(and(words, others)).near(true).sort(Sort.RELEVANCE);
                String about = "seed " + seed + ", question " + i + ": " + request.query();
                SearchResults results = searcher.search(request);
                int hits = slow.hits(request).size();
                boolean wanted = words.size() > 1 && hits <= 4;
                assertEquals(wanted, results.near().isPresent(), about);
                assertEquals(hits, results.total(), about);
                if (wanted) {
                    assertAreNear(slow, request, words, others, results.near().get(), about);
                    near += results.near().get().hits().size();
                }
            }
        }
        assertTrue(near > 100, near + " near hits");
    }

    private static List<CableQuery> words(Random random) {
        return Stream.generate(() -> SmallCables.WORDS.get(random.nextInt(SmallCables.WORDS.size())))
                .distinct()
                .limit(2 + random.nextInt(6))
                .map(CableQuery::word)
                .collect(Collectors.toList());
    }

    /** A clause that is neither a bare word nor a quotation, and has none side by side. */
    private static CableQuery other(Questions questions) {
        return Stream.generate(() -> questions.tree(1))
                .filter(tree -> !(tree instanceof CableQuery.And))
                .filter(tree -> !(tree instanceof CableQuery.Leaf leaf) || leaf.field() != CableField.ANY)
                .findFirst()
                .orElseThrow();
    }

    private static CableQuery and(List<CableQuery> words, List<CableQuery> others) {
        List<CableQuery> all = new ArrayList<>(words);
        all.addAll(others);
        return CableQuery.and(all);
    }

    private static void assertAreNear(
            BruteForceSearch slow,
            SearchRequest request,
            List<CableQuery> words,
            List<CableQuery> others,
            NearHits near,
            String about) {
        Map<String, List<String>> lacks = new TreeMap<>();
        for (CableQuery word : words) {
            CableQuery without = and(List.of(CableQuery.all(), CableQuery.not(form(word, near))), others);
            slow.hits(withQuery(request, without))
                    .forEach(hit -> lacks.computeIfAbsent(hit.name(), name -> new ArrayList<>())
                            .add(((CableQuery.Word) word).text()));
        }
        slow.hits(withQuery(request, and(List.of(CableQuery.all()), others)))
                .forEach(hit -> lacks.putIfAbsent(hit.name(), List.of()));
        List<String> typed =
                words.stream().map(word -> ((CableQuery.Word) word).text()).toList();
        List<String> telling =
                typed.stream().filter(word -> !FrameWords.contains(word)).toList();
        lacks.values().removeIf(missing -> missing.containsAll(telling.isEmpty() ? typed : telling));
        slow.hits(request).forEach(hit -> lacks.remove(hit.name()));
        assertEquals(lacks.size(), near.total(), about);
        Map<String, List<String>> found = found(near, request);
        assertEquals(Math.min(request.limit(), lacks.size()), found.size(), about);
        lacks.keySet().retainAll(found.keySet());
        assertEquals(lacks, found, about);
    }

    /** A word, in the spellings that it was corrected to. */
    private static CableQuery form(CableQuery word, NearHits near) {
        String typed = ((CableQuery.Word) word).text();
        List<CableQuery> forms = new ArrayList<>(List.of(word));
        near.corrected().stream()
                .filter(correction -> correction.from().equals(typed))
                .flatMap(correction -> correction.to().stream())
                .map(CableQuery::word)
                .forEach(forms::add);
        return CableQuery.or(forms);
    }

    private static SearchRequest withQuery(SearchRequest request, CableQuery query) {
        SearchRequest other = SearchRequest.of(query).unit(request.unit());
        for (var selection : request.selected().entrySet()) {
            for (String value : selection.getValue()) {
                other = other.select(selection.getKey(), value);
            }
        }
        for (var exclusion : request.excluded().entrySet()) {
            for (String value : exclusion.getValue()) {
                other = other.exclude(exclusion.getKey(), value);
            }
        }
        other = request.from().map(other::from).orElse(other);
        other = request.to().map(other::to).orElse(other);
        other = request.asOf().map(other::asOf).orElse(other);
        return request.at().map(other::at).orElse(other);
    }

    private static Map<String, List<String>> found(NearHits near, SearchRequest request) {
        Map<String, List<String>> lacks = new TreeMap<>();
        double score = Double.MAX_VALUE;
        for (NearHits.NearHit found : near.hits()) {
            double here = found.hit().score().orElseThrow();
            assertTrue(here <= score, "in order: " + near);
            score = here;
            lacks.put(Oracle.name(found.hit(), request.unit()), found.missingWords());
        }
        return lacks;
    }
}
