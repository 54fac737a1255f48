package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Cable;

/** Finds cables by the ids that others cite, in one engine's index. */
public interface CableLookup {

    /** A found cable. */
    interface Place {

        /** Its published id and its document. */
        CableKey key() throws IOException;

        /** The cable, possibly without its paragraphs, summary and comment. */
        Cable read() throws IOException;
    }

    /**
     * The cables that a reference may mean: those published under its id, and those that have it as canonical id. In an
     * index of two archives, both may hold the cable.
     */
    List<? extends Place> referred(String id) throws IOException;

    /** The cables that cite an id in the form that {@link Ids#normalize} returns. */
    List<? extends Place> citing(String id) throws IOException;

    /**
     * The cables that cite one of these by its canonical or its published id, under any name of its post. A cable that
     * cites them in several ways is listed as often.
     */
    default List<Place> citing(List<Cable> cables) throws IOException {
        Set<String> cited = new LinkedHashSet<>();
        for (Cable cable : cables) {
            cited.addAll(WrittenId.cited(cable.canonicalId()));
            cited.addAll(WrittenId.cited(cable.id()));
        }
        List<Place> citing = new ArrayList<>();
        for (String id : cited) {
            citing.addAll(citing(id));
        }
        return citing;
    }
}
