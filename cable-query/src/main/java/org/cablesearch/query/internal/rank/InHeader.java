// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.cablesearch.query.internal.lucene.Occurrences;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of a few cables have a word in their header. Its term is looked up when first asked for: most cables lack
 * a word in their subject that is no word of a header either.
 */
public final class InHeader {

    /** Tells it for a segment. Callers must ask for cables in the order of the index. */
    @FunctionalInterface
    interface InSegment {
        boolean has(int cable) throws IOException;
    }

    private final Optional<QueryTermForm> asked;

    /** @param asked the word; empty for one that no header has */
    public InHeader(Optional<QueryTermForm> asked) {
        this.asked = asked;
    }

    InSegment in(LeafReaderContext leaf) {
        return asked.isEmpty() ? cable -> false : new Opened(asked.get(), leaf);
    }

    private static final class Opened implements InSegment {

        private final QueryTermForm asked;
        private final LeafReaderContext leaf;
        private @Nullable Occurrences cables;

        private Opened(QueryTermForm asked, LeafReaderContext leaf) {
            this.asked = asked;
            this.leaf = leaf;
        }

        @Override
        public boolean has(int cable) throws IOException {
            if (cables == null) {
                cables = asked.inHeader().in(leaf);
            }
            return cables.isIn(cable);
        }
    }
}
