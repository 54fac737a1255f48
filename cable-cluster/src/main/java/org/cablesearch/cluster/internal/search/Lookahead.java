// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.query.internal.request.Deadline;

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

    private final TimedSearching searching;
    private final Deadline deadline;
    private final Map<String, IOSupplier<SearchAnswer>> answers = new HashMap<>();
    private final Map<String, SearchBody> noted = new LinkedHashMap<>();
    private boolean guessing;

    Lookahead(TimedSearching searching, Deadline deadline) {
        this.searching = searching;
        this.deadline = deadline;
    }

    /** Does work whose searches are all sent by this. */
    <T> T run(Deadline.Work<T> work) throws IOException {
        while (true) {
            guessing = true;
            try {
                T result = work.done();
                if (noted.isEmpty()) {
                    return result;
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // With empty answers, work may fail in any way.
                if (noted.isEmpty()) {
                    throw e;
                }
            } finally {
                guessing = false;
            }
            sendNoted();
        }
    }

    private void sendNoted() throws IOException {
        Map<String, SearchBody> all = new LinkedHashMap<>(noted);
        noted.clear();
        if (deadline.isOver()) {
            all.keySet()
                    .forEach(key -> answers.put(key, () -> {
                        throw deadline.late();
                    }));
            return;
        }
        List<IOSupplier<SearchAnswer>> answered = searching.searchAll(List.copyOf(all.values()));
        int next = 0;
        for (String key : all.keySet()) {
            answers.put(key, answered.get(next++));
        }
    }

    @Override
    public SearchAnswer search(SearchBody body) throws IOException {
        String key = body.json().toString();
        IOSupplier<SearchAnswer> answer = answers.get(key);
        if (answer != null) {
            return answer.get();
        }
        if (!guessing) {
            SearchAnswer found = searching.search(body);
            answers.put(key, () -> found);
            return found;
        }
        // Hits are dear, so they are not searched for with a query that depends on empty answers.
        if (body.size() > 0 && !noted.isEmpty()) {
            throw new Unforeseeable();
        }
        noted.put(key, body);
        return EMPTY;
    }

    /** The answer to one search as far as it is found in time; others are sent with it, for later. */
    SearchAnswer soFar(SearchBody body, List<SearchBody> beside) throws IOException {
        List<SearchBody> all = new ArrayList<>(List.of(body));
        all.addAll(beside);
        List<String> keys =
                beside.stream().map(other -> other.json().toString()).toList();
        List<IOSupplier<SearchAnswer>> answered = searching.soFarAll(all);
        for (int i = 0; i < keys.size(); i++) {
            answers.put(keys.get(i), searching.whole(answered.get(i + 1)));
        }
        return answered.get(0).get();
    }
}
