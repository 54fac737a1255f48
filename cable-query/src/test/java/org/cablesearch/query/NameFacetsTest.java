// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests facets of names and TAGS: a name has one value across cables, and that value can be selected. */
class NameFacetsTest {

    private static List<String> shown(SearchResults results, Dimension dimension) {
        return NameIndex.facet(results, dimension).values().stream()
                .map(value -> value.value() + " " + value.count() + (value.selected() ? " selected" : ""))
                .toList();
    }

    @Test
    void countsAPersonOnceInOneForm(@TempDir Path folder) throws IOException {
        try (NameIndex index = new NameIndex(folder)
                        .people("06A1", "HOK LUNDY", "Sok An")
                        .people("06A2", "Hok Lundy", "Lundy")
                        .people("06A3", "LUNDY, Hok", "Hok Lundy")
                        .people("06A4", "Lundy");
                CableSearcher searcher = index.searcher()) {
            SearchRequest all = SearchRequest.of("*:*").facet(Dimension.PEOPLE, 10);
            assertEquals(List.of("Hok Lundy 3", "Lundy 2", "Sok An 1"), shown(searcher.search(all), Dimension.PEOPLE));
            SearchResults selected = searcher.search(all.select(Dimension.PEOPLE, "Hok Lundy"));
            assertEquals(3, selected.total());
            assertEquals(List.of("Hok Lundy 3 selected", "Lundy 2", "Sok An 1"), shown(selected, Dimension.PEOPLE));
        }
    }

    /** A surname is labelled if one person has it in ten times as many cables as all others, and in five at least. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hugo Chavez*5                                 | also Hugo Chavez
            Hugo Chavez*4                                 |
            Hugo Chavez*9, Adan Chavez                    |
            Hugo Chavez*10, Adan Chavez                   | also Hugo Chavez
            Hugo Chavez*5, Chavez Frias                   |
            Hugo Chavez*5, President Chavez               | also Hugo Chavez
            Muammar Chavez*8, Moammar Chavez*2            | also Muammar Chavez
            Chavez Frias*5                                |
            """)
    void labelsASurnameWithTheFullName(String names, String label, @TempDir Path folder) throws IOException {
        try (NameIndex index = new NameIndex(folder).people("06B1", "Chavez")) {
            int cables = 0;
            for (String name : names.split(", ")) {
                String[] times = name.split("\\*");
                for (int i = 0; i < (times.length > 1 ? Integer.parseInt(times[1]) : 1); i++) {
                    index.people("06A" + ++cables, times[0]);
                }
            }
            try (CableSearcher searcher = index.searcher()) {
                SearchResults all = searcher.search(SearchRequest.of("*:*").facet(Dimension.PEOPLE, 10));
                FacetValue surname = NameIndex.facet(all, Dimension.PEOPLE).values().stream()
                        .filter(value -> value.value().equals("Chavez"))
                        .findFirst()
                        .orElseThrow();
                assertEquals(Optional.ofNullable(label), surname.label());
            }
        }
    }

    @Test
    void findsTagsByCodeAndName(@TempDir Path folder) throws IOException {
        Tag rights = new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM");
        Tag country = new Tag("CB", TagKind.COUNTRY, Optional.of("Cambodia"), "CB");
        try (NameIndex index = new NameIndex(folder)
                        .add(NameIndex.cable("06A1").toBuilder()
                                .tags(List.of(rights, country))
                                .build())
                        .add(NameIndex.cable("06A2").toBuilder()
                                .tags(List.of(country))
                                .build());
                CableSearcher searcher = index.searcher()) {
            for (String query : List.of("tags:phum", "tags:PHUM", "tags:\"human rights\"", "tags:\"HUMAN RIGHTS\"")) {
                assertEquals(List.of("06A1"), NameIndex.find(searcher, query), query);
            }
            assertEquals(List.of("06A1", "06A2"), NameIndex.find(searcher, "tags:Cambodia"));
            assertEquals(List.of(), NameIndex.find(searcher, "tags:human"));
            SearchResults results = searcher.search(
                    SearchRequest.of("*:*").facet(Dimension.SUBJECTS, 5).facet(Dimension.COUNTRIES, 5));
            assertEquals(List.of("PHUM 1"), shown(results, Dimension.SUBJECTS));
            assertEquals(List.of("CB 2"), shown(results, Dimension.COUNTRIES));
            assertEquals(
                    Optional.of("Cambodia"),
                    NameIndex.facet(results, Dimension.COUNTRIES)
                            .values()
                            .get(0)
                            .label());
        }
    }
}
