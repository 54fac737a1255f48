// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random questions about random cables have the same answers as a look at every cable. */
class OracleTest {

    private static final int CABLES = 60;
    private static final int QUESTIONS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersLikeTheOracle(long seed) throws IOException {
        List<Cable> cables = index(seed);
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            new Oracle(seed, cables).ask(searcher, QUESTIONS, 3);
        }
    }

    /** Indexes cables in several segments, and replaces some of them. */
    private List<Cable> index(long seed) throws IOException {
        SmallCables before = new SmallCables(-seed, CABLES);
        List<Cable> cables = new SmallCables(seed, CABLES).all();
        try (CableIndex index = CableIndex.open(folder)) {
            for (int i = 0; i < CABLES; i += 3) {
                index.add(before.cable(i), "");
            }
            index.commit();
            for (int i = 0; i < CABLES; i++) {
                index.add(cables.get(i), "");
                if (i % 25 == 24) {
                    index.commit();
                }
            }
        }
        return cables;
    }
}
