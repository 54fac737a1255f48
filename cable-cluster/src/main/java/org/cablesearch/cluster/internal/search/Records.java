package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.document.StoredCable;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.model.Cable;

/** Reads stored cables. */
final class Records {

    private final Searching searching;
    private final Lookups lookups;

    Records(Searching searching) {
        this.searching = searching;
        this.lookups = new Lookups(searching);
    }

    /** The cable with an id in any form that people write. */
    Optional<Cable> cable(String written) throws IOException {
        Optional<SearchAnswer.Found> found = stored(written, ClusterFields.RECORD);
        return found.isPresent()
                ? Optional.of(StoredCable.decode(found.get().binary(ClusterFields.RECORD)))
                : Optional.empty();
    }

    /** The cable with this {@link CableKey}. */
    Cable withKey(String key) throws IOException {
        SearchAnswer.Found found = withKey(key, ClusterFields.RECORD)
                .orElseThrow(() -> new IOException(
                        "the cable " + CableKey.parse(key).id() + " was deleted during the search; search again"));
        return StoredCable.decode(found.binary(ClusterFields.RECORD));
    }

    /** The source of the cable with an id. */
    Optional<String> source(String written) throws IOException {
        return stored(written, ClusterFields.SOURCE).map(found -> found.value(ClusterFields.SOURCE));
    }

    private Optional<SearchAnswer.Found> stored(String written, String field) throws IOException {
        Optional<String> key = lookups.findOne(written);
        return key.isPresent() ? withKey(key.get(), field) : Optional.empty();
    }

    private Optional<SearchAnswer.Found> withKey(String key, String field) throws IOException {
        SearchBody body = new SearchBody(Queries.term(ClusterFields.ID_ORDER, key), 1).stored(List.of(field));
        return searching.search(body).hits().stream().findFirst();
    }
}
