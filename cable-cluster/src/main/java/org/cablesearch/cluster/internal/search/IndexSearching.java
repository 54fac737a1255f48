package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.store.WholeAnswer;
import org.cablesearch.query.internal.deadline.Deadline;

/** Searches the current index within the deadline of a request. */
final class IndexSearching implements Searching {

    /** The time allowed for the network in addition to the time for the search. */
    private static final Duration NETWORK_TIME = Duration.ofSeconds(1);

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
        return WholeAnswer.of(
                index.cluster()
                        .post(
                                index.path("_search"),
                                body.json(),
                                left.map(time -> time.isNegative() ? NETWORK_TIME : time.plus(NETWORK_TIME))),
                index.name());
    }
}
