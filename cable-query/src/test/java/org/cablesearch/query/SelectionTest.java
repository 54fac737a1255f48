// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Routing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @TempDir
    Path folder;

    private SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        index.add(cable("06A1", "One", "Text")
                        .tags(List.of(tag("PHUM", "Human Rights")))
                        .origin("Embassy Bogot\u00e1")
                        .signers(List.of("HUNTSMAN"))
                        .routing(Routing.NONE
                                .captions(List.of("EXDIS"))
                                .to(List.of(Addressee.of("CIA WASHINGTON DC//"))))
                        .classification(Classification.parse("SECRET")))
                .add(cable("06A2", "Two", "Text")
                        .tags(List.of(tag("PREL", "External Political Relations")))
                        .signers(List.of("Huntsman"))
                        .routing(Routing.NONE
                                .captions(List.of("Exdis"))
                                .to(List.of(Addressee.of("Cia Washington DC")))));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /** Lucene counts the values of deleted cables until their segment is merged. */
    @Test
    void valuesOfDeletedCablesDecideNothing() throws IOException {
        index.add(cable("06A3", "Three", "Text").tags(List.of(tag("ZZZZ", "Nothing"))));
        index.index().commit();
        index.index().delete("06A1");
        index.index().delete("06A3");
        try (CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of("*:*");
            SearchResults captions = searcher.search(request.select(Dimension.CAPTIONS, "EXDIS"));
            assertEquals(List.of("06A2"), captions.hits().stream().map(Hit::id).toList());
            for (String deleted : List.of("PHUM", "ZZZZ", "ZZZ")) {
                List<QueryIssue> issues =
                        searcher.search(request.select(Dimension.TAGS, deleted)).issues();
                assertEquals(1, issues.size(), deleted);
                assertEquals(
                        "no cable has \"" + deleted + "\" in tags; the values are PREL",
                        issues.getFirst().message(),
                        "nothing that no cable has is suggested");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TAGS | PHUM | 06A1 | -",
                "TAGS | phum | 06A1 | -",
                "ORIGIN | embassy bogota | 06A1 | -",
                "LEVEL | secret | 06A1 | -",
                "LEVEL | s | 06A1 | -",
                "CAPTIONS | EXDIS | 06A1 | -", // the exact value takes precedence over similar ones
                "CAPTIONS | exdis | 06A1 06A2 | -",
                "SIGNER | HUNTSMAN | 06A1 06A2 | -", // one value, in any case
                "SIGNER | Huntsman | 06A1 06A2 | -",
                "TO | cia washington dc | 06A1 06A2 | -",
                "TO | CIA WASHINGTON DC// | 06A1 06A2 | -",
                "TAGS | PHUN | - | PHUM",
                "ORIGIN | bogota | - | Embassy Bogot\u00e1",
                "TAGS | XYZZY | - | nothing"
            })
    void matchesValuesInAnyCaseAndWithoutAccents(Dimension dimension, String value, String found, String nearest)
            throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of("*:*").sort(Sort.ID).facet(dimension, 9);
            SearchResults results = searcher.search(request.select(dimension, value));
            assertEquals(
                    found == null ? List.of() : List.of(found.split(" ")),
                    results.hits().stream().map(Hit::id).toList());
            assertEquals(
                    found == null ? 2 : 2 - results.hits().size(),
                    searcher.search(request.exclude(dimension, value)).total());
            Optional<QueryIssue> issue = results.issues().stream().findFirst();
            assertEquals(
                    Optional.ofNullable(nearest),
                    issue.map(near -> near.suggestion().orElse("nothing")));
            assertEquals(Optional.ofNullable(nearest).map(any -> dimension), issue.flatMap(QueryIssue::dimension));
        }
    }

    @Test
    void isCountedUnderItsUsualForm() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchRequest request =
                    SearchRequest.of("*:*").facet(Dimension.TAGS, 0).select(Dimension.TAGS, "phum");
            FacetValue value = searcher.search(request)
                    .facets()
                    .get(Dimension.TAGS)
                    .values()
                    .get(0);
            assertEquals("PHUM", value.value());
            assertEquals(1, value.count());
        }
    }
}
