// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;

/**
 * The answers of an index of {@link RandomHistory} to questions of every kind, to be compared with those of another index
 * of the same cables. Scores and what they order are left out.
 */
final class EveryAnswer {

    private static final List<String> PREFIXES = List.of(
            "",
            "a",
            "b",
            "hos",
            "mub",
            "mubarrak",
            "hosny",
            "mark",
            "ta",
            "zeb",
            "ph",
            "hu",
            "ri",
            "world",
            "bank",
            "06",
            "06post1",
            "moi");
    private static final List<Integer> LIMITS = List.of(1, 3, 1_000);

    private static final List<String> QUERIES = List.of(
            "zebra",
            "polise",
            "polcie~",
            "text:zebras OR army",
            "police zebra",
            "ceasefire",
            "cease fire",
            "\"cease fire\"",
            "the-s*",
            "NOT the-s*",
            "police NOT the-s*",
            "s* report",
            "zeb*",
            "visit*-of",
            "/zeb.*/",
            "people:hosni",
            "people:mubarrak",
            "people:\"Mark Tayler\"",
            "people:(mubarak OR lundi)",
            "Hosni Mubarak",
            "orgs:bnak",
            "orgs:zebra",
            "tags:humans",
            "tags:PHUN",
            "tags:label",
            "PHUM",
            "office:zeb",
            "concepts:zebras",
            "cites:98LOST1",
            "citedby:06POST1",
            "98LOST1",
            "06POST2",
            "id:06POST3",
            "subject:policed",
            "exact:reportage",
            "police~2",
            "polise report",
            "policd armi");

    private final CableSearcher searcher;
    private final SortedMap<String, String> answers = new TreeMap<>();

    private EveryAnswer(CableSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Asks everything.
     *
     * @param held the cables of the index
     * @return what was asked, and the answer
     */
    static SortedMap<String, String> of(CableSearcher searcher, List<Cable> held) throws IOException {
        EveryAnswer every = new EveryAnswer(searcher);
        every.suggestions();
        for (String query : QUERIES) {
            every.searches(query);
        }
        for (Cable cable : held) {
            every.similar(cable.key());
        }
        every.views("zebra OR police");
        every.views("*:*");
        return every.answers;
    }

    private void suggestions() throws IOException {
        for (SuggestField field : SuggestField.values()) {
            for (String prefix : PREFIXES) {
                for (int limit : LIMITS) {
                    add("suggest " + field + ' ' + prefix + ' ' + limit, searcher.suggest(field, prefix, limit));
                }
            }
        }
    }

    private void searches(String query) throws IOException {
        for (Unit unit : Unit.values()) {
            SearchRequest request = SearchRequest.of(query)
                    .unit(unit)
                    .sort(Sort.ID)
                    .hints(true)
                    .exactTotal(true)
                    .snippets(0)
                    .limit(1_000);
            SearchResults results =
                    searcher.search(request.facet(Dimension.TAGS, 9).facet(Dimension.PEOPLE, 9));
            String about = "search " + query + ' ' + unit;
            add(about, results.total(), results.facets());
            add(about + ", corrections", results.issues(), results.hints());
            add(about + ", hits", results.hits().stream().map(Hit::key).toList());
        }
    }

    private void similar(CableKey key) throws IOException {
        List<SimilarCable> similar = searcher.similar(key, 1_000).orElseThrow();
        add(
                "similar " + key,
                similar.stream()
                        .map(one -> one.hit().key() + " " + one.words() + one.tags() + one.references())
                        .sorted()
                        .toList());
        add("citations " + key, searcher.citations(List.of(key)));
    }

    private void views(String query) throws IOException {
        SearchRequest request = SearchRequest.of(query).limit(1_000);
        SearchRequest all = SearchRequest.of("*:*");
        add("trend " + query, searcher.trend(request, Trend.Period.YEAR));
        for (Comparison.By by : Comparison.By.values()) {
            add("compare " + query + ' ' + by, searcher.compare(request, all, by, 1_000));
        }
        add("first " + query, searcher.first(request, Dimension.TAGS));
        add("collocates " + query, searcher.collocates(request, 5));
        add("gaps", searcher.gaps(GapRequest.ALL));
        try (Stream<ConcordanceLine> lines = searcher.concordance(request, ConcordanceLine.Order.LEFT, 20)) {
            add(
                    "concordance " + query,
                    lines.map(ConcordanceLine::toString).sorted().toList());
        }
    }

    private void add(String question, Object... answer) {
        answers.put(question, Arrays.stream(answer).map(Object::toString).collect(Collectors.joining("\n")));
    }
}
