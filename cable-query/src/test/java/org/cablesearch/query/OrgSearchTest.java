// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.NameIndex.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.index.Dimension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgSearchTest {

    @TempDir
    private static Path folder;

    private static NameIndex index;
    private static CableSearcher searcher;

    @BeforeAll
    static void addCables() throws IOException {
        index = new NameIndex(folder)
                .org("06A1", "G/TIP")
                .org("06A2", "GTIP")
                .org("06B1", "U.N.")
                .org("06B2", "the UN")
                .org("06B3", "UN")
                .org("06C1", "Bureau of Science & Technology")
                .org("06C2", "Bureau of Science and Technology")
                .org("06D1", "MOI,s")
                .org("06D2", "Ministry of Interior", "MOI")
                .org("06D3", "Ministry of Information", "MOI")
                .org("06F1", "Hezbollah")
                .org("06F2", "HIZBALLAH")
                .org("06G1", "MFA")
                .org("06G2", "Ministry of Foreign Affairs")
                .org("06G3", "Foreign Ministry")
                .org("06H1", "IAEA")
                .org("06H2", "International Atomic Energy Agency")
                .org("06E1", "Cambodian Women's Crisis Center", "CWCC")
                .org("06E2", "Central Water Control Committee", "CWCC");
        searcher = index.searcher();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orgs:G/TIP                              | 06A1 06A2
            orgs:gtip                               | 06A1 06A2
            orgs:TIP                                | 06A1
            orgs:U.N.                               | 06B1 06B2 06B3
            orgs:un                                 | 06B1 06B2 06B3
            orgs:"science & technology"             | 06C1 06C2
            orgs:"science and technology"           | 06C1 06C2
            orgs:MOI                                | 06D1 06D2 06D3
            orgs:"ministry of interior"             | 06D2
            orgs:CWCC                               | 06E1 06E2
            orgs:"Cambodian Womens Crisis Center"   | 06E1
            orgs:hezbollah                          | 06F1 06F2
            orgs:hizballah                          | 06F1 06F2
            orgs:mfa                                | 06G1 06G2 06G3
            orgs:"Ministry of Foreign Affairs"      | 06G1 06G2 06G3
            orgs:IAEA                               | 06H1 06H2
            orgs:"atomic energy"                    | 06H2
            orgs:"international atomic energy agency" | 06H1 06H2
            orgs:"ministry information"~1000        | 06D3
            orgs:"interior MOI"~1000                |
            """)
    void findsOrganisations(String query, String ids) throws IOException {
        Set<String> expected = ids == null ? Set.of() : new TreeSet<>(List.of(ids.split(" ")));
        assertEquals(expected, new TreeSet<>(find(searcher, query)));
    }

    /** Searching {@code orgs:} for the value of a facet finds as many cables as the facet counts. */
    @Test
    void findsWhatTheFacetCounts() throws IOException {
        SearchResults all = searcher.search(SearchRequest.of("*:*").facet(Dimension.ORGS, 100));
        for (FacetValue value : NameIndex.facet(all, Dimension.ORGS).values()) {
            CableQuery query = CableQuery.phrase(CableField.ORGS, value.value());
            SearchRequest selected = SearchRequest.of("*:*").select(Dimension.ORGS, value.value());
            assertEquals(value.count(), searcher.search(selected).total(), value::value);
            assertTrue(searcher.count(query) >= value.count(), value::value);
        }
    }

    @Test
    void countsEachOrganisationInOneForm() throws IOException {
        SearchResults all = searcher.search(SearchRequest.of("*:*").facet(Dimension.ORGS, 100));
        Facet orgs = NameIndex.facet(all, Dimension.ORGS);
        assertEquals(
                List.of("UN 3", "Bureau of Science & Technology 1", "Bureau of Science and Technology 1"),
                orgs.values().stream()
                        .filter(value ->
                                value.value().startsWith("U") || value.value().startsWith("Bureau"))
                        .map(value -> value.value() + " " + value.count())
                        .toList());
    }
}
