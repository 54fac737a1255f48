package org.cablesearch.index.internal.schema;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores a text by the logarithm of the odds that it, not the whole archive, is where the words of the question were taken
 * from: the language model of Jelinek and Mercer (Zhai and Lafferty 2004).
 *
 * <p>The same scores as Lucene's {@code LMJelinekMercerSimilarity} gives, without a logarithm for each document: most words
 * stand once or twice in a text, and then the score depends on the text's length alone, of which the index knows 256 sizes.
 */
final class QueryLikelihood extends Similarity {

    /** The share of the archive that is mixed into each text. Measured with the ranking; .03 to .3 differ little. */
    private static final double ARCHIVE = 0.1;

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
        private final float[] once = new float[LENGTHS.length];
        private final float[] twice = new float[LENGTHS.length];

        private Scorer(float boost, double[] rarities) {
            this.boost = boost;
            this.rarities = rarities;
            for (int norm = 0; norm < once.length; norm++) {
                once[norm] = score(1, LENGTHS[norm]);
                twice[norm] = score(2, LENGTHS[norm]);
            }
        }

        @Override
        public float score(float frequency, long norm) {
            int length = (byte) norm & 0xff;
            if (frequency == 1) {
                return once[length];
            }
            return frequency == 2 ? twice[length] : score(frequency, LENGTHS[length]);
        }

        /** A phrase is scored as if each of its words stood as often as the phrase does. */
        private float score(float frequency, int length) {
            double odds = 0;
            for (double rarity : rarities) {
                odds += Math.log(1 + rarity * frequency / length);
            }
            return (float) (boost * odds);
        }
    }
}
