// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.internal.engine.DimensionTerms;

/** Reads the values of dimensions from the cluster. */
public record ClusterTerms(Searching searching) implements DimensionTerms {

    @Override
    public boolean holds(Dimension dimension, String value) throws IOException {
        SearchBody body = SearchBody.counting(Queries.term(ClusterFields.facet(dimension), value))
                .countTo(1);
        return searching.search(body).total() > 0;
    }

    @Override
    public void each(Dimension dimension, ObjLongConsumer<String> visitor) throws IOException {
        ValueWalk.each(searching, Queries.all(), ClusterFields.facet(dimension), visitor::accept);
    }
}
