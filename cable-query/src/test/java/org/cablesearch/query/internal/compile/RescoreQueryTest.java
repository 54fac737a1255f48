// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.rank.RescoreQuery;
import org.cablesearch.query.internal.request.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that cables have the scores that Lucene's own, slower queries give them. */
class RescoreQueryTest {

    private static final int CABLES = 300;
    private static final List<String> WORDS = List.of("arm", "road", "roads", "court", "courts", "trial", "border");

    @Test
    void scoresEqualThoseOfLucene(@TempDir Path folder) throws IOException {
        Random random = new Random(5);
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < CABLES; i++) {
                String[] paragraphs = IntStream.range(0, random.nextInt(5))
                        .mapToObj(paragraph -> words(random))
                        .toArray(String[]::new);
                index.add(cable("06A" + i, words(random), paragraphs));
            }
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(IndexSchema.similarity(1));
            for (List<String> words : List.of(
                    List.of("arm"), List.of("road"), List.of("roads", "court"), List.of("court", "trial", "roads"))) {
                for (boolean all : new boolean[] {true, false}) {
                    assertSameScores(searcher, words, all);
                }
            }
        }
    }

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(6), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private static void assertSameScores(IndexSearcher searcher, List<String> words, boolean all) throws IOException {
        QueryContext context = QueryContext.of(searcher.getIndexReader(), Deadlines.none());
        CableQuery query =
                CableQuery.parse(String.join(all ? " " : " OR ", words)).query();
        Query whole = new QueryCompiler(context, Unit.CABLE, Scoring.REFINED).compile(query);
        Query ours = new RescoreQuery(whole, ParagraphScoring.of(query, context));
        Map<Integer, Float> expected = scores(searcher, expected(whole, words, all, context));
        Map<Integer, Float> scores = scores(searcher, ours);
        assertTrue(expected.size() > CABLES / 20, words.toString());
        assertEquals(expected.keySet(), scores.keySet(), words.toString());
        scores.forEach((cable, score) -> assertEquals(expected.get(cable), score, 1e-5f * score, words.toString()));
    }

    private static Query expected(Query whole, List<String> words, boolean all, QueryContext context) {
        List<Query> texts = new ArrayList<>(refined(IndexSchema.TEXT, words, context));
        for (int i = 1; all && i < words.size(); i++) {
            CableQuery.Phrase pair = new CableQuery.Phrase(CableField.ANY, words.get(i - 1) + " " + words.get(i), 0);
            texts.add(new BoostQuery(TextQueries.of(context.analysed(pair), context), Weights.NEIGHBOURS));
        }
        Query best = new BoostQuery(Blocks.cablesOf(some(texts, Occur.SHOULD)), Weights.BEST_PARAGRAPH);
        List<Query> subjects = refined(IndexSchema.SUBJECT, words, context);
        BooleanQuery.Builder expected = new BooleanQuery.Builder()
                .add(whole, Occur.FILTER)
                .add(
                        words.size() < 2 ? whole : new DisjunctionMaxQuery(List.of(whole, best), Weights.LESSER),
                        Occur.MUST)
                .add(new BoostQuery(some(subjects, Occur.SHOULD), Weights.SUBJECT), Occur.SHOULD);
        if (words.size() > 1) {
            expected.add(new BoostQuery(some(subjects, Occur.MUST), Weights.WHOLE_SUBJECT), Occur.SHOULD);
        }
        return expected.build();
    }

    private static List<Query> refined(String field, List<String> words, QueryContext context) {
        return words.stream()
                .map(word -> context.analysed(new CableQuery.Word(CableField.ANY, word)))
                .map(leaf -> WordQueries.in(field, leaf, Scoring.REFINED, context))
                .toList();
    }

    private static Query some(List<Query> queries, Occur occur) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        queries.forEach(query -> some.add(query, occur));
        return some.build();
    }

    private static Map<Integer, Float> scores(IndexSearcher searcher, Query query) throws IOException {
        return Arrays.stream(searcher.search(query, CABLES).scoreDocs)
                .collect(Collectors.toMap(hit -> hit.doc, hit -> hit.score));
    }
}
