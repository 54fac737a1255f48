// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores a text by how much likelier it is to produce the words of the query than the whole archive is, as a logarithm:
 * a language model with Jelinek-Mercer smoothing (Zhai and Lafferty 2004).
 *
 * <p>The scores equal those of Lucene's {@code LMJelinekMercerSimilarity}, but need no logarithm for each document.
 * They are cached, because most words occur only a few times in a text, and the index distinguishes only 256 lengths.
 */
final class QueryLikelihood extends Similarity {

    /** The least weight of the archive's word frequencies; values from 0.03 to 0.3 differ little. */
    private static final double ARCHIVE = 0.1;

    /** Queries with more words are questions: most of their words tell little, and an answer need not have all. */
    private static final int KEYWORDS = 4;

    /** Scores are cached up to this frequency; few words occur more often in a text. */
    private static final int MAX_CACHED = 16;

    private static final int[] LENGTHS = lengths();

    private final double archive;

    /** @param words how many words the query has, see {@link #archive(int)} */
    QueryLikelihood(int words) {
        this.archive = archive(words);
    }

    /** The weight of the archive's word frequencies: the more words a query has, the greater. */
    static double archive(int words) {
        return 1 - (1 - ARCHIVE) * Math.pow((double) KEYWORDS / Math.max(KEYWORDS, words), 1.5);
    }

    private static int[] lengths() {
        int[] lengths = new int[256];
        for (int norm = 0; norm < lengths.length; norm++) {
            lengths[norm] = Math.max(1, SmallFloat.byte4ToInt((byte) norm));
        }
        return lengths;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        double[] rarities = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double inArchive = (terms[i].totalTermFreq() + 1.0) / (field.sumTotalTermFreq() + 1.0);
            rarities[i] = (1 - archive) / (archive * inArchive);
        }
        return new Scorer(boost, rarities);
    }

    private static final class Scorer extends SimScorer {

        private final float boost;
        private final double[] rarities;
        /** The cached scores by the frequency of a word in a text and the text's length; zero if not yet computed. */
        private final float[][] known = new float[MAX_CACHED][];

        private Scorer(float boost, double[] rarities) {
            this.boost = boost;
            this.rarities = rarities;
        }

        @Override
        public float score(float frequency, long norm) {
            int size = (byte) norm & 0xff;
            int count = (int) frequency;
            return count == frequency && count < MAX_CACHED ? known(count, size) : score(frequency, LENGTHS[size]);
        }

        /** Scores a whole block of postings in one call. */
        @Override
        public BulkSimScorer asBulkSimScorer() {
            return new BulkSimScorer() {
                @Override
                public void score(int count, float[] frequencies, long[] norms, float[] scores) {
                    for (int i = 0; i < count; i++) {
                        scores[i] = Scorer.this.score(frequencies[i], norms[i]);
                    }
                }
            };
        }

        private float known(int count, int size) {
            float[] scores = known[count];
            if (scores == null) {
                scores = new float[LENGTHS.length];
                known[count] = scores;
            }
            if (scores[size] == 0) {
                scores[size] = score((float) count, LENGTHS[size]);
            }
            return scores[size];
        }

        /** The score of a phrase, as if each of its words occurred as often as the phrase. */
        private float score(float frequency, int length) {
            double odds = 0;
            for (double rarity : rarities) {
                odds += Math.log(1 + rarity * frequency / length);
            }
            return (float) (boost * odds);
        }
    }
}
