// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.deadline.ThrottledDeadline;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.WordCounts;

/**
 * Counts the words of two sets of paragraphs from the postings of all stems. No text is read, so that the counts of a
 * quarter of a million cables take seconds. The paragraphs are counted in rounds, each of which makes the sample
 * larger; the last makes it complete. When the time for an exact count is over, the counts are those of the sample.
 */
public final class IndexWordCounts {

    /** The share of all documents in the sample after each round. */
    static final List<Double> ROUNDS = List.of(1 / 16.0, 1 / 4.0, 1.0);

    /** The time for an exact count. A request with less time keeps a fifth of it for the list of words. */
    private static final Duration EXACT = Duration.ofSeconds(30);

    /** Documents side by side are in the sample together, so that a round can skip postings. */
    private static final int BLOCK = 128;

    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int POSTINGS_BETWEEN_CHECKS = 1 << 12;

    private final IndexReader reader;
    private final Terms stems;
    private final FixedBitSet a;
    private final FixedBitSet b;
    private final FixedBitSet either;
    private final Deadline deadline;

    private IndexWordCounts(IndexReader reader, FixedBitSet a, FixedBitSet b, Deadline deadline) throws IOException {
        this.reader = reader;
        this.stems = LiveTerms.of(reader, IndexSchema.TEXT);
        this.a = a;
        this.b = b;
        this.either = a.clone();
        this.either.or(b);
        this.deadline = deadline;
    }

    /**
     * Counts words.
     *
     * @param a the paragraphs of one set, a bit for each document of the reader
     * @param b the paragraphs of the other
     */
    public static WordCounts of(IndexReader reader, FixedBitSet a, FixedBitSet b, Deadline deadline)
            throws IOException {
        return new IndexWordCounts(reader, a, b, deadline).count();
    }

    /**
     * Whether a document is in the sample of a share. Multiples of the golden ratio spread the blocks of a sample evenly
     * over the archive, whatever the order in which it was loaded.
     */
    static boolean isSampled(int document, double share) {
        return Integer.toUnsignedLong(document / BLOCK * GOLDEN_RATIO) < share * (1L << Integer.SIZE);
    }

    private WordCounts count() throws IOException {
        Deadline exact = deadline.within(deadline.left()
                .map(left -> left.multipliedBy(4).dividedBy(5))
                .filter(left -> left.compareTo(EXACT) < 0)
                .orElse(EXACT));
        Frequencies counted = new Frequencies();
        double sample = 0;
        for (double share : ROUNDS) {
            double before = sample;
            // Without a first sample there are no counts at all, so it may take all the time of the request.
            Optional<Frequencies> round = sample == 0
                    ? Optional.of(round(before, share, deadline))
                    : exact.inTime(() -> round(before, share, exact));
            if (round.isEmpty()) {
                break;
            }
            counted.add(round.get());
            sample = share;
        }
        return counts(counted, shareOfHits(sample));
    }

    private OptionalDouble shareOfHits(double sample) {
        int counted = hits(0, sample).cardinality();
        int all = either.cardinality();
        return counted == all ? OptionalDouble.empty() : OptionalDouble.of((double) counted / all);
    }

    /** The hits that are in the sample of one share, but not in that of a smaller one. */
    private FixedBitSet hits(double before, double share) {
        FixedBitSet hits = either.clone();
        for (int document = next(hits, 0); document != NO_MORE_DOCS; document = next(hits, document + 1)) {
            if (isSampled(document, before) || !isSampled(document, share)) {
                hits.clear(document);
            }
        }
        return hits;
    }

    private Frequencies round(double before, double share, Deadline until) throws IOException {
        FixedBitSet hits = hits(before, share);
        ThrottledDeadline throttled = new ThrottledDeadline(until, POSTINGS_BETWEEN_CHECKS);
        Frequencies counted = new Frequencies();
        TermsEnum terms = stems.iterator();
        PostingsEnum postings = null;
        for (int stem = 0; terms.next() != null; stem++) {
            throttled.step();
            postings = terms.postings(postings, PostingsEnum.FREQS);
            add(stem, postings, hits, counted, throttled);
        }
        return counted;
    }

    private void add(
            int stem, PostingsEnum postings, FixedBitSet hits, Frequencies counted, ThrottledDeadline throttled)
            throws IOException {
        int wanted = next(hits, 0);
        while (wanted != NO_MORE_DOCS) {
            throttled.step();
            int document = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (document == NO_MORE_DOCS) {
                return;
            }
            if (document == wanted) {
                int frequency = postings.freq();
                counted.add(stem, a.get(document) ? frequency : 0, b.get(document) ? frequency : 0);
                wanted = next(hits, document + 1);
            } else {
                wanted = next(hits, document);
            }
        }
    }

    private static int next(FixedBitSet hits, int document) {
        return document >= hits.length() ? NO_MORE_DOCS : hits.nextSetBit(document);
    }

    private WordCounts counts(Frequencies counted, OptionalDouble sampled) throws IOException {
        ThrottledDeadline throttled = new ThrottledDeadline(deadline, POSTINGS_BETWEEN_CHECKS);
        List<WordCounts.Word> words = new ArrayList<>();
        TermsEnum terms = stems.iterator();
        int stem = 0;
        for (BytesRef term = terms.next(); term != null; term = terms.next(), stem++) {
            throttled.step();
            if (counted.ofA(stem) >= WordCounts.MIN) {
                String text = term.utf8ToString();
                words.add(new WordCounts.Word(
                        text, usualForm(text, terms.docFreq(), throttled), counted.ofA(stem), counted.ofB(stem)));
            }
        }
        return new WordCounts(words, counted.sizeOfA, counted.sizeOfB, sampled);
    }

    /** How often each stem occurs in both sets, by its place in the order of stems. */
    private static final class Frequencies {

        private long[] inA = {};
        private long[] inB = {};
        private long sizeOfA;
        private long sizeOfB;

        private void add(int stem, long moreInA, long moreInB) {
            inA = ArrayUtil.grow(inA, stem + 1);
            inB = ArrayUtil.grow(inB, stem + 1);
            inA[stem] += moreInA;
            inB[stem] += moreInB;
            sizeOfA += moreInA;
            sizeOfB += moreInB;
        }

        private void add(Frequencies more) {
            for (int stem = 0; stem < more.inA.length; stem++) {
                add(stem, more.ofA(stem), more.ofB(stem));
            }
        }

        private long ofA(int stem) {
            return stem < inA.length ? inA[stem] : 0;
        }

        private long ofB(int stem) {
            return stem < inB.length ? inB[stem] : 0;
        }
    }

    /**
     * The form in which a stem usually occurs: the table has most of them; the index knows the forms of the others.
     *
     * @param paragraphs how many paragraphs have the stem
     */
    private String usualForm(String stem, int paragraphs, ThrottledDeadline throttled) throws IOException {
        String usual = UsualForms.of(stem);
        int never = LiveTerms.documents(reader, new Term(IndexSchema.FORMS, FormTerms.neverAsUsual(stem)));
        return 2 * never <= paragraphs ? usual : commonestOther(stem, throttled).orElse(usual);
    }

    private Optional<String> commonestOther(String stem, ThrottledDeadline throttled) throws IOException {
        record Counted(String form, int paragraphs) {}
        List<Counted> forms = new ArrayList<>();
        // The end of a stem may differ from its forms: "countri" is of "countries" and "country".
        String begin = stem.substring(0, Math.max(1, stem.length() - 1));
        TermsEnum terms = LiveTerms.beginning(reader, IndexSchema.FORMS, begin);
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            throttled.step();
            String form = term.utf8ToString();
            if (Form.of(form).stem().equals(stem)) {
                forms.add(new Counted(form, terms.docFreq()));
            }
        }
        return forms.stream()
                .max(Comparator.comparingInt(Counted::paragraphs).thenComparing(Counted::form))
                .map(Counted::form);
    }
}
