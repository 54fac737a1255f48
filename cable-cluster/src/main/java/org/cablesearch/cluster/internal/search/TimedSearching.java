// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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
 * #sendAll} returns partial answers.
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

    /** Searches with a time limit. */
    record Timed(TimedSearching searching, List<SearchBody> bodies) {}

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) throws IOException {
        deadline.check();
        List<IOSupplier<SearchAnswer>> answers = sendAll(List.of(new Timed(this, bodies)));
        deadline.check();
        return answers.stream().map(this::whole).toList();
    }

    /** An answer that must not be partial. */
    IOSupplier<SearchAnswer> whole(IOSupplier<SearchAnswer> answer) {
        return () -> {
            SearchAnswer found = answer.get();
            if (found.isPartial()) {
                throw deadline.late();
            }
            return found;
        };
    }

    /**
     * Sends searches of the same index, each with its own time limit, in one request. Each answer is as far as the cluster
     * has found it when time is up; when it was up before, asking for the answer ends as late.
     */
    static List<IOSupplier<SearchAnswer>> sendAll(List<Timed> all) throws IOException {
        Searching sender = all.getLast().searching().sender;
        List<SearchBody> bodies = new ArrayList<>();
        List<IOSupplier<SearchAnswer>> sent = new ArrayList<>();
        List<IOSupplier<SearchAnswer>> answers = new ArrayList<>();
        for (Timed one : all) {
            TimedSearching of = one.searching();
            boolean late = of.deadline.isOver();
            Optional<Duration> left = of.deadline.left();
            for (SearchBody body : one.bodies()) {
                int place = bodies.size();
                if (!late) {
                    left.ifPresent(time -> body.timeout(time.toMillis()));
                    bodies.add(body);
                }
                answers.add(() -> late ? of.late() : of.understood(sent.get(place)));
            }
        }
        try {
            sent.addAll(sender.searchAll(bodies));
        } catch (ClusterException e) {
            bodies.forEach(body -> sent.add(() -> {
                throw e;
            }));
        }
        return answers;
    }

    private SearchAnswer late() {
        throw deadline.late();
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
                case TIMED_OUT -> {
                    if (deadline.left().isPresent()) {
                        throw deadline.late();
                    }
                }
                default -> {}
            }
            throw e;
        }
    }
}
