// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.store.IndexFolder;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a cable was added, as a field, as a dimension and in a request. */
class AddedTest {

    private static final Instant FIRST = Instant.parse("2026-11-30T23:59:58Z");
    private static final Instant SECOND = Instant.parse("2026-12-01T08:30:07Z");

    @TempDir
    Path folder;

    private CableSearcher searcher;

    @BeforeEach
    void twoLoads() throws IOException {
        load(FIRST, "06A1", "06A2");
        load(SECOND, "06A3", "06A2");
        searcher = CableSearcher.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
    }

    private void load(Instant begun, String... ids) throws IOException {
        try (CableIndex index =
                LuceneCableIndex.open(folder, IndexFolder.openForWriting(folder), IndexOptions.DEFAULT, begun)) {
            for (String id : ids) {
                Paragraph paragraph = Paragraph.numbered(1, "(U)", "police " + begun);
                index.add(Cable.builder(id).paragraphs(List.of(paragraph)).build());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    added:2026                                            | 06A1 06A2 06A3
                    added:2026-11                                         | 06A1 06A2
                    added:2026-12-01                                      | 06A3
                    added:2026-12-01T08:30Z                               | 06A3
                    added:"2026-12-01T08:30:07Z"                          | 06A3
                    added:2026-12-01T08:30:08Z                            |
                    added:[2026-11-30T23:59:58Z TO 2026-11-30T23:59:58Z]  | 06A1 06A2
                    added:{2026-11-30T23:59:58Z TO *]                     | 06A3
                    added:>2026-11-30T23:59Z                              | 06A3
                    added:>=2026-11-30T23:59Z                             | 06A1 06A2 06A3
                    added:*                                               | 06A1 06A2 06A3
                    para:(police added:2026-12)                           | 06A3
                    """)
    void fieldFindsTheLoadThatFirstAddedACable(String query, String found) throws IOException {
        assertEquals(Optional.ofNullable(found).orElse(""), found(SearchRequest.of(query)));
        assertEquals(
                Optional.ofNullable(found).orElse(""),
                found(SearchRequest.of(query).unit(Unit.PARAGRAPH)));
    }

    @Test
    void dimensionCountsLoads() throws IOException {
        SearchRequest all = SearchRequest.of("police").facet(Dimension.ADDED, 10);
        Facet facet = searcher.search(all).facets().get(Dimension.ADDED);
        assertEquals(
                List.of(FIRST + " 2", SECOND + " 1"),
                facet.values().stream()
                        .map(value -> value.value() + " " + value.count())
                        .toList());
        assertEquals(0, facet.missing());
        assertEquals("06A3", found(all.select(Dimension.ADDED, SECOND.toString())));
        assertEquals("06A1 06A2", found(all.exclude(Dimension.ADDED, SECOND.toString())));
    }

    @Test
    void requestNarrowsToLaterLoads() throws IOException {
        SearchRequest all = SearchRequest.of("police");
        assertEquals("06A1 06A2 06A3", found(all.addedSince(FIRST)));
        assertEquals("06A3", found(all.addedSince(FIRST.plusSeconds(1))));
        assertEquals("06A3", found(all.addedSince(SECOND.plusMillis(500))), "the index knows whole seconds");
        assertEquals("", found(all.addedSince(SECOND.plusSeconds(1))));
        assertEquals("06A3", found(all.addedSince(SECOND).unit(Unit.PARAGRAPH)));
        assertEquals(
                1,
                searcher.search(all.addedSince(SECOND).exactTotal(true).limit(0))
                        .total());
    }

    @Test
    void requestSaysIt() {
        SearchRequest request = SearchRequest.of("police");
        assertEquals(
                "police # addedSince 2026-12-01T08:30:07Z",
                request.addedSince(SECOND).toString());
        assertNotEquals(request.fingerprint(), request.addedSince(SECOND).fingerprint());
    }

    @Test
    void aTimeThatIsNotOneIsAnIssue() {
        List<QueryIssue> issues = CableQuery.parse("added:2026-12-01T25:30Z").issues();
        assertEquals(
                "\"2026-12-01T25:30Z\" is not a time; write it in UTC as in 2006-08-15T14:30Z",
                issues.get(0).message());
        assertEquals(
                List.of("added:2026-12-01"),
                issues.stream().flatMap(issue -> issue.suggestion().stream()).toList());
    }

    @Test
    void daysOfARequestAreNotTimes() {
        SearchRequest request = SearchRequest.of("police");
        assertThrows(InvalidValueException.class, () -> request.from("2006-08-15T14:30Z"));
        assertThrows(InvalidValueException.class, () -> request.to("2006-08-15T14:30Z"));
    }

    private String found(SearchRequest request) throws IOException {
        return String.join(
                " ",
                searcher.search(request.sort(Sort.ID)).hits().stream()
                        .map(Hit::id)
                        .toList());
    }
}
