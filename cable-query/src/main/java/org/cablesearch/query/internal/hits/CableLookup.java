package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Cable;

/** Finds cables by the ids that others cite, as an engine does. */
public interface CableLookup {

    /** A cable that was found. */
    interface Place {

        /** Its published id. */
        String id() throws IOException;

        /** The cable, perhaps without its paragraphs, summary and comment. */
        Cable read() throws IOException;
    }

    /** The cables with an id, as people write it: those published under it, else those whose canonical id it is. */
    List<? extends Place> find(String written) throws IOException;

    /** The cables that cite an id, in the form that {@link Ids#normalize} gives. */
    List<? extends Place> citing(String id) throws IOException;

    /** The cables that cite this one, by its canonical id or its published one; one that cites both ways stands twice. */
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
