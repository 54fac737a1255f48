// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.find;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the unit of cables, a bare word is in the text or among the words of the header: post, month and year. */
class HeaderWordsTest {

    @TempDir
    Path folder;

    private SmallIndex index;
    private CableSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder)
                .add(cable("09A1", "Elections", "The vote was calm.")
                        .origin("Embassy Tripoli")
                        .date(on("2009-10-31")))
                .add(cable("07A2", "Elections", "The vote of 2009 in Tripoli.").date(on("2007-03-01")))
                .add(cable("09A3", "Elections of 2009", "Nothing was said.").date(on("2009-12-31")))
                .add(Cable.builder("06A4").subject("Roses").paragraphs(List.of(Paragraph.numbered(1, "", "Fish."))));
        searcher = index.searcher();
    }

    private static CableDate on(String day) {
        return CableDate.of(Instant.parse(day + "T23:59:00Z"));
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2009 | 07A2 09A1 09A3",
                "tripoli | 07A2 09A1",
                "vote 2009 | 07A2 09A1",
                "vote october | 09A1",
                "OCTOBER 2009 TRIPOLI | 09A1",
                "elections NOT 2009 | ''",
                "roses OR december | 06A4 09A3",
                "embassy | 07A2 09A1 09A3",
                // All else means the text.
                "\"2009\" | 07A2 09A3",
                "\"Embassy Tripoli\" | ''",
                "exact:tripoli | 07A2",
                "exact:2009 | 07A2 09A3",
                "tripol* | 07A2",
                "tripolo~1 | 07A2",
                "/tripoli/ | 07A2",
                "text:2009 | 07A2",
                "subject:2009 | 09A3",
                "para:(vote 2009) | 07A2",
                "para:(2009) | 07A2",
                // Words joined by a hyphen are words side by side.
                "october-2009 | ''"
            })
    void bareWordsReadTheHeader(String query, String found) throws IOException {
        assertEquals(
                found, String.join(" ", find(searcher, SearchRequest.of(query).sort(Sort.ID))), query);
        assertEquals(
                found.isEmpty() ? 0 : found.split(" ").length,
                searcher.count(CableQuery.parse(query).query()),
                query);
    }

    @Test
    void paragraphsDoNot() throws IOException {
        assertEquals(
                List.of("07A2"),
                find(searcher, SearchRequest.of("2009").unit(Unit.PARAGRAPH).sort(Sort.ID)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2009 Tripoli vote | 07A2; 09A1 2009 · date, Tripoli · origin",
                "Octobers elections | 09A1 Octobers · date",
                "elections 2009 | 07A2; 09A1 2009 · date; 09A3",
                "vote OR tripoli | 07A2; 09A1 tripoli · origin",
                "vote NOT 2008 | 07A2; 09A1",
                "\"vote\" tripoli | 07A2; 09A1 tripoli · origin"
            })
    void aHitSaysWhichWordsItsHeaderAloneHas(String query, String expected) throws IOException {
        String hits = searcher.search(SearchRequest.of(query).sort(Sort.ID)).hits().stream()
                .map(hit -> (hit.id() + " "
                                + hit.header().stream()
                                        .map(HeaderWord::toString)
                                        .collect(Collectors.joining(", ")))
                        .strip())
                .collect(Collectors.joining("; "));
        assertEquals(expected, hits);
    }

    @Test
    void theCableThatTheSubjectAndTheHeaderNameIsFirst() throws IOException {
        index.add(
                cable("08A5", "Fish", "The elections were held in the first week of October, and the fish went unsold.")
                        .date(on("2008-01-01")));
        searcher.refresh();
        assertEquals("09A1", find(searcher, "elections october").getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elections 2009 | 10-14 elections date:2009 2",
                "vote Tripoli | 5-12 vote origin:Tripoli 1",
                "vote October 2009 | ''",
                "roses 2009 | 6-10 roses 1"
            })
    void hintsOfferTheClauseWhereItNarrows(String query, String expected) throws IOException {
        assertEquals(
                expected,
                searcher.search(SearchRequest.of(query).hints(true)).hints().stream()
                        .map(hint -> hint.place().start() + "-" + hint.place().end() + " "
                                + hint.suggestion().orElse("nothing") + " " + hint.count())
                        .collect(Collectors.joining("; ")));
    }
}
