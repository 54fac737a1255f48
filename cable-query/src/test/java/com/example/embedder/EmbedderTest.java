// SPDX-License-Identifier: Apache-2.0
package com.example.embedder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Span;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.HeaderWord;
import org.cablesearch.query.Hit;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Suggestions;
import org.junit.jupiter.api.Test;

/**
 * Shows what a program that embeds the search can test without an index. It creates every result itself with the public
 * API.
 */
class EmbedderTest {

    /** Takes the place of the embedding program's own code. */
    private static String digest(SearchResults results) {
        StringBuilder lines =
                new StringBuilder(results.total() + (results.totalIsExact() ? " cables\n" : "+ cables\n"));
        for (Hit hit : results.hits()) {
            lines.append(hit.citation()).append(' ').append(hit.subject()).append('\n');
            hit.snippets()
                    .forEach(snippet ->
                            lines.append("  ").append(snippet.render("[", "]")).append('\n'));
        }
        results.facets()
                .values()
                .forEach(facet -> lines.append(facet.dimension())
                        .append(": ")
                        .append(facet.values().getFirst().value())
                        .append('\n'));
        results.near()
                .ifPresent(near -> near.hits()
                        .forEach(hit -> lines.append("near, without ")
                                .append(hit.missingWords())
                                .append(": ")
                                .append(hit.hit().id())
                                .append('\n')));
        return lines.toString();
    }

    @Test
    void searchIsReplacedByResults() {
        Snippet snippet = Snippet.of(Paragraph.numbered(2, "(C)", "The goats were counted."))
                .withSpans(List.of(new Span(4, 9)));
        Hit hit = Hit.of("06EXAMPLE1")
                .withScore(3.5)
                .withSubject("GOATS")
                .withDate(CableDate.of(LocalDate.of(2006, 8, 15)))
                .withOrigin("Embassy Example")
                .withClassification(Classification.parse("CONFIDENTIAL"))
                .withSnippets(List.of(snippet));
        Facet tags = Facet.of(Dimension.TAGS, List.of(new FacetValue("PREL", Optional.empty(), 1, false)));
        SearchResults results = SearchResults.of(List.of(hit))
                .withFacets(Map.of(Dimension.TAGS, tags))
                .withNear(NearHits.of(List.of(NearHits.NearHit.of(Hit.of("06EXAMPLE2"), List.of("goats")))));
        assertEquals("""
                1 cables
                06EXAMPLE1, 15 August 2006 GOATS
                  The [goats] were counted.
                tags: PREL
                near, without [goats]: 06EXAMPLE2
                """, digest(results));
    }

    @Test
    void resultsHaveTheirComponents() {
        assertEquals(Hit.of("06EXAMPLE1"), Hit.of("06EXAMPLE1"));
        assertEquals(
                List.of(new HeaderWord("2006", CableField.DATE)),
                Hit.of("06EXAMPLE1")
                        .withHeader(List.of(new HeaderWord("2006", CableField.DATE)))
                        .header());
        SearchResults none = SearchResults.of(List.of());
        assertEquals(0, none.total());
        assertEquals(Optional.empty(), none.facet(Dimension.TAGS));
        assertEquals(false, none.withTotal(7, false).totalIsExact());
        assertEquals(Optional.of("cursor"), none.withNext("cursor").next());
        assertEquals(true, none.withTimedOut(true).timedOut());
        QueryIssue issue = QueryIssue.of("?", new Span(1, 3), Optional.of("x"));
        assertEquals(
                new Span(1, 3),
                none.withIssues(List.of(issue)).issues().getFirst().place());
        assertEquals(Span.NONE, QueryIssue.of("the index has changed").place());
        QueryHint hint = new QueryHint("more", Span.NONE, Optional.of("goats"), 7);
        assertEquals(7, none.withHints(List.of(hint)).hints().getFirst().count());
        BatchResult batch = BatchResult.of(0, CableQuery.word("goat"));
        assertEquals(3, batch.withCounts(9, 12, 3).unique());
        assertEquals(
                List.of("06EXAMPLE2"), batch.withHits(List.of("06EXAMPLE2")).hits());
        assertEquals(List.of(issue), batch.withIssues(List.of(issue)).issues());
        assertEquals(
                List.of("goats"),
                SimilarCable.of(Hit.of("06EXAMPLE2"), List.of("goats")).words());
        assertEquals(
                List.of("06EXAMPLE2"), new CitationLinks("06EXAMPLE1", List.of(), List.of("06EXAMPLE2")).citedBy());
        CableThread.Member member =
                CableThread.Member.of(new CableKey("06EXAMPLE2", Optional.empty()), List.of("06EXAMPLE1"), 1);
        assertEquals(
                1,
                CableThread.of("06EXAMPLE1", List.of(member))
                        .cables()
                        .getFirst()
                        .steps());
        assertEquals(
                "x",
                new Suggestions(List.of(new Suggestions.Suggestion("x", Optional.empty(), 1)))
                        .values()
                        .getFirst()
                        .value());
        Cable cable = Cable.builder("06EXAMPLE1")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", "Goats.")))
                .build();
        assertEquals(1, MarkedCable.of(cable).paragraphs().size());
        assertEquals("", ParsedQuery.of(CableQuery.word("goat")).text());
        assertEquals(2, IndexStats.of(2, 20).cables());
        assertEquals(Optional.empty(), AddResult.of(AddResult.Outcome.ADDED).replacedSource());
        assertEquals(true, new VerifyReport(1, 1, List.of(), List.of("a note")).clean());
        assertEquals(false, new RebuildReport(1, 1, List.of("a cable is lost")).complete());
    }

    @Test
    void resultsAreImmutable() {
        List<Hit> hits = new ArrayList<>(List.of(Hit.of("06EXAMPLE1")));
        SearchResults results = SearchResults.of(hits);
        hits.clear();
        assertEquals(1, results.hits().size());
        assertThrows(UnsupportedOperationException.class, () -> results.hits().clear());
        assertThrows(NullPointerException.class, () -> Hit.of("06EXAMPLE1").withSubject(null));
    }
}
