package org.cablesearch.query;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.IndexSchema;

/**
 * The ordinals of each dimension's values over all segments of a reader: made when a dimension is first counted, which
 * takes a while for hundreds of thousands of names, and kept as long as the reader.
 */
final class FacetStates {

    private final IndexReader reader;
    private final Map<Dimension, Optional<SortedSetDocValuesReaderState>> states = new EnumMap<>(Dimension.class);

    FacetStates(IndexReader reader) {
        this.reader = reader;
    }

    /** The state of a dimension; empty if no cable has a value in it. */
    synchronized Optional<SortedSetDocValuesReaderState> of(Dimension dimension) throws IOException {
        Optional<SortedSetDocValuesReaderState> state = states.get(dimension);
        if (state == null) {
            state = make(dimension);
            states.put(dimension, state);
        }
        return state;
    }

    private Optional<SortedSetDocValuesReaderState> make(Dimension dimension) throws IOException {
        String field = IndexSchema.facetField(dimension);
        boolean any = FieldInfos.getIndexedFields(reader).contains(field);
        return any
                ? Optional.of(new DefaultSortedSetDocValuesReaderState(reader, field, IndexSchema.facets()))
                : Optional.empty();
    }
}
