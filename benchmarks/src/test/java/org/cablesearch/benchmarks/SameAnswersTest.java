// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cablesearch.benchmarks.Question.Kind;
import org.cablesearch.benchmarks.baseline.FlatIndexing;
import org.cablesearch.benchmarks.baseline.FlatSearcher;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both indexes do the same work: for a question that means the same in both, they count the same cables. */
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswersTest {

    private static final int SIZE = 300;

    private final CableGenerator generator = new CableGenerator(1, SIZE);
    private final Questions questions = new Questions(generator);

    private CableSearcher ours;
    private FlatSearcher flat;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("cables.csv");
        generator.write(csv);
        try (CableIndex index = CableIndex.open(folder.resolve("ours"));
                Stream<ReadResult> results = CableReader.create().read(csv)) {
            index.addAll(results.map(result -> ((ReadResult.Accepted) result).cable()));
        }
        FlatIndexing.run(csv, folder.resolve("flat"));
        ours = CableSearcher.open(folder.resolve("ours"));
        flat = new FlatSearcher(folder.resolve("flat"));
    }

    @AfterAll
    void close() throws IOException {
        ours.close();
        flat.close();
    }

    /**
     * The flat index differs for some questions: it finds names with a regular expression, has no paragraphs, stems a
     * few words differently, and keeps the front matter in the body, where patterns match it.
     */
    @ParameterizedTest
    @EnumSource(names = {"RARE", "COMMON", "AND", "AND_OF_THREE", "OR", "PHRASE", "TAGS", "CITES"})
    void theFlatIndexCountsTheSame(Kind kind) throws IOException {
        for (Question question : questions.of(kind)) {
            assertEquals(ours.search(Requests.plain(question)).total(), flat.count(question), question.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindFindsSomething(Kind kind) throws IOException {
        long total = 0;
        for (Question question : questions.of(kind)) {
            SearchRequest request = Requests.withFacets(question).snippets(1);
            assertTrue(
                    request.parsed().issues().isEmpty(),
                    question.text() + request.parsed().issues());
            total += ours.search(request.select(Dimension.YEAR, "2006")).total();
            total += ours.search(request).total();
        }
        assertTrue(total > 0, "hits of " + kind);
    }
}
