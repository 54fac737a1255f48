// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.Cluster;
import org.cablesearch.cluster.internal.http.Timer;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.model.Progress;
import tools.jackson.databind.JsonNode;

/** Merges the segments of each shard, as a task of the cluster: it may take hours, and no request takes so long. */
record Merge(NamedIndex index, Timer timer) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

    private static final Duration WAIT = Duration.ofMillis(250);

    /** Longer than the interval of half a minute at which the cluster notes which changes all copies have. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    /** The maximum size of an index, in bytes, that is merged at once, although the merge may then drop less. */
    private static final long MAX_WASTE = 16 << 20;

    /**
     * Waits until the segments are merged. Does nothing if one segment already has four fifths of each shard.
     *
     * @return whether it did anything
     */
    boolean run(Progress progress) throws IOException {
        Merged before = merged();
        if (before.isComplete()) {
            return false;
        }
        if (before.bytes() > MAX_WASTE) {
            awaitCopies();
        }
        Cluster cluster = index.cluster();
        String task = cluster.post(
                        index.path("_forcemerge?max_num_segments=1&wait_for_completion=false"), Json.object())
                .path("task")
                .asString();
        Duration pause = FIRST_PAUSE;
        Merged most = before;
        Optional<JsonNode> state = cluster.find("/_tasks/" + task);
        // The cluster forgets the task if it loses the node. Merging only makes searches faster, so that is no failure.
        while (state.isPresent() && !state.get().path("completed").asBoolean()) {
            most = most.max(merged());
            progress.at(most.documents(), most.share());
            sleep(pause);
            pause = Timer.next(pause, MAX_PAUSE);
            state = cluster.find("/_tasks/" + task);
        }
        JsonNode failures = state.map(ended -> ended.at("/response/_shards/failures/0/reason/reason"))
                .orElse(Json.object());
        if (failures.isString()) {
            throw new ClusterException(
                    ClusterException.Reason.REFUSED,
                    "the cluster could not merge the segments of \"" + index.name() + "\": " + failures.asString(),
                    "the index is complete without it; look for free disk space on the nodes, and merge again");
        }
        return true;
    }

    /**
     * Waits until the cluster has noted that every copy of the shards has all changes. Until then it keeps the JSON of each
     * changed cable for copies that were down, even through a merge, which would double the size of the index for good.
     * What it has noted counts from the next flush on.
     */
    private void awaitCopies() throws IOException {
        for (Duration waited = Duration.ZERO; waited.compareTo(MAX_WAIT) < 0 && isAhead(); waited = waited.plus(WAIT)) {
            sleep(WAIT);
        }
        index.cluster().post(index.path("_flush"), Json.object());
    }

    private boolean isAhead() throws IOException {
        String parts =
                "indices.*.shards.*.seq_no.max_seq_no,indices.*.shards.*.retention_leases.leases.retaining_seq_no";
        JsonNode all = index.cluster().get(index.path("_stats/docs?level=shards&filter_path=" + parts));
        return shards(all).stream().flatMap(JsonNode::valueStream).anyMatch(Merge::isAhead);
    }

    private static boolean isAhead(JsonNode copy) {
        long last = copy.at("/seq_no/max_seq_no").asLong();
        return copy.at("/retention_leases/leases")
                .valueStream()
                .anyMatch(lease -> lease.path("retaining_seq_no").asLong() <= last);
    }

    /** The shards in an answer, each as a list of its copies. */
    private static List<JsonNode> shards(JsonNode answer) {
        return answer.path("indices")
                .valueStream()
                .flatMap(one -> one.path("shards").valueStream())
                .toList();
    }

    private void sleep(Duration pause) throws CableIndexException {
        timer.pause(pause, "the cluster to merge segments", "the cluster continues");
    }

    /** The part of the index whose segments are merged, in documents. */
    private record Merged(long documents, long all, long bytes) {

        boolean isComplete() {
            return documents == all;
        }

        double share() {
            return (double) documents / all;
        }

        /** The one of which more is merged: the next answer may come from a copy of a shard that is less far. */
        Merged max(Merged other) {
            return other.share() > share() ? other : this;
        }
    }

    private Merged merged() throws IOException {
        long documents = 0;
        long all = 0;
        long bytes = 0;
        for (JsonNode copies : shards(index.cluster().get(index.path("_segments")))) {
            long ofShard = 0;
            long most = 0;
            for (JsonNode segment : copies.path(0).path("segments").values()) {
                long ofSegment = segment.path("num_docs").asLong();
                ofShard += ofSegment;
                bytes += segment.path("size_in_bytes").asLong();
                most = Math.max(most, ofSegment);
            }
            all += ofShard;
            documents += 5 * most < 4 * ofShard ? 0 : ofShard;
        }
        return new Merged(documents, all, bytes);
    }
}
