package org.cablesearch.cluster.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as it was at one point in time. The cluster keeps that state for some minutes after each search. */
public final class PointInTime implements Searching, Closeable {

    private static final String KEPT_FOR = "5m";

    private final Cluster cluster;
    private final String index;
    private String id;

    private PointInTime(Cluster cluster, String index, String id) {
        this.cluster = cluster;
        this.index = index;
        this.id = id;
    }

    /** Opens the index as it is now. */
    public static PointInTime of(Cluster cluster, String index) throws IOException {
        JsonNode made = cluster.post(
                "/" + index + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT_FOR,
                Json.object());
        return new PointInTime(cluster, index, made.path("pit_id").asString());
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        return search(body, Optional.empty());
    }

    /**
     * Searches the index.
     *
     * @param timeLimit how long to wait for the answer; empty for as long as the options say
     */
    public SearchAnswer search(SearchBody body, Optional<Duration> timeLimit) throws IOException {
        SearchAnswer answer =
                WholeAnswer.of(cluster.post("/_search", body.at(id, KEPT_FOR).json(), timeLimit), index);
        id = answer.pointInTime().isEmpty() ? id : answer.pointInTime();
        return answer;
    }

    @Override
    public void close() throws IOException {
        ObjectNode ids = Json.object();
        ids.putArray("pit_id").add(id);
        cluster.delete("/_search/point_in_time", ids);
    }
}
