// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;

/** The matches of a clause in a segment. Callers must ask for documents in the order of the index. */
public interface Matches {

    /**
     * Moves to the first document from {@code least} on that may match.
     *
     * @return that document; if none of the caller's documents can match, any document after them
     */
    int from(int least) throws IOException;

    /** Whether the current document matches. Call it once per document. */
    default boolean isSure() throws IOException {
        return true;
    }

    /** The score of the current document, which must match. */
    float score() throws IOException;
}
