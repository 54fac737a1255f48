// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.internal.write.LuceneCableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.hits.Batch;
import org.cablesearch.query.internal.hits.LuceneSearch;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A query has one answer. Every way to count or list its hits agrees with an oracle that looks at every cable: without
 * a deadline, with a distant deadline, and with a clock that divides the documents at any place. With {@code
 * -Dcables.long=true} it tests 10,000 trees.
 */
@Timeout(4 * 60 * 60)
class OneAnswerTest {

    private static final boolean LONG = Boolean.getBoolean("cables.long");
    private static final int CABLES = 36;
    /** Indexes with one segment and with many, each with and without deletions. */
    private static final int KINDS_OF_INDEX = 4;

    private static final int INDEXES = LONG ? 20 : KINDS_OF_INDEX;
    private static final int TREES = LONG ? 50 : 10;
    /** Each index answers one in this many pairs in every way. */
    private static final int PAIRS = LONG ? 1 : 8 * KINDS_OF_INDEX;

    /** Each index answers one in this many pairs in a batch, so that together the indexes answer all pairs. */
    private static final int PAIRS_IN_BATCH = LONG ? 1 : KINDS_OF_INDEX;

    private static final int MAX_DEPTH = 4;

    /** One in this many trees is read in pages of one hit. */
    private static final int PAGES_OF_ONE = 20;

    private static final List<String> TIMES = List.of("without a deadline, ", "with a deadline, ", "divided, ");

    private static final Duration DISTANT = Duration.ofDays(10_000);

    @TempDir
    Path folder;

    @Test
    void everyTreeHasOneAnswer() {
        Seeds.each(INDEXES, seed -> {
            try (Indexed indexed = new Indexed(folder.resolve("i" + seed), seed)) {
                indexed.assertSame(indexed.oracle.trees(TREES, MAX_DEPTH));
            }
        });
    }

    @Test
    void everyClauseWithEveryExclusionHasOneAnswer() {
        Seeds.each(KINDS_OF_INDEX, seed -> {
            try (Indexed indexed = new Indexed(folder.resolve("i" + seed), seed)) {
                List<CableQuery> pairs = indexed.oracle.pairs();
                indexed.assertSame(some(pairs, PAIRS, seed));
                indexed.assertSameInBatch(some(pairs, PAIRS_IN_BATCH, seed));
            }
        });
    }

    /**
     * One in {@code one} of the pairs, different ones for each seed. They are taken diagonally, because the pairs of
     * one clause form a row.
     */
    private static List<CableQuery> some(List<CableQuery> pairs, int one, long seed) {
        return IntStream.range(0, pairs.size())
                .filter(i -> (i + i / one) % one == seed % one)
                .mapToObj(pairs::get)
                .toList();
    }

    /** A clock with unpredictable steps, so that ranges of documents grow and shrink at any place. */
    private static LongSupplier uneven(long seed) {
        Random random = new Random(seed);
        long[] now = {0};
        return () -> now[0] += random.nextInt(3) == 0 ? 2_000_000 : 0;
    }

    private static final class Indexed implements AutoCloseable {

        private final long seed;
        private final Oracle oracle;
        private final CableIndex index;
        private final CableSearcher searcher;
        private final Directory directory;
        private final DirectoryReader reader;
        private final FacetStates states;

        private Indexed(Path folder, long seed) throws IOException {
            this.seed = seed;
            boolean many = seed % 2 == 1;
            boolean deletes = seed / 2 % 2 == 1;
            List<Cable> cables = Oracle.cables(seed, CABLES);
            this.oracle = new Oracle(seed, cables);
            this.index = CableIndex.open(folder);
            // Otherwise small segments would be merged in the background at some time.
            ((LuceneCableIndex) index).writer().getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
            if (deletes) {
                // Different cables with the same ids: some are replaced later, others stay.
                for (Cable cable : Oracle.cables(-seed, CABLES / 2)) {
                    index.add(cable, "");
                }
                for (Cable cable : cables.subList(CABLES - 6, CABLES)) {
                    index.add(cable, "");
                }
                index.commit();
            }
            for (int i = 0; i < CABLES; i++) {
                index.add(cables.get(i), "");
                if (many && i % 10 == 9) {
                    index.commit();
                }
            }
            index.commit();
            this.searcher = CableSearcher.open(folder);
            this.directory = FSDirectory.open(folder);
            this.reader = DirectoryReader.open(directory);
            this.states = new FacetStates(reader);
            assertEquals(many, reader.leaves().size() > 2);
            assertEquals(deletes, reader.hasDeletions());
        }

        private void assertSame(List<CableQuery> trees) throws IOException {
            for (int i = 0; i < trees.size(); i++) {
                CableQuery tree = trees.get(i);
                String about = "seed " + seed + ", tree " + i + ": " + tree;
                int page = i % PAGES_OF_ONE == 0 ? 1 : i % 2 == 0 ? 7 : 1_000;
                List<Sort> orders = new ArrayList<>(List.of(Sort.values()));
                Collections.rotate(orders, i / 2);
                LongSupplier uneven = uneven(seed + i);
                List<Oracle.Engine> engines = List.of(
                        searcher::search,
                        request -> searcher.search(request.deadline(DISTANT)),
                        request -> new LuceneSearch(request, reader, states, new Deadline(Optional.of(DISTANT), uneven))
                                .run());
                for (int time = 0; time < engines.size(); time++) {
                    boolean whole = LONG || time == engines.size() - 1;
                    List<Sort> some = whole ? orders : orders.subList(0, 1);
                    oracle.assertSameInEveryWay(engines.get(time), tree, some, page, TIMES.get(time) + about);
                }
                oracle.assertStreamsTheSame(searcher, Optional.empty(), tree, about);
                oracle.assertStreamsTheSame(searcher, Optional.of(DISTANT), tree, about + ", with a deadline");
            }
            assertSameInBatch(trees);
        }

        private void assertSameInBatch(List<CableQuery> trees) throws IOException {
            List<ParsedQuery> queries = trees.stream().map(ParsedQuery::of).toList();
            BatchRequest request = BatchRequest.of(queries).limit(CABLES);
            BatchRequest limited = request.deadline(DISTANT);
            List<BatchResult> results = new ArrayList<>();
            searcher.batch(request, Progress.NONE, results::add);
            oracle.assertSameInBatch(trees, results, "seed " + seed);
            results.clear();
            searcher.batch(limited, Progress.NONE, results::add);
            oracle.assertSameInBatch(trees, results, "seed " + seed + ", with a deadline");
            results.clear();
            LongSupplier uneven = uneven(seed);
            new Batch(limited, reader, states, () -> new Deadline(limited.deadline(), uneven))
                    .run(Progress.NONE, results::add);
            oracle.assertSameInBatch(trees, results, "seed " + seed + ", divided");
        }

        @Override
        public void close() throws IOException {
            searcher.close();
            reader.close();
            directory.close();
            index.close();
        }
    }
}
