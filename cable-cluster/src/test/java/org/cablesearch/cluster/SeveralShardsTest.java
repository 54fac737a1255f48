// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index of several shards answers like an index in a folder, although each shard has words of its own. */
class SeveralShardsTest {

    /** So many that the words of three fields are more clauses than the cluster accepts, and those of one are not. */
    private static final int CABLES = 400;

    private static final int SHARDS = 4;

    @TempDir
    private static Path folder;

    private static CableSearcher embedded;
    private static CableSearcher cluster;

    @BeforeAll
    static void addCables() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables());
        }
        embedded = CableSearcher.open(folder);
        String name = TestNode.indexName();
        ClusterOptions options = ClusterOptions.DEFAULT.shards(SHARDS);
        try (CableIndex index = ClusterIndex.connect(List.of(TestNode.uri()), name, options)) {
            index.addAll(cables());
        }
        cluster = ClusterSearcher.connect(TestNode.uri(), name);
    }

    private static Stream<Cable> cables() {
        return IntStream.range(0, CABLES).mapToObj(SeveralShardsTest::cable);
    }

    private static Cable cable(int number) {
        Paragraph text = Paragraph.numbered(1, "(U)", "Iran: the decree" + number + " of e" + number + ".");
        return Cable.builder("06OSLO" + (number + 1))
                .entities(Entities.NONE.people(people(number)))
                .subject("The draft" + number)
                .paragraphs(List.of(text.heading("The debate" + number)))
                .build();
    }

    @AfterAll
    static void close() throws IOException {
        embedded.close();
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-d*",
                "the-d* OR iran",
                "iran NOT the-draft1*",
                "the-decree* the-draft*",
                "para:(the-de* iran)",
                "subject:the-d*",
                "the-d*-of-e*",
                "iran NOT (the-d* OR police)",
            })
    void patternsInPhrasesFindTheSame(String query) throws IOException {
        for (Unit unit : Unit.values()) {
            SearchRequest request =
                    SearchRequest.of(query).unit(unit).exactTotal(true).limit(0);
            SearchResults wanted = embedded.search(request);
            SearchResults found = cluster.search(request);
            assertEquals(wanted.total(), found.total(), query);
            assertEquals(wanted.issues(), found.issues(), query);
        }
    }

    /** People of whom some are in many cables and most in few. */
    private static List<PersonMention> people(int number) {
        return new Random(number)
                .ints(5, 0, 1_500)
                .map(i -> i * i / 1_500)
                .distinct()
                .mapToObj(i -> PersonMention.of("Person" + i, List.of(0)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 60, 100})
    void commonestValuesAreTheSame(int maxValues) throws IOException {
        for (String query : List.of("iran", "iran NOT the-draft1*", "e7 OR e17 OR e27 OR e37 OR e111 OR e112")) {
            SearchRequest request =
                    SearchRequest.of(query).facet(Dimension.PEOPLE, maxValues).limit(0);
            assertEquals(
                    embedded.search(request).facets(), cluster.search(request).facets(), query);
        }
    }
}
