package org.cablesearch.query.internal.facet;

import java.io.IOException;
import org.cablesearch.index.Dimension;

/** The values of dimensions, as an engine stores them. */
public interface DimensionTerms {

    /** Receives a value and roughly how many cables have it. */
    @FunctionalInterface
    interface Visitor {
        void visit(String value, long cables);
    }

    /** Whether any cable has a value, spelt exactly so. */
    boolean holds(Dimension dimension, String value) throws IOException;

    /** Walks all values of a dimension. */
    void each(Dimension dimension, Visitor visitor) throws IOException;
}
