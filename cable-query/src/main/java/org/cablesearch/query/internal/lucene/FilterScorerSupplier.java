package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;

/**
 * Supplies the scorers of another supplier, but Lucene's default bulk scorer, which takes one document after another.
 */
class FilterScorerSupplier extends ScorerSupplier {

    final ScorerSupplier other;

    FilterScorerSupplier(ScorerSupplier other) {
        this.other = other;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
        return other.get(leadCost);
    }

    @Override
    public long cost() {
        return other.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
        other.setTopLevelScoringClause();
    }
}
