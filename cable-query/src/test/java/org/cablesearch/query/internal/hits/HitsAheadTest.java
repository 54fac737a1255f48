// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.search.TotalHits;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stream reads every hit once and in order, and collects hits a few times, however many pages it has. */
class HitsAheadTest {

    /** The hits of a request, as a search collects them, and how often it did. */
    private static final class Hits {

        private final int all;
        private final List<Integer> read = new ArrayList<>();
        private int collected;

        private Hits(int all) {
            this.all = all;
        }

        private HitCollector.Page collect(int limit) {
            collected++;
            List<LuceneHitOrder.Found> hits = IntStream.range(read.size(), all)
                    .limit(limit + 1L)
                    .mapToObj(LuceneHitOrder.Found::unscored)
                    .toList();
            return new HitCollector.Page(hits, new TotalHits(all, TotalHits.Relation.EQUAL_TO));
        }

        /**
         * Reads all pages.
         *
         * @param limit the number of hits on a page
         * @param cut how many hits are read of the next page, at most, as when time is up while they are read
         */
        private Hits stream(int limit, IntSupplier cut) throws IOException {
            HitsAhead ahead = new HitsAhead();
            for (boolean isFollowed = true; isFollowed; ) {
                List<LuceneHitOrder.Found> page =
                        ahead.page(limit, this::collect).hits();
                int hits = Math.min(Math.min(limit, cut.getAsInt()), page.size());
                page.subList(0, hits).forEach(hit -> read.add(hit.document()));
                ahead.read(hits);
                isFollowed = page.size() > hits;
            }
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "500, 0", "501, 1", "2000, 2", "100000, 8", "1000000, 22"})
    void collectsEverMoreHitsAtOnce(int all, int furtherCollections) throws IOException {
        Hits hits = new Hits(all).stream(500, () -> 500);
        assertEquals(all, hits.read.size());
        assertTrue(hits.collected <= 1 + furtherCollections, "collected " + hits.collected + " times");
    }

    @Test
    void eachHitIsReadOnceAndInOrder() {
        Seeds.each(50, seed -> {
            Random random = new Random(seed);
            int all = random.nextInt(3_000);
            int limit = 1 + random.nextInt(40);
            Hits hits = new Hits(all).stream(limit, () -> random.nextInt(10) == 0 ? 1 : limit);
            assertEquals(IntStream.range(0, all).boxed().toList(), hits.read);
        });
    }
}
