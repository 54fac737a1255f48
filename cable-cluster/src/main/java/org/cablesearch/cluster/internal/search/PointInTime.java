package org.cablesearch.cluster.internal.search;

import java.io.Closeable;
import java.io.IOException;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as it was at one point in time; the cluster keeps it for some minutes after each search of it. */
final class PointInTime implements Searching, Closeable {

    private static final String KEPT_FOR = "5m";

    private final NamedIndex index;
    private String id;

    private PointInTime(NamedIndex index, String id) {
        this.index = index;
        this.id = id;
    }

    /** Holds the index as it is now. */
    static PointInTime of(NamedIndex index) throws IOException {
        JsonNode made = index.cluster()
                .post(
                        index.path("_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT_FOR),
                        Json.object());
        return new PointInTime(index, made.path("pit_id").asString());
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        SearchAnswer answer = IndexSearching.whole(
                index, index.cluster().post("/_search", body.at(id, KEPT_FOR).json()));
        id = answer.pointInTime().isEmpty() ? id : answer.pointInTime();
        return answer;
    }

    @Override
    public void close() throws IOException {
        ObjectNode ids = Json.object();
        ids.putArray("pit_id").add(id);
        index.cluster().delete("/_search/point_in_time", ids);
    }
}
