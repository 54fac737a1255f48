package org.cablesearch.query.internal.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/** Scores a cable by the sum of the scores of some queries in its own document, and higher if all of them match. */
public final class SomeOrAllQuery extends CableScoreQuery {

    /** @param all the factor if there are several queries and all match */
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
