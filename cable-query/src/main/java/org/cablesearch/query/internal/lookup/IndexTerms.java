// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.function.ObjLongConsumer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.Deadline;

/** Reads the values of an index's dimensions from its terms. */
public record IndexTerms(IndexReader reader, Deadline deadline) implements DimensionTerms {

    @Override
    public boolean holds(Dimension dimension, String value) throws IOException {
        String field = IndexSchema.facetField(dimension);
        return LiveTerms.contains(reader, DrillDownQuery.term(field, dimension.toString(), value));
    }

    @Override
    public void each(Dimension dimension, ObjLongConsumer<String> visitor) throws IOException {
        TermsEnum values =
                LiveTerms.of(reader, IndexSchema.facetField(dimension)).iterator();
        for (BytesRef term = values.next(); term != null; term = values.next()) {
            deadline.check();
            String[] path = FacetsConfig.stringToPath(term.utf8ToString());
            if (path.length > 1) {
                visitor.accept(path[1], values.docFreq());
            }
        }
    }
}
