package org.cablesearch.index.internal.schema;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores a text by the logarithm of the odds that it, not the whole archive, is where the words of the question were taken
 * from: the language model of Jelinek and Mercer (Zhai and Lafferty 2004).
 *
 * <p>The same scores as Lucene's {@code LMJelinekMercerSimilarity} gives, without a logarithm for each document: most
 * words occur a few times in a text, and the index distinguishes 256 lengths.
 */
final class QueryLikelihood extends Similarity {

    /** The share of the archive that is mixed into each text. Measured with the ranking; .03 to .3 differ little. */
    private static final double ARCHIVE = 0.1;

    /** Few words occur more often in a text. */
    private static final int KNOWN = 16;

    private static final int[] LENGTHS = lengths();

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
            rarities[i] = (1 - ARCHIVE) / (ARCHIVE * inArchive);
        }
        return new Scorer(boost, rarities);
    }

    private static final class Scorer extends SimScorer {

        private final float boost;
        private final double[] rarities;
        /** By how often a word occurs in a text, and the text's size; zero if not yet made. */
        private final float[][] known = new float[KNOWN][];

        private Scorer(float boost, double[] rarities) {
            this.boost = boost;
            this.rarities = rarities;
        }

        @Override
        public float score(float frequency, long norm) {
            int size = (byte) norm & 0xff;
            int count = (int) frequency;
            return count == frequency && count < KNOWN ? known(count, size) : score(frequency, LENGTHS[size]);
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

        /** A phrase is scored as if each of its words occurred as often as the phrase. */
        private float score(float frequency, int length) {
            double odds = 0;
            for (double rarity : rarities) {
                odds += Math.log(1 + rarity * frequency / length);
            }
            return (float) (boost * odds);
        }
    }
}
