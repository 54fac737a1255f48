// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.cablesearch.query.internal.lucene.Matches;

/** Adds up the scores of several clauses in each paragraph of a cable. */
final class ParagraphSums {

    private final List<Matches> clauses;
    private float[] sums = new float[0];

    ParagraphSums(List<Matches> clauses) {
        this.clauses = clauses;
    }

    /**
     * The highest sum among the paragraphs from {@code first} up to their cable; zero if no clause matches any of them.
     */
    float best(int first, int cable) throws IOException {
        Arrays.fill(sums, 0);
        sums = ArrayUtil.grow(sums, cable - first);
        float best = 0;
        for (Matches clause : clauses) {
            for (int at = clause.from(first); at < cable; at = clause.from(at + 1)) {
                if (clause.isSure()) {
                    sums[at - first] += clause.score();
                    best = Math.max(best, sums[at - first]);
                }
            }
        }
        return best;
    }
}
