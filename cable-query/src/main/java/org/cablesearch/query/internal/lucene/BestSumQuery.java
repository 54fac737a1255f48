package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.ArrayUtil;

/** Scores a cable by its best paragraph: the one in which the scores of some queries add up to most. */
public final class BestSumQuery extends CableScoreQuery {

    public BestSumQuery(List<Query> paragraphs) {
        super(paragraphs, 1);
    }

    @Override
    Scores scores(List<Matches> matches) {
        return new Scores() {

            private float[] sums = new float[0];

            @Override
            public float of(int first, int cable) throws IOException {
                Arrays.fill(sums, 0);
                sums = ArrayUtil.grow(sums, cable - first);
                float best = 0;
                for (Matches words : matches) {
                    for (int at = words.from(first); at < cable; at = words.next()) {
                        if (words.isSure()) {
                            sums[at - first] += words.score();
                            best = Math.max(best, sums[at - first]);
                        }
                    }
                }
                return best;
            }
        };
    }
}
