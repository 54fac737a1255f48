package org.cablesearch.query.internal.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SharedCorpus;
import org.cablesearch.query.SmallIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges the ranking by questions with known answers, beside flat BM25 with stems and without, and prints the table. */
class RankingTest {

    private static final int LOOKED_AT = 300;

    /** The questions for which no other cable is right are as many of each kind. */
    private static final int SAMPLED = 800;

    @TempDir
    private static Path folder;

    private static List<Cable> cables = List.of();
    private static CableSearcher searcher;

    @FunctionalInterface
    private interface Engine {
        List<String> find(String query) throws IOException;
    }

    private record Quality(double reciprocalRank, double recallAtFive) {}

    @BeforeAll
    static void index() throws IOException {
        cables = SharedCorpus.cables();
        searcher = SharedCorpus.index(cables, folder);
    }

    @AfterAll
    static void close() throws IOException {
        if (searcher != null) {
            searcher.close();
        }
    }

    @Test
    void goldenQueriesKeepTheirFloor() throws IOException {
        List<KnownItem> golden = KnownItem.golden();
        assertTrue(golden.size() >= 60);
        List<KnownItem> held = IntStream.range(0, golden.size())
                .filter(i -> i % 2 == 1)
                .mapToObj(golden::get)
                .toList();
        double ours = compare("golden, all", golden);
        double judged = compare("golden, even lines", held);
        assertTrue(ours >= 0.82, "mean reciprocal rank of the golden queries: " + ours);
        assertTrue(judged >= 0.78, "mean reciprocal rank of those not tuned on: " + judged);
    }

    @Test
    void sampledItemsAreFoundBetterThanByFlatBm25() throws IOException {
        List<KnownItem> items = KnownItem.sampled(cables, SAMPLED, 20261125);
        double ours = compare("sampled", items);
        double stemmed = mean(flat(items, english()), items);
        double plain = mean(flat(items, WordAnalyzer.plain()), items);
        assertTrue(ours >= 1.25 * stemmed, ours + " is not a quarter above flat BM25 of stems, " + stemmed);
        assertTrue(ours >= 1.07 * plain, ours + " is not seven hundredths above flat BM25 of words, " + plain);
    }

    /** Prints ours beside the others, and gives the mean of our two kinds. */
    private static double compare(String name, List<KnownItem> items) throws IOException {
        print(name, "flat BM25, stems", flat(items, english()));
        print(name, "flat BM25, words as they stand", flat(items, WordAnalyzer.plain()));
        List<Quality> ours = qualities(
                query -> SmallIndex.find(
                        searcher, SearchRequest.of(query).limit(LOOKED_AT).snippets(0)),
                items);
        print(name, "ours", ours);
        return mean(ours, items);
    }

    private static List<Quality> flat(List<KnownItem> items, Analyzer analyzer) throws IOException {
        try (FlatIndex flat = new FlatIndex(cables, analyzer)) {
            return qualities(query -> flat.find(query, LOOKED_AT), items);
        }
    }

    private static Analyzer english() {
        return new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    }

    private static double mean(List<Quality> qualities, List<KnownItem> items) {
        assertTrue(items.stream().anyMatch(KnownItem::spread));
        return qualities.stream().mapToDouble(Quality::reciprocalRank).average().orElseThrow();
    }

    /** Of the questions of one paragraph, and of those spread over several. */
    private static List<Quality> qualities(Engine engine, List<KnownItem> items) throws IOException {
        Predicate<KnownItem> spread = KnownItem::spread;
        return List.of(
                quality(engine, items.stream().filter(spread.negate()).toList()),
                quality(engine, items.stream().filter(spread).toList()));
    }

    private static Quality quality(Engine engine, List<KnownItem> items) throws IOException {
        double ranks = 0;
        double recalls = 0;
        for (KnownItem item : items) {
            List<String> found = engine.find(item.query());
            int first = IntStream.range(0, found.size())
                    .filter(i -> item.wanted().contains(found.get(i)))
                    .findFirst()
                    .orElse(-1);
            ranks += first < 0 ? 0 : 1.0 / (first + 1);
            long among = found.stream().limit(5).filter(item.wanted()::contains).count();
            recalls += (double) among / Math.min(5, item.wanted().size());
        }
        return new Quality(ranks / items.size(), recalls / items.size());
    }

    private static void print(String questions, String engine, List<Quality> kinds) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %-32s one paragraph: MRR %.3f recall@5 %.3f   spread: MRR %.3f recall@5 %.3f%n",
                questions,
                engine,
                kinds.get(0).reciprocalRank(),
                kinds.get(0).recallAtFive(),
                kinds.get(1).reciprocalRank(),
                kinds.get(1).recallAtFive());
    }
}
