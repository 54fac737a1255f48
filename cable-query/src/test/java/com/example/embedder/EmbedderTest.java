package com.example.embedder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexStats;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CitationThread;
import org.cablesearch.query.Citations;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.Hit;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.MarkedCable.MarkedParagraph;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Span;
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
                                .append(hit.lacks())
                                .append(": ")
                                .append(hit.hit().id())
                                .append('\n')));
        return lines.toString();
    }

    @Test
    void searchIsReplacedByResults() {
        Snippet snippet = Snippet.builder("The goats were counted.")
                .paragraph(OptionalInt.of(2))
                .index(1)
                .marking(Optional.of(PortionMarking.parse("(C)").orElseThrow()))
                .spans(List.of(new Span(4, 9)))
                .build();
        Hit hit = Hit.builder("06EXAMPLE1")
                .score(OptionalDouble.of(3.5))
                .subject("GOATS")
                .date(Optional.of(CableDate.of(LocalDate.of(2006, 8, 15))))
                .origin("Embassy Example")
                .classification(Classification.parse("CONFIDENTIAL"))
                .snippets(List.of(snippet))
                .build();
        Facet tags = Facet.of(Dimension.TAGS, List.of(new FacetValue("PREL", Optional.empty(), 1, false)), 0);
        SearchResults results = SearchResults.builder()
                .total(1)
                .hits(List.of(hit))
                .facets(Map.of(Dimension.TAGS, tags))
                .near(Optional.of(NearHits.of(
                        1,
                        List.of(NearHits.NearHit.of(Hit.builder("06EXAMPLE2").build(), List.of("goats"))),
                        List.of())))
                .build();
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
        assertEquals(
                Hit.builder("06EXAMPLE1").build(), Hit.builder("06EXAMPLE1").build());
        assertEquals(0, SearchResults.builder().build().total());
        assertEquals(
                new Span(1, 3),
                QueryIssue.of("?", new Span(1, 3), Optional.of("x")).place());
        assertEquals(Span.NONE, QueryIssue.of("the index has changed").place());
        assertEquals(7, QueryHint.of("more", Span.NONE, Optional.of("goats"), 7).count());
        assertEquals(
                3,
                BatchResult.builder(0, CableQuery.word("goat"))
                        .unique(3)
                        .build()
                        .unique());
        assertEquals(
                List.of("PREL"),
                SimilarCable.of(Hit.builder("06EXAMPLE2").build(), List.of(), List.of("PREL"), List.of())
                        .tags());
        assertEquals(
                List.of("06EXAMPLE2"),
                Citations.of("06EXAMPLE1", List.of(), List.of("06EXAMPLE2")).citedBy());
        CitationThread.Member member =
                CitationThread.Member.builder("06EXAMPLE2").steps(1).build();
        assertEquals(
                1,
                CitationThread.of("06EXAMPLE1", List.of(member), List.of(), true)
                        .cables()
                        .getFirst()
                        .steps());
        assertEquals(
                "x",
                Suggestions.of(List.of(new Suggestions.Suggestion("x", Optional.empty(), 1)))
                        .values()
                        .getFirst()
                        .value());
        Cable cable = Cable.builder("06EXAMPLE1")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", "Goats.")))
                .build();
        MarkedParagraph goats = new MarkedParagraph(List.of(), List.of(new Span(0, 5)));
        assertEquals(cable, MarkedCable.of(cable, List.of(), List.of(goats)).cable());
        assertEquals(
                "goat",
                ParsedQuery.of(CableQuery.word("goat"), List.of(), Map.of(), "goat")
                        .text());
        assertEquals(
                2,
                IndexStats.builder()
                        .years(new TreeMap<>(Map.of("2006", 2L)))
                        .build()
                        .years()
                        .get("2006"));
        assertEquals(
                AddResult.Outcome.ADDED,
                AddResult.of(AddResult.Outcome.ADDED, Optional.empty()).outcome());
        assertEquals(AddSummary.of(1, 2, 3), AddSummary.of(1, 2, 3));
        assertEquals(true, VerifyReport.of(1, 1, List.of(), List.of("a note")).clean());
        assertEquals(false, RebuildReport.of(1, 1, List.of("a cable is lost")).complete());
    }

    @Test
    void resultsAreImmutable() {
        List<Hit> hits = new ArrayList<>(List.of(Hit.builder("06EXAMPLE1").build()));
        SearchResults results = SearchResults.builder().hits(hits).build();
        hits.clear();
        assertEquals(1, results.hits().size());
        assertThrows(UnsupportedOperationException.class, () -> results.hits().clear());
        assertThrows(NullPointerException.class, () -> Hit.builder("06EXAMPLE1").subject(null));
    }
}
