// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.Searching;

/**
 * Sends the searches of some work in few requests. The work is done several times: a search that has no answer yet is
 * noted and gets an empty one, then all noted searches are sent at once, until the work meets none without an answer. So
 * it takes as many requests as searches that depend on each other, and no search is sent twice. Used by one thread.
 */
final class Lookahead implements Searching {

    private static final SearchAnswer EMPTY = new SearchAnswer(Json.object());

    /** Ends work that needs the answers to the noted searches before it may go on. */
    private static final class Unforeseeable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unforeseeable() {
            super("needs answers first", null, false, false);
        }
    }

    /** A search to send. If it takes too long, its answer is what was found so far, or it is late. */
    private record Noted(SearchBody body, boolean soFar) {}

    private final TimedSearching searching;
    private final Map<String, IOSupplier<SearchAnswer>> answers = new HashMap<>();
    private final Map<String, Noted> noted = new LinkedHashMap<>();

    Lookahead(TimedSearching searching) {
        this.searching = searching;
    }

    /** Does work whose searches are all sent by this, and that changes nothing else that outlives it. */
    <T> T run(IOSupplier<T> work) throws IOException {
        return all(List.of(new Task<>(this, work))).getFirst();
    }

    /**
     * Work with its searches.
     *
     * @param searching sends all searches of the work
     */
    record Task<T>(Lookahead searching, IOSupplier<T> work) {}

    /** Does several works at the same time, whose searches share requests. The results are in the same order. */
    static <T> List<T> all(List<Task<T>> tasks) throws IOException {
        IdentityHashMap<Task<T>, T> results = new IdentityHashMap<>();
        while (results.size() < tasks.size()) {
            List<Lookahead> waiting = new ArrayList<>();
            for (Task<T> task : tasks) {
                if (!results.containsKey(task)) {
                    Optional<T> result = task.searching().attempt(task.work());
                    result.ifPresentOrElse(done -> results.put(task, done), () -> waiting.add(task.searching()));
                }
            }
            if (!waiting.isEmpty()) {
                send(waiting);
            }
        }
        return tasks.stream().map(results::get).toList();
    }

    /** The result of work; empty if it needs searches that are to be {@linkplain #send sent} before the next attempt. */
    private <T> Optional<T> attempt(IOSupplier<T> work) throws IOException {
        try {
            T result = work.get();
            return isSure() ? Optional.of(result) : Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // With empty answers, work may fail in any way.
            if (isSure()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Sends the noted searches of several works in one request. */
    private static void send(Collection<Lookahead> works) throws IOException {
        List<TimedSearching.Timed> all = new ArrayList<>();
        for (Lookahead work : works) {
            all.add(new TimedSearching.Timed(
                    work.searching,
                    work.noted.values().stream().map(Noted::body).toList()));
        }
        List<IOSupplier<SearchAnswer>> answered = TimedSearching.sendAll(all);
        int next = 0;
        for (Lookahead work : works) {
            for (Map.Entry<String, Noted> one : work.noted.entrySet()) {
                IOSupplier<SearchAnswer> answer = answered.get(next++);
                work.answers.put(one.getKey(), one.getValue().soFar() ? answer : work.searching.whole(answer));
            }
            work.noted.clear();
        }
    }

    /** Whether everything so far depends only on true answers. */
    boolean isSure() {
        return noted.isEmpty();
    }

    @Override
    public List<IOSupplier<SearchAnswer>> searchAll(List<SearchBody> bodies) {
        searching.deadline().check();
        // With empty answers, another search may be needed.
        boolean mayNote = isSure() || bodies.stream().noneMatch(SearchBody::isDear);
        List<IOSupplier<SearchAnswer>> all = new ArrayList<>();
        for (SearchBody body : bodies) {
            String key = key(body);
            IOSupplier<SearchAnswer> answer = answers.get(key);
            if (answer == null) {
                requireSure(mayNote);
                noted.put(key, new Noted(body, false));
            }
            all.add(answer == null ? () -> EMPTY : answer);
        }
        return all;
    }

    private static void requireSure(boolean sure) {
        if (!sure) {
            throw new Unforeseeable();
        }
    }

    private static String key(SearchBody body) {
        return body.json().toString();
    }

    /** The answer to one search as far as it is found in time; others are sent with it, for later. */
    SearchAnswer soFar(SearchBody body, List<SearchBody> beside) throws IOException {
        IOSupplier<SearchAnswer> answer = answers.get(key(body));
        if (answer == null) {
            requireSure(isSure());
            noted.put(key(body), new Noted(body, true));
            beside.forEach(other -> noted.putIfAbsent(key(other), new Noted(other, false)));
            throw new Unforeseeable();
        }
        return answer.get();
    }
}
