// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.WordCounts;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time for an exact count is up at any reading of the clock. */
class IndexWordCountsTest {

    /** Their own stems, so that a slow count needs no stemmer. */
    private static final List<String> WORDS = List.of("wheat", "rice", "harvest", "market", "port", "river", "grain");

    private static final int CABLES = 600;
    private static final int MAX_READINGS = 25;

    @TempDir
    private Path folder;

    /** A clock that jumps by an hour after some readings. */
    private static LongSupplier jumpsAfter(int readings) {
        int[] read = {0};
        return () -> read[0]++ < readings ? 0 : Duration.ofHours(1).toNanos();
    }

    /** Texts, each of which also has a word of its own: {@code zz17}. */
    private static List<String> load(Path folder, Random random) throws IOException {
        List<String> texts = new ArrayList<>();
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 0; i < CABLES; i++) {
                String[] paragraphs = new String[1 + random.nextInt(4)];
                for (int j = 0; j < paragraphs.length; j++) {
                    paragraphs[j] = "zz" + texts.size() + " "
                            + random.ints(8, 0, WORDS.size())
                                    .mapToObj(WORDS::get)
                                    .collect(Collectors.joining(" "));
                    texts.add(paragraphs[j]);
                }
                index.add(cable("06A" + i, "Trade", paragraphs));
            }
            index.index().commit();
        }
        return texts;
    }

    private static int document(IndexReader reader, String text) throws IOException {
        BytesRef own = new BytesRef(text.substring(0, text.indexOf(' ')));
        PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, IndexSchema.TEXT, own);
        return postings.nextDoc();
    }

    @Test
    void aSampleHasTheCountsOfItsHits() {
        Seeds.each(1, seed -> {
            Random random = new Random(seed);
            Path index = folder.resolve(Long.toString(seed));
            List<String> texts = load(index, random);
            TreeSet<Double> seen = new TreeSet<>();
            try (Directory directory = FSDirectory.open(index);
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                TreeMap<Integer, String> textOf = new TreeMap<>();
                for (String text : texts) {
                    textOf.put(document(reader, text), text);
                }
                FixedBitSet a = some(reader, textOf, random);
                FixedBitSet b = some(reader, textOf, random);
                for (int readings = 0; readings < MAX_READINGS; readings++) {
                    WordCounts found =
                            IndexWordCounts.of(reader, a, b, new Deadline(Optional.empty(), jumpsAfter(readings)));
                    seen.add(requireSample(found, textOf, a, b));
                }
            }
            assertEquals(new TreeSet<>(IndexWordCounts.ROUNDS), seen);
        });
    }

    private static FixedBitSet some(IndexReader reader, Map<Integer, String> textOf, Random random) {
        FixedBitSet some = new FixedBitSet(reader.maxDoc());
        textOf.keySet().stream().filter(document -> random.nextInt(3) > 0).forEach(some::set);
        return some;
    }

    /** Requires that these are the counts of the hits in one of the samples; returns its share of the documents. */
    private static double requireSample(WordCounts found, Map<Integer, String> textOf, FixedBitSet a, FixedBitSet b) {
        for (double share : IndexWordCounts.ROUNDS) {
            List<Integer> hits = textOf.keySet().stream()
                    .filter(document -> a.get(document) || b.get(document))
                    .toList();
            List<Integer> sample = hits.stream()
                    .filter(document -> IndexWordCounts.isSampled(document, share))
                    .toList();
            OptionalDouble sampled =
                    share == 1 ? OptionalDouble.empty() : OptionalDouble.of((double) sample.size() / hits.size());
            if (found.sampled().equals(sampled)) {
                Map<String, Long> inA = slow(sample, textOf, a);
                Map<String, Long> inB = slow(sample, textOf, b);
                assertEquals(inA.values().stream().mapToLong(count -> count).sum(), found.sizeOfA());
                assertEquals(inB.values().stream().mapToLong(count -> count).sum(), found.sizeOfB());
                inA.values().removeIf(count -> count < WordCounts.MIN);
                inB.keySet().retainAll(inA.keySet());
                assertEquals(inA, counts(found, WordCounts.Word::a));
                assertEquals(inB, counts(found, WordCounts.Word::b));
                assertEquals(share, sampled.orElse(1), 0.1);
                return share;
            }
        }
        throw new AssertionError(found.sampled() + " is not the share of a sample");
    }

    private static Map<String, Long> counts(WordCounts found, ToLongFunction<WordCounts.Word> side) {
        return found.words().stream().collect(Collectors.toMap(WordCounts.Word::stem, side::applyAsLong));
    }

    private static Map<String, Long> slow(List<Integer> sample, Map<Integer, String> textOf, FixedBitSet side) {
        return sample.stream()
                .filter(side::get)
                .flatMap(document -> List.of(textOf.getOrDefault(document, "").split(" ", -1)).stream())
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    @Test
    void aComparisonTellsItsSampleAndEndsByTheDeadlineOfTheRequest() throws IOException {
        load(folder, new Random(1));
        TreeSet<String> seen = new TreeSet<>();
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int readings : List.of(1, 2, 5, 8, 10, 12, 15, 18, 20, 25, 40, Integer.MAX_VALUE)) {
                try (CableSearcher searcher = index.searcher(jumpsAfter(readings))) {
                    Comparison found = compare(searcher, SearchRequest.of("river"));
                    assertTrue(!found.timedOut(), "without a deadline, there is always a sample");
                    seen.add(found.sampled().isEmpty() ? "all" : "a sample");
                }
                try (CableSearcher searcher = index.searcher(jumpsAfter(readings))) {
                    Comparison late =
                            compare(searcher, SearchRequest.of("river").deadline(Duration.ofSeconds(10)));
                    seen.add(late.timedOut() ? "late" : "in time");
                    assertTrue(!late.timedOut() || late.values().isEmpty());
                }
            }
        }
        assertEquals("[a sample, all, in time, late]", seen.toString());
    }

    private static Comparison compare(CableSearcher searcher, SearchRequest request) throws IOException {
        return searcher.compare(request, SearchRequest.of("*:*"), Comparison.By.WORDS, 10);
    }
}
