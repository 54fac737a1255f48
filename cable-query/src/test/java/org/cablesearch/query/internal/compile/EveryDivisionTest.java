// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.rank.RescoreQuery;
import org.cablesearch.query.oracle.Oracle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a query collects the same documents with the same scores no matter how the documents of a segment are
 * divided into ranges, which may be empty. Each query is checked alone and inside each clause that may enclose it. Also
 * checks that a scorer moved to any document finds the next match.
 */
class EveryDivisionTest {

    /** Segments of at most this many documents are divided in all possible ways; larger ones only in a few. */
    private static final int FEW = 7;

    private static final int SOME_DIVISIONS = 6;

    /**
     * The clauses put beside a query: one that surely matches, one that may turn out not to match, and one on
     * paragraphs.
     */
    private static final List<String> OTHERS = List.of("tags:PHUM", "subject:\"police report\"~9", "para:army");

    @TempDir
    private static Path folder;

    private static IndexReader reader;

    /** Creates several indexes, because a single one would merge its small segments. */
    @BeforeAll
    static void index() throws IOException {
        List<Cable> cables = Oracle.cables(3, 60);
        List<IndexReader> readers = new ArrayList<>();
        for (int from = 0; from < 4; from += 2) {
            readers.add(index("few" + from, cables.subList(from, from + 2)));
        }
        readers.add(index("many", cables.subList(4, 60)));
        reader = new MultiReader(readers.toArray(IndexReader[]::new));
    }

    private static IndexReader index(String name, List<Cable> cables) throws IOException {
        try (CableIndex index = CableIndex.open(folder.resolve(name))) {
            index.addAll(cables.stream());
            index.commit();
            for (int i = 1; i < cables.size(); i += 5) {
                index.delete(cables.get(i).id());
            }
        }
        return DirectoryReader.open(FSDirectory.open(folder.resolve(name)));
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police",
                "police report",
                "text:police OR heading:report",
                "\"police report\"",
                "\"report army\"~5",
                "exact:police",
                "exact:\"police reports\"",
                "exact:\"police report\"~5",
                "polic*",
                "para:(police report)",
                "para:police OR para:\"army report\"~5",
                "para:(a* tags:PHUM)",
                "tags:PHUM",
                "*:*",
                "marking:* OR para:police"
            })
    void collectsTheSameInEveryDivision(String text) throws IOException {
        CableQuery query = CableQuery.parse(text).query();
        Random random = new Random(text.hashCode());
        for (Unit unit : Unit.values()) {
            for (Mode mode : Mode.values()) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                searcher.setSimilarity(IndexSchema.similarity(1));
                QueryContext context = QueryContext.of(reader, Deadlines.none());
                QueryCompiler compiler = new QueryCompiler(context, unit, mode.scoring);
                String other = OTHERS.get(random.nextInt(OTHERS.size()));
                Query beside = compiler.compile(CableQuery.parse(other).query());
                for (Map.Entry<String, Query> shape :
                        shapes(compiler.compile(query), beside).entrySet()) {
                    String about = text + " " + shape.getKey() + " " + other + " (" + unit + ", " + mode + ")";
                    Query simpler = searcher.rewrite(shape.getValue());
                    assertSame(searcher.createWeight(simpler, mode.scores, 1f), mode, random, about);
                }
                if (unit == Unit.CABLE && mode == Mode.REFINED) {
                    Query second = new RescoreQuery(compiler.compile(query), ParagraphScoring.of(query, context));
                    assertSame(searcher.createWeight(second, mode.scores, 1f), mode, random, text + " in two steps");
                }
            }
        }
    }

    private record Match(int document, float score) {}

    private enum Mode {
        COUNTED(Scoring.NONE, ScoreMode.COMPLETE_NO_SCORES),
        REFINED(Scoring.REFINED, ScoreMode.COMPLETE),
        QUICK(Scoring.QUICK, ScoreMode.TOP_SCORES),
        /** Only the best document is requested, and others may be skipped. */
        BEST(Scoring.QUICK, ScoreMode.TOP_SCORES);

        private final Scoring scoring;
        private final ScoreMode scores;

        Mode(Scoring scoring, ScoreMode scores) {
            this.scoring = scoring;
            this.scores = scores;
        }
    }

    private static Map<String, Query> shapes(Query query, Query other) {
        Map<String, Query> shapes = new LinkedHashMap<>();
        shapes.put("beside nothing, not even", query);
        shapes.put("NOT", both(query, Occur.MUST, other, Occur.MUST_NOT));
        shapes.put("excluded from", both(query, Occur.MUST_NOT, other, Occur.MUST));
        shapes.put("filtered by", both(query, Occur.MUST, other, Occur.FILTER));
        shapes.put("a filter of", both(query, Occur.FILTER, other, Occur.MUST));
        shapes.put("AND", both(query, Occur.MUST, other, Occur.MUST));
        shapes.put("OR", both(query, Occur.SHOULD, other, Occur.SHOULD));
        shapes.put("or better", new DisjunctionMaxQuery(List.of(query, other), 0f));
        return shapes;
    }

    private static Query both(Query query, Occur occur, Query other, Occur otherOccur) {
        return new BooleanQuery.Builder()
                .add(query, occur)
                .add(other, otherOccur)
                .build();
    }

    private static void assertSame(Weight weight, Mode mode, Random random, String about) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int documents = leaf.reader().maxDoc();
            List<Match> matches = matches(weight, leaf, mode);
            List<Match> whole = collected(weight, leaf, mode, 0, false, false);
            if (mode != Mode.BEST) {
                Bits live = leaf.reader().getLiveDocs();
                List<Match> alive = matches.stream()
                        .filter(match -> live == null || live.get(match.document()))
                        .toList();
                assertEquals(alive, whole, about);
            }
            boolean all = documents <= FEW;
            int divisions = all ? 1 << documents : SOME_DIVISIONS;
            for (int division = 0; division < divisions; division++) {
                long ends = all ? division : random.nextLong();
                boolean jump = division % 2 == 0;
                Supplier<String> divided =
                        () -> about + ", " + documents + " documents divided as " + Long.toBinaryString(ends);
                assertEquals(whole, collected(weight, leaf, mode, ends, false, jump), divided);
                assertEquals(whole, collected(weight, leaf, mode, ends, true, jump), divided);
                assertFindsNext(weight.scorer(leaf), matches, mode, ends, divided);
            }
        }
    }

    /**
     * Collects the matches in ranges.
     *
     * @param ends bit i, or of many documents bit i mod 64, says whether a range ends before document i
     * @param empty whether empty ranges come between the others
     * @param jump whether a range begins with the document that scoring the previous range returned, rather than where
     *     that range ended
     */
    private static List<Match> collected(
            Weight weight, LeafReaderContext leaf, Mode mode, long ends, boolean empty, boolean jump)
            throws IOException {
        BulkScorer scorer = weight.bulkScorer(leaf);
        Collected collected = new Collected(mode);
        if (scorer == null) {
            return collected.documents;
        }
        Bits live = leaf.reader().getLiveDocs();
        int from = 0;
        for (int document = 0; document <= leaf.reader().maxDoc(); document++) {
            boolean last = document == leaf.reader().maxDoc();
            if (last || (document > from && (ends >>> document & 1) == 1)) {
                int to = last ? DocIdSetIterator.NO_MORE_DOCS : document;
                int next = scorer.score(collected, live, from, to);
                assertTrue(next >= to, next + " is before " + to);
                from = jump ? next : to;
                if (empty) {
                    next = scorer.score(collected, live, from, from);
                    assertTrue(next >= from, next + " is before " + from);
                }
            }
        }
        return collected.documents;
    }

    /** All matches of a scorer in order, including deleted documents. */
    private static List<Match> matches(Weight weight, LeafReaderContext leaf, Mode mode) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        List<Match> matches = new ArrayList<>();
        if (scorer == null) {
            return matches;
        }
        DocIdSetIterator all = scorer.iterator();
        for (int document = all.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = all.nextDoc()) {
            matches.add(new Match(document, mode == Mode.COUNTED ? 0 : scorer.score()));
        }
        return matches;
    }

    /**
     * Moves a scorer to some documents, in one step or two, and reads the score only of documents with even numbers.
     */
    private static void assertFindsNext(
            @Nullable Scorer scorer, List<Match> matches, Mode mode, long targets, Supplier<String> about)
            throws IOException {
        if (scorer == null) {
            return;
        }
        TwoPhaseIterator unsure = scorer.twoPhaseIterator();
        boolean inTwo = unsure != null && targets % 3 == 0;
        DocIdSetIterator iterator = inTwo ? unsure.approximation() : scorer.iterator();
        for (int target = 0; target < Long.SIZE; target++) {
            if ((targets >>> target & 1) == 0 || iterator.docID() >= target) {
                continue;
            }
            int found = iterator.advance(target);
            while (inTwo && found != DocIdSetIterator.NO_MORE_DOCS && !unsure.matches()) {
                found = iterator.nextDoc();
            }
            int least = target;
            Optional<Match> next =
                    matches.stream().filter(match -> match.document() >= least).findFirst();
            assertEquals(next.map(Match::document).orElse(DocIdSetIterator.NO_MORE_DOCS), found, about);
            if (next.isPresent() && mode != Mode.COUNTED && target % 2 == 0) {
                assertEquals(next.get().score(), scorer.score(), about);
            }
        }
    }

    private static final class Collected implements LeafCollector {

        private final List<Match> documents = new ArrayList<>();
        private final Mode mode;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return Float.NaN;
            }
        };
        private float best = -1;

        private Collected(Mode mode) {
            this.mode = mode;
        }

        @Override
        public void setScorer(Scorable given) throws IOException {
            scorer = given;
            if (mode == Mode.BEST && best >= 0) {
                scorer.setMinCompetitiveScore(Math.nextUp(best));
            }
        }

        @Override
        public void collect(int document) throws IOException {
            float score = mode == Mode.COUNTED ? 0 : scorer.score();
            if (mode == Mode.BEST) {
                if (score <= best) {
                    return;
                }
                best = score;
                documents.clear();
                scorer.setMinCompetitiveScore(Math.nextUp(best));
            }
            documents.add(new Match(document, score));
        }
    }
}
