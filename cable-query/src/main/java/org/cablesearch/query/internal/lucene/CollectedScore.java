// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import org.apache.lucene.search.Scorable;

/** The score of the document that is being collected, and the lowest score that the collector can still use. */
final class CollectedScore extends Scorable {

    float score;
    float least;

    @Override
    public float score() {
        return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) {
        this.least = least;
    }
}
