// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Routing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

    @TempDir
    Path folder;

    private SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        index.add(cable("06A1", "The Leader", "Muammar al-Qadhafi spoke of oil.")
                        .entities(naming("Muammar al-Qadhafi")))
                .add(cable("06A2", "Tents", "Qaddafi arrived with tents.").entities(naming("Qaddafi")))
                .add(cable("06A3", "Gas", "Gas was discussed, and oil.")
                        .tags(List.of(tag("PHUM", "Human Rights")))
                        .routing(Routing.NONE.captions(List.of("SIPDIS"))))
                .add(cable("06A4", "Tents again", "Tents of canvas and gas."))
                .add(cable("06B1", "Lull", "The ceasefire holds, says a counterterrorism unit."))
                .add(cable("06B2", "Lull", "The cease-fire holds. Counter-terrorism goes on, an international matter."))
                .add(cable("06B3", "Lull", "Cease fire at noon, and counter the terrorism."))
                .add(cable("06PARIS1", "Reply", "As 06KABUL7 said.").references(references("05PARIS9")))
                .add(cable("06PARIS2", "Reply", "See reftel.").references(references("05PARIS9")));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Entities naming(String person) {
        return Entities.NONE.people(List.of(PersonMention.of(person, List.of(0))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // A name is hinted at, with its place, if the field of names finds more.
                "gaddafi | 0-7 people:gaddafi 2",
                "oil gaddafi | 4-11 people:gaddafi 2; 4-11 oil 2",
                "Muammar Gaddafi | 0-15 people:\"Muammar Gaddafi\" 1; 8-15 Muammar 1",
                // A word that no cable has is hinted at, with the number of hits of the other words.
                "tents xyzzy canvas | 6-11 tents canvas 1",
                // A clause is hinted at if the query finds something without it.
                "canvas oil | 0-6 oil 2; 7-10 canvas 1",
                // There is no hint if the query already finds as much.
                "gas | -",
                "gas oil | -",
                "xyzzy | -",
                // No hint repeats the suggestion of an issue. An issue suggests nothing if the query would still find
                // nothing.
                "tennts canvass | 0-14 tents canvas 1",
                "tennts oil | 0-6 oil 2",
                // One hint corrects all words together if the query then finds something.
                "canvass tent | 0-7 canvas tent 1",
                "canvass of tennts | 0-17 canvas of tents 1",
                // For a single word, the issue alone says so, with or without a field.
                "tennts | -",
                "subject:tennts | -",
                // A word that an issue has reported is not reported again if the query finds nothing without it.
                "tennts xyzzy | 7-12 nothing 0",
                // A clause is suggested with its field.
                "xyzzy subject:gas | 0-5 subject:gas 1",
                "xyzzy subject:(gas) | 0-5 subject:gas 1",
                // A person whom the cables mention only by surname.
                "people:\"Yusuf Qadhafi\" | 0-22 people:qadhafi 2",
                "muamar | -",
                "qadafi | 0-6 people:qadafi 2",
                // A title before a name is not part of the name.
                "Gen. Qaddafi | 0-12 people:Qaddafi 2; 0-4 Qaddafi 1",
                // A number is not a name.
                "50,000 tents | 0-6 tents 2",
                // A few hits are compared with those of the query without what narrows it, and an empty query without
                // that first.
                "canvas gas date:2006 | -",
                "gas NOT canvas | 4-14 gas 2",
                "tents tags:PHUM | 6-15 tents 2",
                "canvas subject:tents tags:PHUM | 21-30 canvas subject:tents 1",
                // A field that does not exist is part of its clause.
                "tag:PHUM gas | 0-8 tags:PHUM gas 1",
                // The words of a date find the cables sent then, so there is no hint unless the date finds others.
                "gas August 2006 | -",
                "oil in 2006 | 4-11 oil date:2006 2; 4-6 oil 2006 2",
                "gas agosto de 2006 | 4-18 gas date:2006-08 2; 4-10 gas 2006 2; 11-13 gas 2006 2",
                "gas 2006-08 | 4-11 gas date:2006-08 2; 4-11 gas 2",
                "2006-08-15 | 0-10 date:2006-08-15 9",
                // A word in capitals that is a TAG or caption finds the cables that have it.
                "PHUM | 0-4 tags:PHUM 1",
                "SIPDIS | 0-6 caption:SIPDIS 1",
                "gas PHUM | 4-8 gas tags:PHUM 1; 4-8 gas 2",
                "PHUM SIPDIS | 0-11 tags:PHUM caption:SIPDIS 1; 0-4 nothing 0; 5-11 nothing 0",
                "TENTS | -",
                "gas in 2007 | 4-6 gas 2; 7-11 gas 2",
                "gas may | 4-7 gas 2",
                // Ids of cables that are only cited, that the index has in another year, or that have no year.
                "05PARIS9 | 0-8 cites:05PARIS9 2",
                "05-Paris-009 | 0-12 cites:05PARIS9 2",
                "oil id:05PARIS9 | 4-15 cites:05PARIS9 2; 4-15 oil 2",
                "05PARIS1 | 0-8 06PARIS1 1",
                "05PARIS77 | 0-9 nothing 0",
                // An id with a misspelt post, and one in quotation marks.
                "06PARISS1 | 0-9 06PARIS1 1",
                // One with a wrong digit, or one too many.
                "05PARIS8 | 0-8 nothing 0",
                "06PARIS11 | 0-9 06PARIS1 1",
                "06PARIS5 | 0-8 06PARIS2 1",
                "oil 06PARIS5 | 4-12 06PARIS2 1; 4-12 oil 2",
                "\"06PARIS1\" | 0-10 06PARIS1 1",
                "\"06PARIS3\" | -",
                // A compound in its other spelling. Words side by side, a hyphen between them or not, are one spelling.
                "ceasefire | 0-9 ceasefire OR \"cease fire\" 3",
                "cease-fire | 0-10 cease-fire OR ceasefire 3",
                "\"Cease Fire\" | 0-12 \"Cease Fire\" OR ceasefire 3",
                "lull counterterrorism | 5-21 lull (counterterrorism OR \"counter terrorism\") 2",
                "Counter Terrorism lull | 0-17 ((Counter Terrorism) OR counterterrorism) lull 3",
                "noon ceasefire | 0-4 ceasefire 1; 5-14 noon (ceasefire OR \"cease fire\") 1; 5-14 noon 1",
                // There is none for words apart, or for a spelling that no cable has.
                "terrorism counter | -",
                "counter lull terrorism | -",
                "international | -",
                // Part of a name that was typed in full is not hinted at.
                "muammar qadhafi | -",
                "PARIS 9 | 0-7 05PARIS9 2",
                "PARIS 1 | -",
                "Kabul 7 | 0-7 06KABUL7 1"
            })
    void suggestsOtherQueries(String query, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, hints(SearchRequest.of(query)));
    }

    private String hints(SearchRequest request) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            return searcher.search(request.hints(true)).hints().stream()
                    .map(HintsTest::print)
                    .collect(Collectors.joining("; "));
        }
    }

    private static String print(QueryHint hint) {
        return hint.place().start() + "-" + hint.place().end() + " "
                + hint.suggestion().orElse("nothing") + " " + hint.count();
    }

    /** The count is the number of hits of the same request with the suggestion. */
    @Test
    void countsUnderTheFiltersOfTheRequest() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of("gaddafi").hints(true);
            assertEquals(List.of(), searcher.search(request.to("2005")).hints());
            assertEquals(
                    1, searcher.search(request.unit(Unit.PARAGRAPH)).hints().size());
        }
    }

    /** If one word is enough, the hints are the same, and count what they find if one word is enough. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "gas gaddafi | 4-11 people:gaddafi 2",
                "tents oil date:2001 | 10-19 tents oil 4",
                "tennts canvass | 0-14 tents canvas 2",
                "gas PHUM | 4-8 gas tags:PHUM 1",
                "tents oil | -"
            })
    void countsAsTheRequestFinds(String query, String expected) throws IOException {
        assertEquals(
                expected == null ? "" : expected, hints(SearchRequest.of(query).any(true)));
    }

    @Test
    void reversedPeriodIsAnIssue() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results =
                    searcher.search(SearchRequest.of("gas").from("2007").to("2006-08"));
            assertEquals(0, results.total());
            assertEquals(
                    "the first day, 2007-01-01, is after the last, 2006-08-31, so nothing can be found",
                    results.issues().get(0).message());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2006-08-14T12:00Z, '2006-08-15, is after the time of the search, 2006-08-14T12:00Z, so nothing can be found'",
                "2005, '2006-08-15, is after the time of the search, 2005-12-31, so nothing can be found'",
                "2006-08-15T00:00Z, -"
            })
    void firstDayAfterTheTimeOfTheSearchIsAnIssue(String asOf, String message) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results =
                    searcher.search(SearchRequest.of("gas").from("2006-08-15").asOf(asOf));
            assertEquals(
                    message == null ? List.of() : List.of("the first day, " + message),
                    results.issues().stream().map(QueryIssue::message).toList());
        }
    }

    /** The first hint is the query without what is refused, in the words of the user. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            gas level:X                  | 4-11: without "level:X" the query finds 2: gas
            gas AND level:X oil          | 8-15: without "level:X" the query finds 1: gas oil
            level:X tents canvas         | 0-7: without "level:X" the query finds 1: tents canvas
            gas NOT level:X              | 4-15: without "NOT level:X" the query finds 2: gas
            gas -(canvas level:X)        | 4-21: without "-(canvas level:X)" the query finds 2: gas
            gas (oil AND level:X) tents  | 4-21: without "(oil AND level:X)" the query finds 1: gas tents
            gas /po(lice/                | 4-13: without "/po(lice/" the query finds 2: gas
            gas level:X date:foo         | 4-11: without what is refused the query finds 2: gas
            gas (oil OR level:X) level:Y | 21-28: without "level:Y" the query finds 1: gas (oil OR level:X)
            gas oil xyzzy level:X        | 8-13: no subject, text or header has "xyzzy": -
            level:X                      | -
            """)
    void firstHintIsTheQueryWithoutWhatIsRefused(String query, String expected) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            List<QueryHint> hints =
                    searcher.search(SearchRequest.of(query).hints(true)).hints();
            hints.forEach(hint -> assertFalse(hint.message().contains("*:*"), hint.message()));
            assertEquals(
                    Optional.ofNullable(expected),
                    hints.stream()
                            .findFirst()
                            .map(hint ->
                                    hint.place().start() + "-" + hint.place().end() + ": " + hint.message() + ": "
                                            + hint.suggestion().orElse("-")));
        }
    }

    @Test
    void hintsAreFoundOnlyOnRequest() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            assertEquals(List.of(), searcher.search("gaddafi").hints());
        }
    }
}
