// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A query that Lucene lacks. As a record, it is compared by its class and by what it was made of. */
public abstract class OwnQuery extends Query {

    private final String field;
    private final List<Object> parts;

    /** The hash code, which is asked for again and again while a query with many clauses is rewritten. */
    private int hash;

    /**
     * @param field the field whose terms the query reads; empty if they are not of one field
     * @param parts what else the query was made of, immutable
     */
    protected OwnQuery(String field, Object... parts) {
        this.field = field;
        this.parts = List.of(parts);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (field.isEmpty() || visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OwnQuery that
                && getClass() == that.getClass()
                && field.equals(that.field)
                && parts.equals(that.parts);
    }

    @Override
    public final int hashCode() {
        if (hash == 0) {
            hash = 31 * (31 * classHash() + field.hashCode()) + parts.hashCode();
        }
        return hash;
    }
}
