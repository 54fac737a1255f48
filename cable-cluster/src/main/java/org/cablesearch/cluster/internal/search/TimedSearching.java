package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.query.internal.engine.UnanswerableException;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Searches that end as a request expects: as late when its deadline expires, and with an {@link UnanswerableException}
 * if the cluster refuses the query. An answer is never partial, so that no count in it is too low; only {@link
 * #soFar} returns partial answers.
 */
record TimedSearching(Searching sender, Deadline deadline) implements Searching {

    /** The time allowed for the network in addition to the time for the search. */
    private static final Duration NETWORK_TIME = Duration.ofSeconds(1);

    static TimedSearching of(NamedIndex index, Deadline deadline) {
        return new TimedSearching(index.within(left(deadline))::search, deadline);
    }

    static TimedSearching of(PointInTime time, Deadline deadline) {
        return new TimedSearching(time.within(left(deadline)), deadline);
    }

    /** How long a request may wait for its answer: until the deadline, and for the network. */
    static Supplier<Optional<Duration>> left(Deadline deadline) {
        return () -> deadline.left().map(time -> time.isNegative() ? NETWORK_TIME : time.plus(NETWORK_TIME));
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        deadline.check();
        SearchAnswer answer = soFar(body);
        if (answer.isPartial()) {
            throw deadline.late();
        }
        deadline.check();
        return answer;
    }

    /** The answer as far as the cluster has found it when time is up. */
    SearchAnswer soFar(SearchBody body) throws IOException {
        deadline.left().ifPresent(time -> body.timeout(time.toMillis()));
        try {
            return sender.search(body);
        } catch (ClusterException e) {
            if (e.reason() == ClusterException.Reason.TOO_LARGE) {
                throw new UnanswerableException(
                        "the query has more clauses than the cluster accepts; use fewer words or names,"
                                + " or raise indices.query.bool.max_clause_count in the cluster");
            }
            if (e.reason() == ClusterException.Reason.REFUSED) {
                throw new UnanswerableException("the cluster refused the query: " + e.problem(), e);
            }
            if (e.reason() == ClusterException.Reason.TIMED_OUT) {
                deadline.check();
            }
            throw e;
        }
    }
}
