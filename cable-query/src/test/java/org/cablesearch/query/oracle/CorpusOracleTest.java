package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Random questions to real cables, where there are any, are answered as by looking at every cable. */
class CorpusOracleTest {

    private static final int MOST_CABLES = 80;
    private static final int QUESTIONS = 25;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void answersAsASlowCountDoes() throws IOException {
        Path corpus = Path.of(System.getProperty("cables.shared", ""), "corpus", "text");
        assumeTrue(Files.isDirectory(corpus), "no real cables in " + corpus);
        List<Cable> cables = read(corpus);
        try (CableIndex index = CableIndex.open(folder)) {
            index.addAll(cables.stream());
        }
        long seed = 20261125;
        SlowSearch slow = new SlowSearch(cables);
        Questions questions = new Questions(seed, cables, words(cables, new Random(seed)));
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            for (int i = 0; i < QUESTIONS; i++) {
                SearchRequest request = questions.request(questions.tree(i % 3));
                OracleTest.assertSame(slow, searcher, request, "seed " + seed + ", question " + i + ": " + request);
            }
        }
    }

    private static List<Cable> read(Path corpus) {
        try (Stream<ReadResult> results = CableReader.create().read(corpus)) {
            return results.flatMap(result -> result instanceof ReadResult.Accepted accepted
                            ? Stream.of(accepted.cable())
                            : Stream.empty())
                    .limit(MOST_CABLES)
                    .toList();
        }
    }

    /** Words side by side, so that phrases of two of them may be found too. */
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
