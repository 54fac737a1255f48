// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as it was at one point in time. The cluster keeps that state for some minutes after each search. */
public record PointInTime(Cluster cluster, String index, String id) implements Searching, Closeable {

    private static final String KEPT_FOR = "5m";

    /** Opens an index as it is now. */
    public static PointInTime of(Cluster cluster, String index) throws IOException {
        return of(cluster, index, Optional::empty);
    }

    /** Opens an index as it is now, within a time limit. */
    public static PointInTime of(Cluster cluster, String index, Supplier<Optional<Duration>> timeLimit)
            throws IOException {
        JsonNode made = cluster.within(timeLimit)
                .post(
                        "/" + index + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT_FOR,
                        Json.object());
        return new PointInTime(cluster, index, made.path("pit_id").asString());
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        bodies.forEach(body -> body.at(id, KEPT_FOR));
        return new Searches(cluster, "", index).searchAll(bodies);
    }

    /** The same point in time, whose answers are waited for within a time limit. */
    public Searching within(Supplier<Optional<Duration>> timeLimit) {
        return new PointInTime(cluster.within(timeLimit), index, id);
    }

    @Override
    public void close() throws IOException {
        ObjectNode ids = Json.object();
        ids.putArray("pit_id").add(id);
        cluster.delete("/_search/point_in_time", ids);
    }
}
