// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.query.ArchiveIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random queries on the cables of an archive have the same answers as an oracle that looks at every cable. */
class CorpusOracleTest {

    private static final int MAX_CABLES = 80;
    private static final int QUESTIONS = 25;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void answersLikeTheOracle(Archive archive) throws IOException {
        List<Cable> cables =
                ArchiveIndex.of(archive).cables().stream().limit(MAX_CABLES).toList();
        long seed = 20261125;
        try (CableSearcher searcher = ArchiveIndex.of(cables, folder)) {
            new Oracle(seed, cables, words(cables, new Random(seed))).ask(searcher, QUESTIONS, 2);
        }
    }

    /** Words from the cables, neighbours included, so that phrases of two words may be found too. */
    private static List<String> words(List<Cable> cables, Random random) {
        return Stream.generate(() -> cables.get(random.nextInt(cables.size())))
                .filter(cable -> !cable.paragraphs().isEmpty())
                .map(cable -> cable.paragraphs()
                        .get(random.nextInt(cable.paragraphs().size()))
                        .text()
                        .split("\\s+"))
                .limit(40)
                .flatMap(words -> Stream.of(words)
                        .filter(word -> word.chars().anyMatch(Character::isLetter))
                        .limit(3))
                .toList();
    }
}
