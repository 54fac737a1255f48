// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** A clause that scores documents found by another query. */
@FunctionalInterface
public interface Clause {

    /** A clause that no document matches. */
    Clause NEVER = leaf -> Optional.empty();

    /** The matches of this clause in a segment; empty if there are none. */
    Optional<Matches> in(LeafReaderContext leaf) throws IOException;

    /** A clause that scores as Lucene does. */
    static Clause of(Query query, IndexSearcher searcher, float boost) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
        return leaf -> {
            Scorer scorer = weight.scorer(leaf);
            return scorer == null ? Optional.empty() : Optional.of(new BlockMatches(scorer));
        };
    }

    /** The matches of clauses in a segment. Clauses without a match there are left out. */
    static List<Matches> in(LeafReaderContext leaf, List<Clause> clauses) throws IOException {
        List<Matches> matches = new ArrayList<>();
        for (Clause clause : clauses) {
            clause.in(leaf).ifPresent(matches::add);
        }
        return matches;
    }
}
