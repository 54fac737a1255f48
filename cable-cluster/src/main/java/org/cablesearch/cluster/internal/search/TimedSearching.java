// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.util.IOSupplier;
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
        return new TimedSearching(index.within(left(deadline)), deadline);
    }

    static TimedSearching of(PointInTime time, Deadline deadline) {
        return new TimedSearching(time.within(left(deadline)), deadline);
    }

    /** Time limit for an answer: until the deadline, with some time for the network. */
    static Supplier<Optional<Duration>> left(Deadline deadline) {
        return () -> deadline.left().map(time -> time.isNegative() ? NETWORK_TIME : time.plus(NETWORK_TIME));
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        deadline.check();
        SearchAnswer answer = whole(soFar(body));
        deadline.check();
        return answer;
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        deadline.check();
        return soFarAll(bodies).stream().map(this::whole).toList();
    }

    /** An answer of {@link #soFarAll} that must not be partial. */
    IOSupplier<SearchAnswer> whole(IOSupplier<SearchAnswer> answer) {
        return () -> whole(answer.get());
    }

    private SearchAnswer whole(SearchAnswer answer) {
        if (answer.isPartial()) {
            throw deadline.late();
        }
        return answer;
    }

    /** The answer as far as the cluster has found it when time is up. */
    SearchAnswer soFar(SearchBody body) throws IOException {
        limit(body);
        return understood(() -> sender.search(body));
    }

    /** The answers as {@link #soFar} returns them. */
    List<IOSupplier<SearchAnswer>> soFarAll(List<SearchBody> bodies) throws IOException {
        bodies.forEach(this::limit);
        return understood(() -> sender.searchAll(bodies)).stream()
                .<IOSupplier<SearchAnswer>>map(answer -> () -> understood(answer))
                .toList();
    }

    private void limit(SearchBody body) {
        deadline.left().ifPresent(time -> body.timeout(time.toMillis()));
    }

    private <T> T understood(IOSupplier<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (ClusterException e) {
            switch (e.reason()) {
                case TOO_LARGE ->
                    throw new UnanswerableException(
                            "the query has more clauses than the cluster accepts; use fewer words or names,"
                                    + " or raise indices.query.bool.max_clause_count in the cluster");
                case REFUSED -> throw new UnanswerableException("the cluster refused the query: " + e.problem(), e);
                case TIMED_OUT -> deadline.check();
                default -> {}
            }
            throw e;
        }
    }
}
