// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Collects the documents of a segment that have all of several terms, in windows of a few thousand documents. It starts
 * with the documents of the shortest list, keeps those that are in every other list, and scores the rest in one loop.
 * Lucene advances every list document by document instead, and looks up the length of a document once for each term.
 */
final class AllTermsScorer extends BulkScorer {

    private static final int WINDOW = 1 << 12;

    /** The documents that have a term, with the frequency of the term in each. */
    static final class Postings {

        private final PostingsEnum postings;
        private final BulkSimScorer scorer;
        private float[] counts = new float[0];

        Postings(PostingsEnum postings, SimScorer scorer) {
            this.postings = postings;
            this.scorer = scorer.asBulkSimScorer();
        }

        long length() {
            return postings.cost();
        }

        private int from(int least) throws IOException {
            return postings.docID() < least ? postings.advance(least) : postings.docID();
        }
    }

    private final List<Postings> lists;
    private final @Nullable NumericDocValues norms;
    private final CollectedScore current = new CollectedScore();
    private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
    /** The documents of the window that have the terms of all lists read so far. Most windows have few. */
    private int[] documents = new int[0];

    private int size;
    /** The end of the range scored last. */
    private int done;

    /** For each document of the window, its index in {@link #documents} plus one; zero if it is not there. */
    private final short[] places = new short[WINDOW];

    /** Indexes of the postings read last whose document is in {@link #documents}. */
    private int[] hits = new int[0];

    private long[] lengths = new long[0];
    private float[] scores = new float[0];
    private double[] sums = new double[0];

    /** @param lists the postings of each term; the first must be the shortest */
    AllTermsScorer(List<Postings> lists, @Nullable NumericDocValues norms) {
        this.lists = List.copyOf(lists);
        this.norms = norms;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits live, int min, int max) throws IOException {
        assert done <= min && min <= max : "range " + min + " to " + max + " after " + done;
        done = max;
        collector.setScorer(current);
        Postings lead = lists.get(0);
        int from = lead.from(min);
        while (from < max) {
            int to = (int) Math.min((long) from + WINDOW, max);
            read(lead, to);
            for (int list = 1; list < lists.size() && size > 0; list++) {
                retain(list, from);
            }
            if (size > 0) {
                addUp();
                collect(collector, live);
            }
            from = lead.from(to);
        }
        return from;
    }

    private void read(Postings lead, int to) throws IOException {
        size = 0;
        for (lead.postings.nextPostings(to, some); some.size > 0; lead.postings.nextPostings(to, some)) {
            documents = ArrayUtil.grow(documents, size + some.size);
            lead.counts = ArrayUtil.grow(lead.counts, size + some.size);
            System.arraycopy(some.docs, 0, documents, size, some.size);
            System.arraycopy(some.features, 0, lead.counts, size, some.size);
            size += some.size;
        }
    }

    /** Keeps only those {@link #documents} that are also in a list. */
    private void retain(int list, int first) throws IOException {
        int to = documents[size - 1] + 1;
        for (int place = 0; place < size; place++) {
            places[documents[place] - first] = (short) (place + 1);
        }
        Postings next = lists.get(list);
        next.counts = ArrayUtil.grow(next.counts, size);
        int kept = 0;
        if (next.from(documents[0]) < to) {
            for (next.postings.nextPostings(to, some); some.size > 0; next.postings.nextPostings(to, some)) {
                int found = find(first);
                for (int i = 0; i < found; i++) {
                    int place = places[some.docs[hits[i]] - first] - 1;
                    documents[kept] = some.docs[hits[i]];
                    next.counts[kept] = some.features[hits[i]];
                    for (int before = 0; before < list; before++) {
                        float[] counts = lists.get(before).counts;
                        counts[kept] = counts[place];
                    }
                    kept++;
                }
            }
        }
        size = kept;
        Arrays.fill(places, 0, to - first, (short) 0);
    }

    /** Finds the postings read last that belong to {@link #documents}, and returns how many there are. */
    private int find(int first) {
        int found = 0;
        hits = ArrayUtil.growNoCopy(hits, some.size);
        for (int i = 0; i < some.size; i++) {
            hits[found] = i;
            // Adds one unless the place is zero, without a branch, which would often be mispredicted.
            found += -places[some.docs[i] - first] >>> 31;
        }
        return found;
    }

    /** Adds up the scores of the remaining documents in doubles, as Lucene does, so that the scores are the same. */
    private void addUp() throws IOException {
        lengths = ArrayUtil.growNoCopy(lengths, size);
        scores = ArrayUtil.grow(scores, size);
        sums = ArrayUtil.grow(sums, size);
        if (norms == null) {
            Arrays.fill(lengths, 0, size, 1);
        } else {
            norms.longValues(size, documents, lengths, 1);
        }
        Arrays.fill(sums, 0, size, 0);
        for (Postings list : lists) {
            list.scorer.score(size, list.counts, lengths, scores);
            for (int i = 0; i < size; i++) {
                sums[i] += scores[i];
            }
        }
    }

    private void collect(LeafCollector collector, @Nullable Bits live) throws IOException {
        for (int i = 0; i < size; i++) {
            float score = (float) sums[i];
            if (score >= current.least && (live == null || live.get(documents[i]))) {
                current.score = score;
                collector.collect(documents[i]);
            }
        }
    }

    @Override
    public long cost() {
        return lists.get(0).length();
    }
}
