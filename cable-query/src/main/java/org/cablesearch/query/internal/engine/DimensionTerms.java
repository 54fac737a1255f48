// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import org.cablesearch.index.Dimension;

/** Reads the values of dimensions from the index of an engine. */
public interface DimensionTerms {

    /** Receives a value and roughly how many cables have it. */
    @FunctionalInterface
    interface Visitor {
        void visit(String value, long cables);
    }

    /** Whether any cable has the value in exactly this spelling. */
    boolean holds(Dimension dimension, String value) throws IOException;

    /** Passes all values of a dimension to the visitor. */
    void each(Dimension dimension, Visitor visitor) throws IOException;
}
