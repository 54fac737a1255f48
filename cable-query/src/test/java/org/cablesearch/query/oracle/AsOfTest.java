// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Routing;
import org.cablesearch.query.AsOf;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What had been sent by a time, and to whom. The oracle tests ask random questions of this kind, too. */
class AsOfTest {

    @TempDir
    private Path folder;

    @Test
    void undatedHitsAreCounted() {
        Seeds.each(20, seed -> {
            List<Cable> cables = new SmallCables(seed, 40).all();
            BruteForceSearch slow = new BruteForceSearch(cables);
            Questions questions = new Questions(seed, cables, SmallCables.WORDS);
            try (CableIndex index = CableIndex.open(folder.resolve(Long.toString(seed)))) {
                for (Cable cable : cables) {
                    index.add(cable, "");
                }
                try (CableSearcher searcher = CableSearcher.of(index)) {
                    for (int i = 0; i < 20; i++) {
                        SearchRequest request = questions
                                .request(questions.tree(new Random(seed).nextInt(3)))
                                .asOf("2006-09");
                        SearchRequest anyTime = request.withoutDates().withoutAsOf();
                        long undated = slow.hits(request.at().map(anyTime::at).orElse(anyTime)).stream()
                                .filter(hit -> hit.cable().date().isEmpty())
                                .count();
                        assertEquals(
                                Optional.of(new AsOf("2006-09-30", request.at(), undated)),
                                searcher.search(request).asOf(),
                                request::toString);
                    }
                }
            }
        });
    }

    /** Our own clauses do not count against the number that a query may have. */
    @Test
    void aQueryMayHaveAsManyClausesAsWithoutADate() throws IOException {
        CableQuery longest = CableQuery.or(IntStream.range(0, 1_000)
                .mapToObj(i -> CableQuery.word("word" + i))
                .toList());
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06EXAMPLE1")
                    .paragraphs(List.of(Paragraph.of("word7")))
                    .build());
            try (CableSearcher searcher = CableSearcher.of(index)) {
                SearchResults results =
                        searcher.search(SearchRequest.of(longest).asOf("2006"));
                assertEquals(List.of(), results.issues());
                assertEquals(1, results.asOf().orElseThrow().undated());
            }
        }
    }

    @Test
    void aCableKnownToTheDayCountsFromTheEndOfItsDay() throws IOException {
        assertEquals(List.of("06OSLO1"), ids("2006-08-14"));
        assertEquals(List.of("06OSLO1", "06OSLO3"), ids("2006-08-15T00:00Z"));
        assertEquals(List.of("06OSLO1", "06OSLO3", "06OSLO4"), ids("2006-08-15T14:30Z"));
        assertEquals(List.of("06OSLO1", "06OSLO3", "06OSLO4"), ids("2006-08-15T23:59:58Z"));
        assertEquals(List.of("06OSLO1", "06OSLO2", "06OSLO3", "06OSLO4"), ids("2006-08-15T23:59:59Z"));
        assertEquals(ids("2006-08-15T23:59:59Z"), ids("2006-08-15"));
    }

    private List<String> ids(String asOf) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(cable("06OSLO1", CableDate.of(LocalDate.parse("2006-08-14"))), "");
            index.add(cable("06OSLO2", CableDate.of(LocalDate.parse("2006-08-15"))), "");
            index.add(cable("06OSLO3", CableDate.of(Instant.parse("2006-08-15T00:00:00Z"))), "");
            index.add(cable("06OSLO4", CableDate.of(Instant.parse("2006-08-15T14:30:00Z"))), "");
            index.add(Cable.builder("06OSLO5").build(), "");
            // An earlier version of a cable does not matter.
            index.add(cable("06OSLO1", CableDate.of(LocalDate.parse("2006-08-15"))), "");
            index.add(cable("06OSLO1", CableDate.of(LocalDate.parse("2006-08-14"))), "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                SearchResults results =
                        searcher.search(SearchRequest.of("*:*").asOf(asOf).sort(Sort.ID));
                assertEquals(1, results.asOf().orElseThrow().undated());
                return results.hits().stream().map(Hit::id).toList();
            }
        }
    }

    private static Cable cable(String id, CableDate date) {
        return Cable.builder(id).date(date).build();
    }

    @Test
    void anAddresseeIsNamedAsInAddressesOrAsAnOrigin() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(cable("06CAIRO1", "Embassy Cairo", "SECSTATE WASHDC", "AMEMBASSY AMMAN"), "");
            index.add(cable("06AMMAN1", "Embassy Amman", "SECSTATE WASHDC", "AMEMBASSY CAIRO"), "");
            index.add(cable("06STATE1", "Secretary of State", "AMEMBASSY CAIRO", "ALL AFRICAN COLLECTIVE"), "");
            index.add(cable("06JIDDA1", "Consulate Jeddah", "SECSTATE WASHDC", "USDAO CAIRO"), "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                for (String at : List.of("Embassy Cairo", "AMEMBASSY CAIRO", "amembassy cairo//")) {
                    assertEquals(List.of("06AMMAN1", "06CAIRO1", "06STATE1"), at(searcher, at));
                }
                assertEquals(4, at(searcher, "SECSTATE WASHDC").size());
                SearchResults none =
                        searcher.search(SearchRequest.of("*:*").asOf("2006").at("Embassy Cario"));
                assertEquals(List.of(), none.hits());
                assertEquals(
                        Optional.of("AMEMBASSY CAIRO"), none.issues().getFirst().suggestion());
            }
        }
    }

    private static List<String> at(CableSearcher searcher, String addressee) throws IOException {
        return searcher
                .search(SearchRequest.of("*:*").asOf("2006").at(addressee).sort(Sort.ID))
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }

    private static Cable cable(String id, String origin, String to, String info) {
        return Cable.builder(id)
                .origin(origin)
                .date(CableDate.of(LocalDate.parse("2006-08-15")))
                .routing(Routing.NONE.to(List.of(addressee(to))).info(List.of(addressee(info))))
                .build();
    }

    private static Addressee addressee(String name) {
        return new Addressee(Optional.empty(), name, Optional.empty(), Optional.empty(), List.of());
    }
}
