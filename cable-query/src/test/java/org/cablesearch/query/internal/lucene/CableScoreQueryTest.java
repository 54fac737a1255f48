package org.cablesearch.query.internal.lucene;

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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.SmallIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cables are scored as Lucene's own queries score them. */
class CableScoreQueryTest {

    private static final int CABLES = 300;
    private static final List<String> WORDS = List.of("arm", "road", "court", "trial", "border");

    @Test
    void scoresAreThoseOfLucene(@TempDir Path folder) throws IOException {
        Random random = new Random(5);
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < CABLES; i++) {
                String[] paragraphs = IntStream.range(0, random.nextInt(4))
                        .mapToObj(paragraph -> words(random))
                        .toArray(String[]::new);
                index.add(cable("06A" + i, words(random), paragraphs));
            }
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(IndexSchema.similarity());
            List<Query> texts = List.of(
                    word(IndexSchema.TEXT, "arm"),
                    new BoostQuery(word(IndexSchema.TEXT, "road"), 2f),
                    new PhraseQuery(IndexSchema.TEXT, "arm", "road"));
            assertSameScores(searcher, Blocks.cablesOf(any(texts)), new BestSumQuery(texts));

            List<Query> subjects = List.of(word(IndexSchema.SUBJECT, "arm"), word(IndexSchema.SUBJECT, "road"));
            Query both = new BooleanQuery.Builder()
                    .add(subjects.get(0), Occur.MUST)
                    .add(subjects.get(1), Occur.MUST)
                    .build();
            assertSameScores(
                    searcher, any(List.of(any(subjects), new BoostQuery(both, 2f))), new SomeOrAllQuery(subjects, 3f));
        }
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(6), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static Query word(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static void assertSameScores(IndexSearcher searcher, Query lucene, Query ours) throws IOException {
        Map<Integer, Float> expected = scores(searcher, lucene);
        Map<Integer, Float> scores = scores(searcher, ours);
        assertTrue(expected.size() > CABLES / 4, ours.toString());
        assertEquals(CABLES, scores.size());
        scores.forEach((cable, score) -> assertEquals(expected.getOrDefault(cable, 0f), score, 1e-4f));
    }

    private static Map<Integer, Float> scores(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(searcher.search(query, CABLES).scoreDocs)
                .collect(Collectors.toMap(hit -> hit.doc, hit -> hit.score));
    }
}
