package org.cablesearch.query.internal.facet;

import java.io.IOException;
import org.cablesearch.index.Dimension;

/** The values of dimensions as an engine keeps them. */
public interface DimensionTerms {

    /** Takes a value and how many cables have it, at least about. */
    @FunctionalInterface
    interface Visitor {
        void visit(String value, long cables);
    }

    /** Whether a cable has a value, as it is written. */
    boolean holds(Dimension dimension, String value) throws IOException;

    /** Walks all values of a dimension. */
    void each(Dimension dimension, Visitor visitor) throws IOException;
}
