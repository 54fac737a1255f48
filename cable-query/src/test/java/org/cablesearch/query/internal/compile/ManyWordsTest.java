// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyWordsTest {

    /** Lucene throws if a disjunction has more than 1,024 clauses. */
    @ParameterizedTest
    @CsvSource({"128, AND", "129, AND", "1000, AND", "128, OR", "129, OR", "1000, OR"})
    void answersAnyNumberOfWords(int count, String operator, @TempDir Path folder) throws IOException {
        List<String> words =
                IntStream.range(0, count).mapToObj(i -> "words" + i + "ing").toList();
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06A1", "Subject", String.join(" ", words)));
        }
        CableQuery query =
                CableQuery.parse(String.join(" " + operator + " ", words)).query();
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (Unit unit : Unit.values()) {
                assertEquals(
                        1, searcher.search(SearchRequest.of(query).unit(unit)).total(), unit.toString());
            }
        }
    }
}
