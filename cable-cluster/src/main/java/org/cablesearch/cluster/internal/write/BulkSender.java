// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.RefusedRequest;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;

/**
 * Sends many changes at once. Changes that the cluster was too busy for are sent again after growing pauses; changes
 * that it refuses are returned and do not hold up the others. A change that is older than one that the cluster has is
 * void, unless the newer one deleted the cable: then the cable is added again. Safe for use by many threads.
 */
final class BulkSender {

    /**
     * A change that the cluster refused.
     *
     * @param key the key of the cable
     * @param why the cluster's reason
     */
    record Refused(CableKey key, ClusterException why) {}

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;

    private final NamedIndex index;
    private final String path;
    private final Duration totalTimeout;
    private final Timer timer;
    private final ChangeClock clock;
    private final CableLookup cables;

    /** @param totalTimeout how long a bulk is retried while the cluster accepts none of its changes */
    BulkSender(
            NamedIndex index, String path, Duration totalTimeout, Timer timer, ChangeClock clock, CableLookup cables) {
        this.clock = clock;
        this.cables = cables;
        this.index = index;
        this.path = path;
        this.totalTimeout = totalTimeout;
        this.timer = timer;
    }

    /**
     * Sends changes until each is accepted or refused.
     *
     * @return the refused changes
     * @throws ClusterException if the cluster accepts no changes, or was busy for too long
     */
    List<Refused> send(List<Change> changes) throws IOException {
        List<Refused> refused = new ArrayList<>();
        List<Change> left = changes;
        Duration waited = Duration.ZERO;
        Duration wait = FIRST_WAIT;
        while (!left.isEmpty()) {
            List<Refused> busy = new ArrayList<>();
            List<Change> again = once(left, refused, busy);
            if (again.size() < left.size()) {
                waited = Duration.ZERO;
                wait = FIRST_WAIT;
            } else if (waited.compareTo(totalTimeout) >= 0) {
                throw busy.get(0).why();
            }
            if (!again.isEmpty()) {
                sleep(wait);
                waited = waited.plus(wait);
                wait = wait.multipliedBy(2).compareTo(MAX_WAIT) < 0 ? wait.multipliedBy(2) : MAX_WAIT;
            }
            left = again;
        }
        return refused;
    }

    private void sleep(Duration wait) throws CableIndexException {
        try {
            timer.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CableIndexException(
                    CableIndexException.Reason.INTERRUPTED,
                    "the thread was interrupted while it waited for the cluster to accept cables",
                    "commit again",
                    e);
        }
    }

    /** Sends changes once, and returns those that must be sent again. */
    private List<Change> once(List<Change> changes, List<Refused> refused, List<Refused> busy) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(change.header());
            if (!change.isDeletion()) {
                lines.add(change.document());
            }
        }
        JsonNode items = index.cluster().lines(path, lines).path("items");
        List<Change> again = new ArrayList<>();
        List<Change> older = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            JsonNode result = items.path(i).path(change.action());
            Optional<RefusedRequest> refusal = refusal(index, change.key(), result);
            if (refusal.isEmpty()) {
                continue;
            }
            Refused item = new Refused(change.key(), refusal.get().failure());
            if (result.path("status").asInt() == CONFLICT) {
                older.add(change);
            } else if (refusal.get().mayPass()) {
                again.add(change);
                busy.add(item);
            } else if (item.why().reason() == ClusterException.Reason.REFUSED) {
                refused.add(item);
            } else {
                throw item.why();
            }
        }
        again.addAll(decidedAgain(older));
        return again;
    }

    /** The changes that are to be sent with a higher number: those of cables that have been deleted meanwhile. */
    private List<Change> decidedAgain(List<Change> older) throws IOException {
        List<Change> added =
                older.stream().filter(change -> !change.isDeletion()).toList();
        if (added.isEmpty()) {
            return List.of();
        }
        Map<CableKey, KnownCable> held =
                cables.find(added.stream().map(Change::key).toList());
        List<Change> deleted =
                added.stream().filter(change -> !held.containsKey(change.key())).toList();
        if (!deleted.isEmpty()) {
            clock.forward();
        }
        return deleted.stream()
                .map(change -> change.numbered(clock.after(change.version())))
                .toList();
    }

    /** @throws ClusterException if the item is not the result of a change, so that it is not known whether it arrived */
    private static Optional<RefusedRequest> refusal(NamedIndex index, CableKey key, JsonNode item)
            throws ClusterException {
        if (!item.path("status").isInt()) {
            throw new ClusterException(
                    ClusterException.Reason.REFUSED,
                    index.cluster() + " answered a bulk request without a result for the cable " + key,
                    "check that this is the address of an OpenSearch cluster, and not of a proxy that changes answers");
        }
        JsonNode error = item.path("error");
        if (error.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(RefusedRequest.of(
                "the cable " + key + " at " + index.cluster(),
                item.path("status").asInt(),
                EngineError.of(error)));
    }
}
