// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.cablesearch.query.QueryLimits;

/**
 * A query whose clauses Lucene does not count. Lucene's limit of 1,024 applies to the whole JVM and throws an
 * exception; our own {@link QueryLimits} are per query and report an issue.
 *
 * <p>Lucene counts clauses after rewriting, so this class hides them only then: before, the highlighter must see them.
 * It also keeps Lucene from merging the query into an enclosing one, which would then have too many clauses.
 */
public final class ClauseLimitExempt extends OwnQuery {

    private final Query query;
    private final boolean rewritten;

    public ClauseLimitExempt(Query query) {
        this(query, false);
    }

    private ClauseLimitExempt(Query query, boolean rewritten) {
        super("", query, rewritten);
        this.query = query;
        this.rewritten = rewritten;
    }

    /** The query whose clauses are not counted. */
    Query query() {
        return query;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simpler = query.rewrite(searcher);
        return rewritten && simpler.equals(query) ? this : new ClauseLimitExempt(simpler, true);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        return query.createWeight(searcher, scoreMode, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (rewritten) {
            visitor.visitLeaf(this);
        } else {
            query.visit(visitor.getSubVisitor(Occur.MUST, this));
        }
    }

    @Override
    public String toString(String field) {
        return query.toString(field);
    }
}
