// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.MultiReader;
import org.cablesearch.query.internal.deadline.Deadlines;

/** Contexts for tests that need no index. */
final class Contexts {

    private Contexts() {}

    /** The context of an index without cables. */
    static QueryContext ofNothing() {
        try {
            return QueryContext.of(new MultiReader(), Deadlines.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
