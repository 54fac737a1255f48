// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a word of a cable in near hits, beside the words of its text. */
class NearHitsTest {

    @TempDir
    Path folder;

    private SmallIndex index;

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        index.add(sent("2007-06-14", cable("07BERLIN1", "Germany: the coalition", "The parties quarrel about wind.")))
                .add(sent("2008-06-14", cable("08BERLIN2", "The coalition", "The parties quarrel about coal.")))
                .add(sent("2008-07-01", cable("08PARIS3", "Trains", "A strike on the railways, and wind.")));
    }

    private static CableBuilder sent(String day, CableBuilder cable) {
        return cable.date(CableDate.of(Instant.parse(day + "T09:30:00Z")));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The month and the year of its date are words of a cable; 08BERLIN2 and 07BERLIN1 are hits of the
                // first two.
                "coalition 2008 | 08PARIS3 lacks [coalition]; 07BERLIN1 lacks [2008]",
                "quarrel June 2007 | 08BERLIN2 lacks [2007]",
                "wind 14 June 2007 | 07BERLIN1 lacks [14]; 08BERLIN2 lacks [wind, 14, 2007]; 08PARIS3 lacks [14, June, 2007]",
                "strike June | 08BERLIN2 lacks [strike]; 07BERLIN1 lacks [strike]; 08PARIS3 lacks [June]",
                // Words in parentheses without an operator are words.
                "quarrel (strike wind) | 08PARIS3 lacks [quarrel]; 07BERLIN1 lacks [strike]; 08BERLIN2 lacks [strike, wind]",
                // A country or another common word in French, Spanish and German.
                "coalition Allemagne | 07BERLIN1 lacks []; 08BERLIN2 lacks [Allemagne]",
                "coalition Deutschland | 07BERLIN1 lacks []; 08BERLIN2 lacks [Deutschland]",
                "wind alemania | 07BERLIN1 lacks []; 08PARIS3 lacks [alemania]",
                "grève wind | 08PARIS3 lacks []; 07BERLIN1 lacks [grève]"
            })
    void knowsTheDateAndTheCountry(String query, String expected) throws IOException {
        assertEquals(expected, near(query));
    }

    private String near(String query) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results =
                    searcher.search(SearchRequest.of(query).near(true).snippets(0));
            return results.near().map(NearHits::hits).orElse(List.of()).stream()
                    .map(near -> near.hit().id() + " lacks " + near.missingWords())
                    .collect(Collectors.joining("; "));
        }
    }

    @Test
    void correctsATypoThatAFewCablesHaveToo() throws IOException {
        for (int i = 0; i < 60; i++) {
            index.add(cable("07ROME" + i, "Report " + i, "The government resigned."));
        }
        index.add(cable("07ROME100", "Report", "The goverment resigned."))
                .add(cable("07ROME101", "Report", "A goverment resigned."))
                .add(cable("07ROME102", "Wheat", "The government bought wheat."));
        assertEquals("07ROME102 lacks [xyzzy]", near("goverment wheat xyzzy").split("; ")[0]);
    }

    /** A few hits have near hits with the other spelling of a compound, and the word is not missing there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hardline | 07BEIRUT2 lacks []",
                "hard-line | 07BEIRUT1 lacks []",
                "\"Hard Line\" | 07BEIRUT1 lacks []",
                "hardline cedars | 07BEIRUT2 lacks []; 07BEIRUT1 lacks [cedars]",
                "Hard Line olives | 07BEIRUT1 lacks []; 07BEIRUT2 lacks [olives]"
            })
    void knowsCompounds(String query, String expected) throws IOException {
        index.add(cable("07BEIRUT1", "Olives", "A hardline speech."))
                .add(cable("07BEIRUT2", "Cedars", "The hard-line wing spoke."));
        assertEquals(expected, near(query));
    }

    /** A word is a name if at least half of the cables that have it name somebody so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freed xyzzy | 07SEOUL1 lacks [xyzzy]; 07SEOUL7 lacks [xyzzy]",
                "yong xyzzy | 07SEOUL2 lacks [xyzzy]; 07SEOUL3 lacks [xyzzy]",
                // A word that no cable has is a name if it sounds like one, and else a typo.
                "Yonng xyzzy | 07SEOUL2 lacks [xyzzy]; 07SEOUL3 lacks [xyzzy]",
                "restlss xyzzy | 07SEOUL5 lacks [xyzzy]"
            })
    void knowsWordsFromNames(String query, String expected) throws IOException {
        index.add(cable("07SEOUL1", "Prisoners", "They freed the young."))
                .add(cable("07SEOUL2", "Talks", "Yong spoke.").entities(naming("Yong")))
                .add(cable("07SEOUL3", "Talks again", "Yung spoke.").entities(naming("Yung")))
                .add(cable("07SEOUL4", "A visit", "Fried and Young arrived.").entities(naming("Fried", "Young")))
                .add(cable("07SEOUL5", "Youth", "The young are restless."))
                .add(cable("07SEOUL6", "Youth again", "Young voters stay away."))
                .add(cable("07SEOUL7", "Hostages", "All were freed at last."));
        assertEquals(expected, near(query));
    }

    private static Entities naming(String... people) {
        return Entities.NONE.people(Stream.of(people)
                .map(person -> PersonMention.of(person, List.of(0)))
                .toList());
    }

    /** Loosening adds clauses to a query that already has as many as a user may write. */
    @Test
    void theLargestQueryHasNearHits() throws IOException {
        List<CableQuery> posts = IntStream.range(0, 998)
                .mapToObj(i -> i == 0 ? CableQuery.word("coalition") : CableQuery.word("w" + i))
                .toList();
        CableQuery largest = CableQuery.and(CableQuery.word("parteis"), CableQuery.word("wind"), CableQuery.or(posts));
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results = searcher.search(SearchRequest.of(largest).near(true));
            assertEquals(List.of(), results.hits());
            assertEquals(
                    List.of("07BERLIN1", "08BERLIN2"),
                    results.near().orElseThrow().hits().stream()
                            .map(near -> near.hit().id())
                            .sorted()
                            .toList());
            assertEquals(
                    List.of(),
                    results.issues().stream()
                            .filter(issue -> issue.message().contains("error"))
                            .toList());
        }
    }

    @Test
    void suggestsACountryInEnglish() throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            assertEquals(
                    List.of(Optional.of("germany")),
                    searcher.search(SearchRequest.of("coalition Allemagne")).issues().stream()
                            .map(QueryIssue::suggestion)
                            .toList());
        }
    }
}
