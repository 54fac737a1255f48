package org.cablesearch.query.internal.compile;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordClausesTest {

    private final QueryContext context = Contexts.ofNothing();

    private static final List<String> FORMS =
            List.of("report", "reports", "reported", "arrest", "arrests", "arrested", "minister", "ministers", "road");

    @ParameterizedTest
    @CsvSource({
        "police report, 2",
        "police tags:PHUM report, 2",
        "police exact:report NOT arrest, 2",
        "police (report OR arrest), 2",
        "police (report OR tags:PHUM), 0",
        "police tags:PHUM, 0",
        "police \"two words\", 0",
        "police repor*, 0",
        "police subject:report, 0"
    })
    void areTheBareWordsOfAConjunction(String query, int words) {
        CableQuery.And and = (CableQuery.And) CableQuery.parse(query).query();
        assertEquals(words, WordClauses.of(and.clauses(), context).size());
    }

    @Test
    void areNoneIfTheyAreTooManyForOneDisjunction() {
        List<CableQuery> words = IntStream.rangeClosed(0, QueryCompiler.MOST_MERGED)
                .mapToObj(i -> CableQuery.word("w" + i))
                .toList();
        assertEquals(0, WordClauses.of(words, context).size());
        assertEquals(
                QueryCompiler.MOST_MERGED,
                WordClauses.of(words.subList(1, words.size()), context).size());
    }

    /**
     * A conjunction whose matching and scoring are separate finds the same, with the same scores, as one of scored
     * clauses.
     */
    @Test
    void changeNeitherHitsNorScores(@TempDir Path folder) throws IOException {
        Random random = new Random(7);
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < 300; i++) {
                String text = random.ints(1 + random.nextInt(12), 0, FORMS.size())
                        .mapToObj(FORMS::get)
                        .collect(Collectors.joining(" "));
                index.add(cable("06A" + i, "Subject", text));
            }
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(IndexSchema.similarity());
            QueryCompiler compiler = new QueryCompiler(QueryContext.of(reader), Unit.CABLE);
            for (String query :
                    List.of("report arrest", "reports (ministers OR arrested) road", "report minister NOT road")) {
                CableQuery.And and = (CableQuery.And) CableQuery.parse(query).query();
                BooleanQuery.Builder together = new BooleanQuery.Builder();
                for (CableQuery clause : and.clauses()) {
                    together.add(
                            compiler.compile(clause instanceof CableQuery.Not not ? not.clause() : clause),
                            clause instanceof CableQuery.Not ? Occur.MUST_NOT : Occur.MUST);
                }
                Map<Integer, Float> expected = scores(searcher, together.build());
                Map<Integer, Float> found = scores(searcher, compiler.compile(and));
                assertTrue(expected.size() > 10, query);
                assertEquals(expected.keySet(), found.keySet(), query);
                expected.forEach((doc, score) -> assertEquals(score, found.get(doc), 1e-4, query));
            }
        }
    }

    /** Lucene throws where one disjunction has more than 1,024 clauses. */
    @ParameterizedTest
    @CsvSource({"128, AND", "129, AND", "1000, AND", "128, OR", "129, OR", "1000, OR"})
    void areAnsweredHoweverManyTheyAre(int count, String operator, @TempDir Path folder) throws IOException {
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

    private static Map<Integer, Float> scores(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(
                        searcher.search(query, new TopScoreDocCollectorManager(1_000, Integer.MAX_VALUE)).scoreDocs)
                .collect(Collectors.toMap(doc -> doc.doc, doc -> doc.score));
    }
}
