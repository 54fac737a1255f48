// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.internal.request.Deadline;

/**
 * The index as one call of a searcher reads it. A cable that is looked up by its key may be missing, because a cluster
 * may have deleted it since.
 */
public interface OpenIndex {

    /** The deadline of the call. */
    Deadline deadline();

    /** The cables with an id in any form that people write, as {@code CableSearcher.cables} returns them. */
    List<CableKey> find(String id) throws IOException;

    /**
     * The cables that a reference may mean: those published under its id, and those that have it as canonical id. In an
     * index of two archives, both may hold the cable.
     */
    List<CableKey> referred(String id) throws IOException;

    /** The cables that cite an id in the form that {@link Ids#normalize} returns. */
    List<CableKey> citing(String id) throws IOException;

    /**
     * The cables that cite one of these by its canonical or its published id, under any name of its post. A cable that
     * cites them in several ways is listed as often.
     */
    default List<CableKey> citing(List<Cable> cables) throws IOException {
        Set<String> cited = new LinkedHashSet<>();
        for (Cable cable : cables) {
            cited.addAll(WrittenId.cited(cable.canonicalId()));
            cited.addAll(WrittenId.cited(cable.id()));
        }
        List<CableKey> citing = new ArrayList<>();
        for (String id : cited) {
            citing.addAll(citing(id));
        }
        return citing;
    }

    /** A cable. */
    default Optional<Cable> cable(CableKey key) throws IOException {
        List<Cable> read = new ArrayList<>();
        cables(List.of(key), read::add);
        return read.stream().findFirst();
    }

    /** Reads each of several cables once, in the order in which that is fastest. */
    void cables(Collection<CableKey> keys, Consumer<Cable> cables) throws IOException;

    /** A cable, possibly without its paragraphs, summary and comment. */
    default Optional<Cable> head(CableKey key) throws IOException {
        return cable(key);
    }

    /** The source of a cable. */
    Optional<String> source(CableKey key) throws IOException;

    /** A cable with everything in it that a query matches. */
    Optional<MarkedCable> mark(CableKey key, CableQuery query) throws IOException;

    /** The data for suggestions. */
    SuggestionSource suggestions();

    /** The cables most similar to a cable, the most similar first. */
    List<SimilarCable> similar(Cable cable, int limit) throws IOException;
}
