package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.List;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.model.Cable;
import org.cablesearch.query.internal.browse.CableLookup;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.IdLookup;

/** Finds the cables of an index by the ids that others cite. */
public final class IndexCables implements CableLookup {

    private record Found(IdLookup.Place place) implements Place {

        @Override
        public CableKey key() throws IOException {
            return place.key();
        }

        @Override
        public Cable read() throws IOException {
            return Blocks.readWithoutParagraphs(place.leaf(), place.document());
        }
    }

    private final IdLookup ids;

    public IndexCables(IdLookup ids) {
        this.ids = ids;
    }

    @Override
    public List<? extends Place> referred(String id) throws IOException {
        return ids.referred(id).stream().map(Found::new).toList();
    }

    @Override
    public List<? extends Place> citing(String id) throws IOException {
        return ids.citing(id).stream().map(Found::new).toList();
    }
}
