package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.Refusal;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;

/**
 * Sends many changes at once. Changes that the cluster was too busy for are sent again after growing pauses; changes
 * that it refuses are returned and do not hold up the others.
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

    private final NamedIndex index;
    private final String path;
    private final Duration totalTimeout;
    private final Timer timer;

    /** @param totalTimeout how long a bulk is retried while the cluster accepts none of its changes */
    BulkSender(NamedIndex index, String path, Duration totalTimeout, Timer timer) {
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
            lines.add(change.document());
        }
        JsonNode items = index.cluster().lines(path, lines).path("items");
        List<Change> again = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Optional<Refusal> refusal =
                    refusal(index, changes.get(i).key(), items.path(i).path("index"));
            if (refusal.isEmpty()) {
                continue;
            }
            Refused item = new Refused(changes.get(i).key(), refusal.get().failure());
            if (refusal.get().mayPass()) {
                again.add(changes.get(i));
                busy.add(item);
            } else if (item.why().reason() == ClusterException.Reason.REFUSED) {
                refused.add(item);
            } else {
                throw item.why();
            }
        }
        return again;
    }

    /** Checks the result of the change to one cable. */
    static void requireDone(NamedIndex index, CableKey key, JsonNode item) throws ClusterException {
        Optional<Refusal> refusal = refusal(index, key, item);
        if (refusal.isPresent()) {
            throw refusal.get().failure();
        }
    }

    /** @throws ClusterException if the item is not the result of a change, so that it is not known whether it arrived */
    private static Optional<Refusal> refusal(NamedIndex index, CableKey key, JsonNode item) throws ClusterException {
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
        return Optional.of(Refusal.of(
                "the cable " + key + " at " + index.cluster(),
                item.path("status").asInt(),
                EngineError.of(error)));
    }
}
