// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.query.view.Trend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cluster answers requests about the sample cables like an index in a folder. */
class SameAnswersTest {

    private static final List<Cable> CABLES = SampleCables.all();

    @TempDir
    private static Path folder;

    private static CableSearcher embedded;
    private static CableSearcher cluster;

    @BeforeAll
    static void addSamples() throws IOException {
        embedded = SampleCables.inFolder(folder);
        cluster = SampleCables.inCluster();
    }

    @AfterAll
    static void close() throws IOException {
        embedded.close();
        cluster.close();
    }

    @Test
    void storedCablesAreEqual() throws IOException {
        for (Cable cable : CABLES) {
            assertEquals(cable, cluster.cable(cable.id()).orElseThrow());
            assertEquals(embedded.source(cable.id()), cluster.source(cable.id()));
            assertEquals(embedded.citations(cable.id()), cluster.citations(cable.id()));
            assertEquals(embedded.thread(cable.id(), 5), cluster.thread(cable.id(), 5));
            CableQuery query = CableQuery.parse("police people:rashidi para:(fish marking:U)")
                    .query();
            assertEquals(embedded.mark(cable.id(), query), cluster.mark(cable.id(), query));
        }
        assertEquals(embedded.cable("99NOWHERE1"), cluster.cable("99NOWHERE1"));
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreSuggested(SuggestField field) throws IOException {
        for (String prefix : List.of("", "a", "ha", "KHADAFI", "ros", "06", "06PHNOMPENH2", "human r", "zzz")) {
            assertEquals(embedded.suggest(field, prefix, 7), cluster.suggest(field, prefix, 7), prefix);
        }
    }

    @Test
    void mistakesAreCorrected() throws IOException {
        for (String query : List.of(
                "tags:PHUMM",
                "polise",
                "people:rashidim",
                "orgs:WFPP",
                "polise corruptionn fishh",
                "human rigts",
                "rashidi",
                "police zebra",
                "id:06PHNOMPENH2612",
                "PHNOMPENH 2611",
                "subjct:fish",
                "origin:Dilli",
                "marking:XY",
                "\"polise corruption\"",
                "under secretary",
                "undersecretary",
                "check point")) {
            SearchRequest request = SearchRequest.of(query).hints(true);
            assertEquals(
                    embedded.search(request).issues(), cluster.search(request).issues(), query);
            assertEquals(
                    embedded.search(request).hints(), cluster.search(request).hints(), query);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nearHitsAreTheSame(Unit unit) throws IOException {
        for (String query : List.of(
                "police corruption zebra",
                "police fish rabbit colonel",
                "police fish rabbit NOT tags:PHUM",
                "people:rashidim",
                "people:rashidim police zebra",
                "check point",
                "under secretary pipe line")) {
            SearchRequest request =
                    SearchRequest.of(query).near(true).unit(unit).limit(100).select(Dimension.LEVEL, "C");
            List<String> wanted = near(embedded.search(request));
            assertEquals(wanted, near(cluster.search(request)), query);
        }
    }

    /** The near hits sorted by their missing words, because the order of nearly equal scores may differ. */
    private static List<String> near(SearchResults results) {
        return results.near().stream()
                .flatMap(near -> Stream.concat(
                        Stream.of(String.valueOf(near.total())),
                        near.hits().stream()
                                .map(hit -> hit.missingWords().size() + " "
                                        + hit.hit().id() + hit.missingWords())
                                .sorted()))
                .toList();
    }

    @Test
    void snippetsHaveTheSameMarks() throws IOException {
        for (String query : List.of("police corruption", "para:(police marking:SBU)", "people:rashidi", "traffic*")) {
            for (Unit unit : Unit.values()) {
                SearchRequest request =
                        SearchRequest.of(query).sort(Sort.ID).unit(unit).limit(100);
                assertEquals(
                        embedded.search(request).hits(), cluster.search(request).hits(), query);
            }
        }
    }

    @Test
    void everyHitIsStreamed() throws IOException {
        for (Unit unit : Unit.values()) {
            for (Sort sort : Sort.values()) {
                SearchRequest request =
                        SearchRequest.of("police OR fish").sort(sort).unit(unit).snippets(1);
                List<String> wanted = names(embedded, request);
                List<String> found = names(cluster, request);
                if (sort == Sort.RELEVANCE) {
                    assertEquals(
                            wanted.stream().sorted().toList(),
                            found.stream().sorted().toList());
                } else {
                    assertEquals(wanted, found);
                }
            }
        }
    }

    private static List<String> names(CableSearcher searcher, SearchRequest request) throws IOException {
        try (Stream<Hit> hits = searcher.stream(request)) {
            return hits.map(hit -> hit.id() + "#" + hit.snippets().get(0).paragraphIndex())
                    .toList();
        }
    }

    /** No hit is left out silently. */
    @Test
    void lateStreamEndsWithAnException() throws IOException {
        SearchRequest late = SearchRequest.of("police").deadline(Duration.ZERO);
        for (CableSearcher searcher : List.of(embedded, cluster)) {
            try (Stream<Hit> hits = searcher.stream(late)) {
                UncheckedIOException e = assertThrows(UncheckedIOException.class, hits::toList);
                assertInstanceOf(InterruptedIOException.class, e.getCause());
            }
        }
    }

    @Test
    void batchesAreCounted() throws IOException {
        BatchRequest request = BatchRequest.of(
                        Stream.of("police", "fish", "police fish", "police", "zebra", "tags:PHUM")
                                .map(CableQuery::parse)
                                .toList())
                .limit(0);
        SearchRequest plain = request.each();
        for (SearchRequest each : List.of(
                plain,
                plain.select(Dimension.ORIGIN, "embassy phnom penh").to("2007"),
                plain.exclude(Dimension.MARKING, "U"),
                plain.asOf("2008").at("SECSTATE WASHDC"),
                plain.any(true))) {
            assertEquals(batch(embedded, request.each(each)), batch(cluster, request.each(each)), each.toString());
        }
    }

    @Test
    void viewsAreTheSame() throws IOException {
        SearchRequest police = SearchRequest.of("police tags:PHUM");
        for (SearchRequest request : List.of(
                SearchRequest.of("police"),
                police.unit(Unit.PARAGRAPH),
                police.asOf("2008").at("SECSTATE WASHDC"),
                SearchRequest.of("fish").synonyms(Synonyms.parse(List.of("fish, police, eau"))),
                SearchRequest.of("zebra"))) {
            for (Trend.Period by : Trend.Period.values()) {
                assertEquals(embedded.trend(request, by), cluster.trend(request, by), request.toString());
            }
            for (Dimension by : List.of(Dimension.ORIGIN, Dimension.TAGS, Dimension.YEAR, Dimension.MONTH)) {
                assertEquals(embedded.first(request, by), cluster.first(request, by), request.toString());
            }
            SearchRequest all = request.limit(100).sort(Sort.ID);
            assertEquals(
                    embedded.search(all).hits().stream().map(Hit::id).toList(),
                    cluster.search(all).hits().stream().map(Hit::id).toList(),
                    request.toString());
        }
    }

    private static List<BatchResult> batch(CableSearcher searcher, BatchRequest request) throws IOException {
        List<BatchResult> results = new ArrayList<>();
        searcher.batch(request, Progress.NONE, results::add);
        return results;
    }

    @ParameterizedTest
    @ValueSource(strings = {"06PHNOMPENH2611", "07PHNOMPENH2301"})
    void similarCablesAreTheSame(String id) throws IOException {
        List<SimilarCable> wanted = embedded.similar(id, 5).orElseThrow();
        List<SimilarCable> found = cluster.similar(id, 5).orElseThrow();
        assertEquals(wanted.size(), found.size());
        List<String> wantedIds = wanted.stream().map(one -> one.hit().id()).toList();
        long same =
                found.stream().filter(one -> wantedIds.contains(one.hit().id())).count();
        assertTrue(same >= 4, wanted + " but " + found);
        for (SimilarCable one : found) {
            wanted.stream()
                    .filter(other -> other.hit().id().equals(one.hit().id()))
                    .forEach(other -> {
                        assertEquals(other.words(), one.words());
                        assertEquals(other.tags(), one.tags());
                        assertEquals(other.references(), one.references());
                    });
        }
    }

    @Test
    void expiredDeadlineLeavesNoCounts() throws IOException {
        SearchRequest late = SearchRequest.of("police")
                .facet(Dimension.TAGS, 3)
                .exactTotal(true)
                .deadline(Duration.ZERO);
        SearchResults results = cluster.search(late);
        assertTrue(results.timedOut());
        assertFalse(results.totalIsExact());
        assertEquals(Map.of(), results.facets());
        SearchRequest early = late.deadline(Duration.ofMinutes(5));
        assertEquals(embedded.search(early).facets(), cluster.search(early).facets());
        assertFalse(cluster.search(early).timedOut());
    }

    @Test
    void callsWithoutARequestHaveATimeLimitToo() throws IOException {
        String id = CABLES.getFirst().id();
        CableSearcher timed = cluster.within(Duration.ofDays(1));
        assertEquals(cluster.citations(id), timed.citations(id));
        assertEquals(cluster.similar(id, 5), timed.similar(id, 5));
        assertEquals(cluster.stats().cables(), timed.stats().cables());
        CableSearcher late = cluster.within(Duration.ZERO);
        assertThrows(InterruptedIOException.class, () -> late.cable(id));
        assertThrows(InterruptedIOException.class, () -> late.thread(id, 5));
        assertThrows(InterruptedIOException.class, () -> late.similar(id, 5));
        assertThrows(InterruptedIOException.class, () -> late.suggest(SuggestField.ID, "06", 5));
        assertThrows(InterruptedIOException.class, late::stats);
    }

    @Test
    void cursorOfAnotherRequestIsRefused() throws IOException {
        String next = cluster.search(SearchRequest.of("police").limit(1)).next().orElseThrow();
        SearchRequest other = SearchRequest.of("fish").limit(1).after(next);
        assertThrows(IllegalArgumentException.class, () -> cluster.search(other));
        assertThrows(IllegalArgumentException.class, () -> cluster.search(other.after("no cursor")));
    }

    /** Scores differ between engines; dates and ids do not. */
    @Test
    void cursorOfTheOtherEngineIsRefusedByRelevance() throws IOException {
        SearchRequest request = SearchRequest.of("police").limit(1);
        for (List<CableSearcher> engines : List.of(List.of(embedded, cluster), List.of(cluster, embedded))) {
            String next = engines.get(0).search(request).next().orElseThrow();
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> engines.get(1).search(request.after(next)));
            assertTrue(String.valueOf(e.getMessage()).contains("the cursor belongs to an index in a "), e.getMessage());
            SearchRequest byId = request.sort(Sort.ID);
            String second = engines.get(0).search(byId).next().orElseThrow();
            assertEquals(
                    engines.get(0).search(byId.after(second)).hits(),
                    engines.get(1).search(byId.after(second)).hits());
        }
    }

    @Test
    void statsAreTheSame() throws IOException {
        assertEquals(embedded.stats().cables(), cluster.stats().cables());
        assertEquals(embedded.stats().paragraphs(), cluster.stats().paragraphs());
        assertEquals(embedded.stats().years(), cluster.stats().years());
        assertEquals(embedded.stats().origins(), cluster.stats().origins());
        assertEquals(embedded.stats().levels(), cluster.stats().levels());
        assertEquals(embedded.stats().problems(), cluster.stats().problems());
        assertEquals(CABLES.size(), cluster.stats().loads().get(0).cables());
    }
}
