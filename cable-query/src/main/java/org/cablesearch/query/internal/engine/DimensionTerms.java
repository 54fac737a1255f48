// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.cablesearch.index.Dimension;

/** Reads the values of dimensions from the index of an engine. */
public interface DimensionTerms {

    /** Whether any cable has the value in exactly this spelling. */
    boolean holds(Dimension dimension, String value) throws IOException;

    /** Passes all values of a dimension to the visitor. */
    void each(Dimension dimension, ObjLongConsumer<String> visitor) throws IOException;
}
