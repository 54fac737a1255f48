package org.cablesearch.cluster.internal.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.IndexedCables;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.model.Cable;

/** Reads stored cables. */
public final class Records {

    private final Searching searching;
    private final Lookups lookups;

    public Records(Searching searching) {
        this.searching = searching;
        this.lookups = new Lookups(searching);
    }

    /** The cables with an id in any form that people write, in the order of their keys. */
    public List<Cable> cables(String written) throws IOException {
        List<Cable> cables = new ArrayList<>();
        for (IndexedCables.HeldCable held : lookups.find(written)) {
            cables.add(withKey(CableKey.parse(held.key())));
        }
        return List.copyOf(cables);
    }

    /** The first of the cables with an id in any form that people write. */
    public Optional<Cable> cable(String written) throws IOException {
        Optional<CableKey> key = lookups.findOne(written);
        return key.isPresent() ? held(key.get()) : Optional.empty();
    }

    /** The cable with this key; empty if there is none. */
    public Optional<Cable> held(CableKey key) throws IOException {
        Optional<SearchAnswer.Found> found = withKey(key, ClusterFields.RECORD);
        return found.isPresent()
                ? Optional.of(StoredCable.decode(found.get().binary(ClusterFields.RECORD)))
                : Optional.empty();
    }

    /** The cable with this key, which a search has just found. */
    public Cable withKey(CableKey key) throws IOException {
        return held(key)
                .orElseThrow(() ->
                        new IOException("the cable " + key.id() + " was deleted during the search; search again"));
    }

    /** The source of the cable with an id. */
    public Optional<String> source(String written) throws IOException {
        Optional<CableKey> key = lookups.findOne(written);
        return key.isPresent() ? source(key.get()) : Optional.empty();
    }

    /** The source of the cable with this key. */
    public Optional<String> source(CableKey key) throws IOException {
        return withKey(key, ClusterFields.SOURCE).map(found -> found.value(ClusterFields.SOURCE));
    }

    private Optional<SearchAnswer.Found> withKey(CableKey key, String field) throws IOException {
        SearchBody body =
                new SearchBody(Queries.term(ClusterFields.ID_ORDER, key.toString()), 1).stored(List.of(field));
        return searching.search(body).hits().stream().findFirst();
    }
}
