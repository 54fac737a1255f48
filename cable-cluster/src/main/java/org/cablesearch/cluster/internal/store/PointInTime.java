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
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index as it was at one point in time. The cluster keeps that state for a minute after each search, so that a program
 * that is killed leaves it behind for no longer; a thread renews it until it is closed.
 */
public final class PointInTime implements Searching, Closeable {

    private static final String KEPT_FOR = "1m";

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final String index;
    private final String id;
    private final Thread renewing;

    private PointInTime(Cluster cluster, String index, String id, Timer timer) {
        this.cluster = cluster;
        this.index = index;
        this.id = id;
        this.renewing = Thread.ofVirtual().name("cables-point-in-time").unstarted(() -> renew(timer));
    }

    /** Opens an index as it is now. */
    public static PointInTime of(Cluster cluster, String index) throws IOException {
        return of(cluster, index, Optional::empty);
    }

    /** Opens an index as it is now, within a time limit. */
    public static PointInTime of(Cluster cluster, String index, Supplier<Optional<Duration>> timeLimit)
            throws IOException {
        return of(cluster, index, timeLimit, Timer.SYSTEM);
    }

    /** As {@link #of(Cluster, String, Supplier)}. A timer decides when it is renewed. */
    static PointInTime of(Cluster cluster, String index, Supplier<Optional<Duration>> timeLimit, Timer timer)
            throws IOException {
        JsonNode made = cluster.within(timeLimit)
                .post(
                        "/" + index + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive=" + KEPT_FOR,
                        Json.object());
        PointInTime opened = new PointInTime(cluster, index, made.path("pit_id").asString(), timer);
        opened.renewing.start();
        return opened;
    }

    private void renew(Timer timer) {
        try {
            while (true) {
                timer.sleep(RENEWED_EVERY);
                search(SearchBody.counting(Queries.all()));
            }
        } catch (InterruptedException | IOException | RuntimeException e) {
            // It is closed, or the next search reports what is wrong.
        }
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        return searchAll(cluster, bodies);
    }

    private List<IOSupplier<SearchAnswer>> searchAll(Cluster sender, List<SearchBody> bodies) throws IOException {
        bodies.forEach(body -> body.at(id, KEPT_FOR));
        return new Searches(sender, "", index).searchAll(bodies);
    }

    /** The same point in time, whose answers are waited for within a time limit. */
    public Searching within(Supplier<Optional<Duration>> timeLimit) {
        Cluster timed = cluster.within(timeLimit);
        return bodies -> searchAll(timed, bodies);
    }

    @Override
    public void close() throws IOException {
        renewing.interrupt();
        ObjectNode ids = Json.object();
        ids.putArray("pit_id").add(id);
        cluster.delete("/_search/point_in_time", ids);
    }
}
