package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
                // The date of a cable, in any part of it that the question names.
                "coalition 2008 | 08BERLIN2 lacks []; 07BERLIN1 lacks [2008]; 08PARIS3 lacks [coalition]",
                "quarrel June 2007 | 07BERLIN1 lacks []; 08BERLIN2 lacks [June, 2007]",
                "wind 14 June 2007 | 07BERLIN1 lacks []; 08PARIS3 lacks [14, June, 2007]",
                // A month without its year is a word.
                "strike June | 08PARIS3 lacks [June]",
                // A country in French, Spanish and German.
                "coalition Allemagne | 07BERLIN1 lacks []; 08BERLIN2 lacks [Allemagne]",
                "coalition Deutschland | 07BERLIN1 lacks []; 08BERLIN2 lacks [Deutschland]",
                "wind alemania | 07BERLIN1 lacks []; 08PARIS3 lacks [alemania]"
            })
    void knowsTheDateAndTheCountry(String query, String expected) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results =
                    searcher.search(SearchRequest.of(query).near(true).snippets(0));
            assertEquals(
                    expected,
                    results.near().map(NearHits::hits).orElse(List.of()).stream()
                            .map(near -> near.hit().id() + " lacks " + near.lacks())
                            .collect(Collectors.joining("; ")));
        }
    }
}
