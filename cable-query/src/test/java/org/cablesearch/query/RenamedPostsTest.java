// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.find;
import static org.cablesearch.query.SmallIndex.references;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post that was renamed is one post, and an id of 1973 to 1979 is found in every form. */
class RenamedPostsTest {

    @TempDir
    Path folder;

    private SmallIndex index() throws IOException {
        return new SmallIndex(folder)
                .add(cable("1973BATHUR00412", "Groundnuts", "Text.")
                        .canonicalId("73BATHURST412")
                        .document("a.tel")
                        .origin("Embassy Bathurst"))
                .add(cable("73BANJUL9", "Ferries", "Text.")
                        .origin("Embassy Banjul")
                        .references(references("73BANJUL412")))
                .add(cable("1976KINSHA06287", "Copper", "Text.")
                        .canonicalId("76KINSHASA6287")
                        .document("b.tel")
                        .origin("Embassy Kinshasa"))
                .add(cable("1978PEKING00100", "Rice", "Text.")
                        .canonicalId("78USLOPEKING100")
                        .document("c.tel")
                        .origin("USLO Peking"))
                .add(cable("1978PEKING00100", "Tea", "Text.")
                        .canonicalId("78PEKING100")
                        .document("d.tel")
                        .origin("USLO Peking"));
    }

    @ParameterizedTest
    @CsvSource({
        "id:73BANJUL412, 1973BATHUR00412",
        "id:73BATHURST412, 1973BATHUR00412",
        "id:1973BATHUR00412, 1973BATHUR00412",
        "1973BATHUR00412, 1973BATHUR00412 73BANJUL9",
        "cites:73BATHURST412, 73BANJUL9",
        "cites:1973BATHUR00412, 73BANJUL9",
        "citedby:73BANJUL9, 1973BATHUR00412",
        "citedby:73BATHURST9, 1973BATHUR00412",
        "origin:banjul, 1973BATHUR00412 73BANJUL9",
        "'origin:\"Embassy Bathurst\"', 1973BATHUR00412 73BANJUL9",
        "'origin:\"Consulate Bathurst\"', ''",
        "origin:beijing, 1978PEKING00100 1978PEKING00100",
        "id:76KINSHA6287, 1976KINSHA06287",
        "'id:\"76 Kinshasa 6287\"', 1976KINSHA06287",
        "1976KINSHA06287, 1976KINSHA06287",
        "id:78BEIJING100, 1978PEKING00100 1978PEKING00100",
        "id:78SAIGON100, ''",
    })
    void isFoundUnderAllItsNames(String query, String found) throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    found,
                    String.join(" ", find(searcher, SearchRequest.of(query).sort(Sort.ID))),
                    query);
        }
    }

    @Test
    void citationsUseAnyName() throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            CitationLinks citations = searcher.citations("73 Bathurst 412").orElseThrow();
            assertEquals("1973BATHUR00412", citations.id());
            assertEquals(List.of("73BANJUL9"), citations.citedBy());
            assertEquals(
                    List.of(new CitationLinks.Cited("73BANJUL412", true)),
                    searcher.citations("73BANJUL9").orElseThrow().cites());
            assertEquals(
                    2, searcher.thread("73BANJUL9", 10).orElseThrow().cables().size());
        }
    }

    /** The published id 79TEHRAN8980 is of one archive; the other has it as canonical id. */
    @Test
    void aReferenceReachesTheCableInBothArchives() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("79TEHRAN8980", "Carpets", "Text."))
                        .add(cable("1979TEHRAN08980", "Carpets", "Text.")
                                .canonicalId("79TEHRAN8980")
                                .document("a.tel"))
                        .add(cable("79PARIS1", "Carpets", "Text.").references(references("79TEHRAN8980")));
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    List.of("1979TEHRAN08980", "79PARIS1", "79TEHRAN8980"),
                    ids(searcher.thread("79PARIS1", 10).orElseThrow()));
            assertEquals(List.of("79TEHRAN8980"), find(searcher, SearchRequest.of("id:79TEHRAN8980")));
        }
    }

    @Test
    void anAbsentCableIsListedUnderOneName() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("73PARIS1", "Oil", "Text.").references(references("73BANJUL5")))
                        .add(cable("73PARIS2", "Oil", "Text.").references(references("73BATHURST5")));
                CableSearcher searcher = index.searcher()) {
            CableThread thread = searcher.thread("73PARIS1", 10).orElseThrow();
            assertEquals(List.of("73BANJUL5"), thread.absent());
            assertEquals(List.of("73PARIS1", "73PARIS2"), ids(thread));
        }
    }

    private static List<String> ids(CableThread thread) {
        return thread.cables().stream().map(CableThread.Member::id).sorted().toList();
    }
}
