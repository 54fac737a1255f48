// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.EngineError;
import org.cablesearch.cluster.internal.http.RefusedRequest;
import org.cablesearch.model.CableKey;
import tools.jackson.databind.JsonNode;

/**
 * Sends many changes at once. Changes that the cluster was too busy for are sent again after growing pauses; changes
 * that it refuses do not hold up the others. Safe for use by many threads.
 */
record BulkSender(Cluster cluster, String path, Patience patience) {

    /** The effect of a change. */
    enum Outcome {
        /** There is a new cable. */
        CREATED,
        /** A cable was replaced or deleted. */
        CHANGED,
        /** Nothing, because the cable is not in the state that the change follows. */
        VOID,
        /** As {@link #VOID}, but the change was sent twice, and the first request may have made it. */
        REPEATED,
        /** Nothing, because the cluster cannot store the cable. */
        REFUSED
    }

    /**
     * The result of a change.
     *
     * @param why the cluster's reason, if it refused the change
     */
    record Result(Outcome outcome, Optional<ClusterException> why) {

        private static Result of(Outcome outcome) {
            return new Result(outcome, Optional.empty());
        }

        /** Whether the cable was not in the state that the change follows. */
        boolean isVoid() {
            return outcome == Outcome.VOID || outcome == Outcome.REPEATED;
        }
    }

    private static final int CONFLICT = 409;

    /**
     * Sends changes until each has a result.
     *
     * @return the results in the order of the changes
     * @throws ClusterException if the cluster accepts no changes, or was busy for too long
     */
    List<Result> send(List<Change> changes) throws IOException {
        Map<Change, Result> results = new HashMap<>();
        patience.untilAnswered(changes, (left, again) -> once(left, again, results));
        return changes.stream().map(results::get).toList();
    }

    /** Sends changes once, and returns those that the cluster was too busy for, each with its reason. */
    private Map<Change, ClusterException> once(List<Change> changes, boolean again, Map<Change, Result> results)
            throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(change.header());
            if (!change.isDeletion()) {
                lines.add(change.document());
            }
        }
        Cluster.Answer answer = cluster.lines(path, lines);
        Map<Change, ClusterException> busy = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            JsonNode item = answer.json().path("items").path(i).path(change.action());
            Optional<RefusedRequest> refusal = refusal(change.key(), item);
            if (refusal.isPresent() && refusal.get().mayPass()) {
                busy.put(change, refusal.get().failure());
            } else {
                results.put(change, result(item, refusal, again || answer.isRepeated()));
            }
        }
        return busy;
    }

    private static Result result(JsonNode item, Optional<RefusedRequest> refusal, boolean repeated)
            throws ClusterException {
        if (refusal.isEmpty()) {
            boolean isNew = item.path("result").asString("").equals("created");
            return Result.of(isNew ? Outcome.CREATED : Outcome.CHANGED);
        }
        if (item.path("status").asInt() == CONFLICT) {
            return Result.of(repeated ? Outcome.REPEATED : Outcome.VOID);
        }
        ClusterException why = refusal.get().failure();
        if (why.reason() != ClusterException.Reason.REFUSED) {
            throw why;
        }
        return new Result(Outcome.REFUSED, Optional.of(why));
    }

    /** @throws ClusterException if the item is not the result of a change, so that it is not known whether it arrived */
    private Optional<RefusedRequest> refusal(CableKey key, JsonNode item) throws ClusterException {
        if (!item.path("status").isInt()) {
            throw new ClusterException(
                    ClusterException.Reason.REFUSED,
                    cluster + " answered a bulk request without a result for the cable " + key,
                    "check that this is the address of an OpenSearch cluster, and not of a proxy that changes answers");
        }
        JsonNode error = item.path("error");
        if (error.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(RefusedRequest.of(
                "the cable " + key + " at " + cluster, item.path("status").asInt(), EngineError.of(error)));
    }
}
