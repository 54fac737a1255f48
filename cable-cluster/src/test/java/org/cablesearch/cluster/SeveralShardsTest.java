// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.node.TestNode;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;

/** An index of several shards answers like an index in a folder, although each shard has words of its own. */
class SeveralShardsTest {

    private static final int CABLES = 400;

    /** How many cables have the words of the patterns, each its own: those of three fields are more than the limit. */
    private static final int WITH_WORDS = 100;

    /** How many clauses the cluster accepts during this test: a quarter of what it usually does, and of its time. */
    private static final int MAX_CLAUSES = 256;

    private static final int SHARDS = 4;

    @TempDir
    private static Path folder;

    private static CableSearcher embedded;
    private static CableSearcher cluster;

    @BeforeAll
    static void addCables() throws IOException {
        limitClauses(IntNode.valueOf(MAX_CLAUSES));
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
        CableBuilder cable = Cable.builder("06OSLO" + (number + 1)).entities(Entities.NONE.people(people(number)));
        if (number >= WITH_WORDS) {
            return cable.paragraphs(List.of(Paragraph.numbered(1, "(U)", "Iran: e" + number + ".")))
                    .build();
        }
        Paragraph text = Paragraph.numbered(1, "(U)", "Iran: the decree" + number + " of e" + number + ".");
        return cable.subject("The draft" + number)
                .paragraphs(List.of(text.heading("The debate" + number)))
                .build();
    }

    /** Sets how many clauses a query may have; null restores the default. */
    private static void limitClauses(JsonNode most) throws IOException {
        JsonNode settings =
                Json.object().set("transient", Json.object().set("indices.query.bool.max_clause_count", most));
        new Cluster(List.of(TestNode.uri()), ClusterOptions.DEFAULT).put("/_cluster/settings", settings);
    }

    @AfterAll
    static void close() throws IOException {
        limitClauses(NullNode.getInstance());
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
