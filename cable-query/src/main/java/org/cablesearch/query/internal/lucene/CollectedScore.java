package org.cablesearch.query.internal.lucene;

import org.apache.lucene.search.Scorable;

/** The score of the document that is being collected, and the least that is still of use to the collector. */
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
