// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.query.view.ConcordanceLine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcordanceTest {

    @TempDir
    Path folder;

    /** Lines are in the order of their words, whatever punctuation is beside the match. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RIGHT | 06A4 06A3 06A1 06A2
            LEFT  | 06A3 06A1 06A4 06A2
            """)
    void punctuationBesideTheMatchIsNoWord(ConcordanceLine.Order order, String ids) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "One", "The bank, \"police and banks"))
                        .add(cable("06A2", "Two", "The zoo police, cats"))
                        .add(cable("06A3", "Three", "Ants (police) - all of them"))
                        .add(cable("06A4", "Four", "Some; police."));
                CableSearcher searcher = index.searcher();
                Stream<ConcordanceLine> lines = searcher.concordance(SearchRequest.of("police"), order, 40)) {
            assertEquals(ids, lines.map(line -> line.cable().id()).collect(Collectors.joining(" ")));
        }
    }
}
