// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures how many people are found or offered for a name as typed, and how many others are offered, on the invented
 * pairs of {@code near-names.txt}.
 */
class NearNamesTest {

    private static final double MIN_OF_SAME = 0.85;
    private static final double MAX_OF_DIFFERENT = 0.1;

    /** A pair of names: as typed, and as a cable has it. */
    private record Pair(boolean same, String typed, String named) {}

    @TempDir
    Path folder;

    private int indexes;

    /** An index in which nobody but these people is named, each in a cable. */
    private SmallIndex index(List<String> people) throws IOException {
        SmallIndex index = new SmallIndex(folder.resolve("i" + indexes++));
        for (int i = 0; i < people.size(); i++) {
            Entities named = Entities.NONE.people(List.of(PersonMention.of(people.get(i), List.of(0))));
            index.add(cable("06KABUL" + i, "A visit", "We met " + people.get(i) + ".")
                    .entities(named));
        }
        return index;
    }

    @Test
    void offersTheSamePeopleAndFewOthers() throws IOException {
        List<Pair> pairs = pairs();
        List<Pair> missing = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean offered = isOffered(pair);
            if (offered != pair.same()) {
                (offered ? others : missing).add(pair);
            }
        }
        long same = pairs.stream().filter(Pair::same).count();
        assertTrue(same - missing.size() >= MIN_OF_SAME * same, same + " of one person, missing " + missing);
        long different = pairs.size() - same;
        assertTrue(others.size() <= MAX_OF_DIFFERENT * different, different + " of two people, offered " + others);
    }

    /** A name without a field is offered, too, with what differs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fridrich Mertens | Friedrich Mertens: Friedrich for Fridrich",
                "AngelaMarkwart | Angela Markwart",
                "Kinsellla | Robert Kinsella: Kinsella for Kinsellla",
                "people:\"Ana M. Quintavela\" | Ana Maria Quintavela: Maria for M",
                "people:\"Saparbek Nurlanov\" | -",
                "visit people:AngelaMarkwart | Angela Markwart",
                "people:\"Okonjawe Samuel\" | Samuel Okonjawe: in another order"
            })
    void saysWhatDiffers(String query, String differs) throws IOException {
        List<String> people =
                pairs().stream().filter(Pair::same).map(Pair::named).toList();
        try (SmallIndex index = index(people);
                CableSearcher searcher = index.searcher()) {
            List<String> told = near(searcher.search(request(query)))
                    .map(near -> near.nameDifference().orElse("-"))
                    .distinct()
                    .toList();
            assertTrue(told.isEmpty() ? differs.equals("-") : told.contains(differs), () -> query + ": " + told);
        }
    }

    private boolean isOffered(Pair pair) throws IOException {
        try (SmallIndex index = index(List.of(pair.named()));
                CableSearcher searcher = index.searcher()) {
            SearchResults results = searcher.search(
                    request(CableQuery.phrase(CableField.PEOPLE, pair.typed()).toString()));
            return !results.hits().isEmpty() || near(results).findAny().isPresent();
        }
    }

    private static Stream<NearHits.NearHit> near(SearchResults results) {
        return results.near().map(NearHits::hits).orElse(List.of()).stream();
    }

    private static SearchRequest request(String query) {
        return SearchRequest.of(query).near(true).limit(200);
    }

    private static List<Pair> pairs() throws IOException {
        try (InputStream file = NearNamesTest.class.getResourceAsStream("near-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" *\\| *"))
                    .map(parts -> new Pair(parts[0].equals("same"), parts[1], parts[2]))
                    .toList();
        }
    }
}
