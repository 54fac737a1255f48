// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.Optional;
import org.cablesearch.query.CableQuery;

/**
 * A part of a query, such as a group in parentheses. Its reader asks for each part inside it, reads that, and hands over
 * its clause.
 */
interface QueryPart {

    /** Reads up to the next part inside this one; empty if there are no more, and this part has been read to its end. */
    Optional<QueryPart> inner();

    /** Receives the clause of the part that {@link #inner} returned; empty if it has none. */
    void take(Optional<CableQuery> inner);

    /** The clause of this part, once {@link #inner} has returned no more; empty if it has none. */
    Optional<CableQuery> clause();

    /** A part that has been read already. */
    static QueryPart of(Optional<CableQuery> clause) {
        return new QueryPart() {
            @Override
            public Optional<QueryPart> inner() {
                return Optional.empty();
            }

            @Override
            public void take(Optional<CableQuery> inner) {
                throw new IllegalStateException("nothing is inside this part");
            }

            @Override
            public Optional<CableQuery> clause() {
                return clause;
            }
        };
    }
}
