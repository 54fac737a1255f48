// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CableQueriesTest {

    @TempDir
    Path folder;

    @Test
    void deletesTheCablesThatAQueryFinds() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(IntStream.range(0, 300).mapToObj(i -> cable("06A" + i, "Police " + i % 3)));
            index.add(cable("06B1", "Police 1"));
            assertEquals(
                    101,
                    CableQueries.delete(index, CableQuery.parse("\"police 1\"").query()));
            assertEquals(
                    0,
                    CableQueries.delete(index, CableQuery.parse("\"police 1\"").query()));
            index.commit();
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            assertEquals(200, searcher.count(CableQuery.parse("police").query()));
            assertEquals(200, CableIndex.stats(folder).cables());
        }
    }

    @Test
    void keepsTheOtherDocumentsOfAnId() throws IOException {
        Cable clove = cable("76ROME45", "Clove").toBuilder().document("x.tel").build();
        Cable wheat = cable("76ROME45", "Wheat").toBuilder().document("y.tel").build();
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(Stream.of(clove, wheat));
            assertEquals(1, CableQueries.delete(index, CableQuery.parse("clove").query()));
            assertEquals(0, CableQueries.delete(index, CableQuery.parse("clove").query()));
        }
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            assertEquals(List.of(wheat), searcher.cables("76ROME45"));
        }
    }

    private static Cable cable(String id, String text) {
        return Cable.builder(id)
                .paragraphs(List.of(Paragraph.numbered(1, "", text)))
                .build();
    }
}
