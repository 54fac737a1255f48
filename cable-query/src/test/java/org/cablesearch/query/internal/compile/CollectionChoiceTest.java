// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.RandomTrees;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.hits.Rescorer;
import org.cablesearch.testing.RandomCables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionChoiceTest {

    private static final QueryContext CONTEXT = Contexts.ofNothing();
    private final CollectionChoice shape = new CollectionChoice(CONTEXT);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "tags:PHUM, 0",
                "tags:PHUM date:2006 NOT police, 0",
                "tags:PHUM OR level:S, 0",
                "polic*, 1",
                "/polic.*/ tags:PHUM, 1",
                "polic* arrest*, 2",
                "people:lun*, 1",
                "polic* OR arrest*, -",
                "polic* OR tags:PHUM, -",
                "police, -",
                "people:lundy, -",
                "tags:PHUM police, -",
                "police~1, -",
                "anti-traf*, -"
            })
    void knowsTheScoreThatAllMatchesShare(String query, Float score) {
        assertEquals(
                Optional.ofNullable(score),
                shape.evenScore(CableQuery.parse(query).query()));
    }

    /** The index has more cables than the second step refines, because refining would change their scores. */
    @Test
    void everyHitHasTheEvenScore(@TempDir Path folder) throws IOException {
        RandomCables cables = new RandomCables(2);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.generate(cables::next).limit(Rescorer.MAX_RESCORED + 10));
        }
        long hits = 0;
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (long seed = 0; seed < 3_000; seed++) {
                CableQuery tree = new RandomTrees(seed).next(2);
                Optional<Float> even = shape.evenScore(tree);
                if (even.isEmpty()) {
                    continue;
                }
                String what = "seed " + seed + ": " + tree;
                for (Hit hit : searcher.search(
                                SearchRequest.of(tree).unit(Unit.PARAGRAPH).snippets(0))
                        .hits()) {
                    assertEquals(even.get(), (float) hit.score().orElseThrow(), what);
                    hits++;
                }
            }
        }
        assertTrue(hits > 1_000, hits + " hits");
    }

    @ParameterizedTest
    @CsvSource({
        "police, true",
        "police corruption tags:PHUM NOT army, true",
        "police OR corruption, true",
        "police OR tags:PHUM, true",
        "police text:corruption, false",
        "police \"human rights\", false",
        "police people:lundy, false",
        "police corrupt*, false",
        "police OR exact:corruption, false"
    })
    void knowsWhetherOnlyWordsScore(String query, boolean alone) {
        assertEquals(alone, shape.similarity(CableQuery.parse(query).query()).equals(CONTEXT.quickSimilarity()));
    }

    @ParameterizedTest
    @CsvSource({
        "police, true",
        "subject:police, true",
        "\"police corruption\", true",
        "police corruption tags:PHUM, false",
        "police OR corruption, false",
        "exact:police, false",
        "text:police, false",
        "tags:PHUM NOT \"police corruption\", false",
        "para:(police corruption), false",
        "people:lundy, false",
        "polic*, false",
        "marking:S, false"
    })
    void knowsWhichQueriesAreCountedApart(String query, boolean apart) {
        assertEquals(apart, shape.isCountedApart(CableQuery.parse(query).query()));
    }
}
