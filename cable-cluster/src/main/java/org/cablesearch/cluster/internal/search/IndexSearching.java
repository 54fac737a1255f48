package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.query.internal.lucene.Deadline;
import tools.jackson.databind.JsonNode;

/** Searches the index as it is, within the time of a request. */
final class IndexSearching implements Searching {

    /** What the way to the cluster and back may take beside the search itself. */
    private static final Duration WAY = Duration.ofSeconds(1);

    private final NamedIndex index;
    private final Deadline deadline;

    IndexSearching(NamedIndex index, Deadline deadline) {
        this.index = index;
        this.deadline = deadline;
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        Optional<Duration> left = deadline.left();
        left.ifPresent(time -> body.timeout(time.toMillis()));
        return whole(
                index,
                index.cluster()
                        .post(
                                index.path("_search"),
                                body.json(),
                                left.map(time -> time.isNegative() ? WAY : time.plus(WAY))));
    }

    /** An answer to which each part of the index has contributed. */
    static SearchAnswer whole(NamedIndex index, JsonNode answer) throws ClusterException {
        JsonNode shards = answer.path("_shards");
        int total = shards.path("total").asInt();
        // A part that is on no node has not failed: it was not asked.
        int silent = total - shards.path("successful").asInt();
        if (silent > 0) {
            String why = shards.path("failures")
                    .path(0)
                    .path("reason")
                    .path("reason")
                    .asString("");
            throw new ClusterException(
                    ClusterException.Reason.UNAVAILABLE,
                    silent + " of " + total + " parts of the index \"" + index.name() + "\" did not answer"
                            + (why.isEmpty() ? "" : " (" + why + ")"),
                    "look at GET /_cluster/health, and start the nodes that are missing");
        }
        return new SearchAnswer(answer);
    }
}
