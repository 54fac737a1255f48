package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Cable;

/** Finds cables by the ids that others cite, in one engine's index. */
public interface CableLookup {

    /** A found cable. */
    interface Place {

        /** The published id. */
        String id() throws IOException;

        /** The cable, possibly without its paragraphs, summary and comment. */
        Cable read() throws IOException;
    }

    /**
     * The cables with an id in any form that people write: those published under it or, if there are none, those that
     * have it as canonical id.
     */
    List<? extends Place> find(String written) throws IOException;

    /** The cables that cite an id in the form that {@link Ids#normalize} returns. */
    List<? extends Place> citing(String id) throws IOException;

    /** The cables that cite this one by its canonical or its published id. A cable that cites both is listed twice. */
    default List<Place> citing(Cable cable) throws IOException {
        List<Place> citing = new ArrayList<>();
        for (String id : Stream.of(cable.canonicalId(), cable.id())
                .map(Ids::normalize)
                .distinct()
                .toList()) {
            citing.addAll(citing(id));
        }
        return citing;
    }
}
