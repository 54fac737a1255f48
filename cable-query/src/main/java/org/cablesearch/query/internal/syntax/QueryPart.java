// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.Optional;
import org.cablesearch.query.CableQuery;

/** A part of a query that is read in steps: as long as it has a part inside it, that one is read first. */
interface QueryPart {

    /** Reads up to the next part inside this one, which is to be read and then {@linkplain #take taken}; empty at the end. */
    Optional<QueryPart> inner();

    /** Takes the clause of the part inside; empty if it has none. */
    void take(Optional<CableQuery> inner);

    /** The clause of this part, which has been read to its end; empty if it has none. */
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
