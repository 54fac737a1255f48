package org.cablesearch.query.internal.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/** Scores a cable by the sum of what some queries score in its own document, and more if all of them match there. */
public final class SomeOrAllQuery extends CableScoreQuery {

    /** @param all by what the sum is multiplied if all match, and there are several */
    public SomeOrAllQuery(List<Query> queries, float all) {
        super(queries, all);
    }

    @Override
    Scores scores(List<Matches> matches) {
        return (first, cable) -> {
            float sum = 0;
            int found = 0;
            for (Matches words : matches) {
                if (words.from(cable) == cable && words.isSure()) {
                    sum += words.score();
                    found++;
                }
            }
            return found == queries.size() && found > 1 ? factor * sum : sum;
        };
    }
}
