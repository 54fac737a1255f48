// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;

/** Searches on behalf of a person, which report values that cannot be found as errors. */
public final class CheckedSearch {

    private CheckedSearch() {}

    /**
     * Answers a request.
     *
     * @throws InvalidOptionException if the cursor is invalid, an option lacks another one, or no cable has one of the
     *     selected values
     */
    public static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
        requireComplete(request);
        SearchResults results;
        try {
            results = searcher.search(request);
        } catch (IllegalArgumentException e) {
            if (request.after().isEmpty()) {
                throw e;
            }
            throw new InvalidOptionException(SearchOption.AFTER, String.valueOf(e.getMessage()));
        }
        for (QueryIssue issue : results.issues()) {
            if (issue.dimension().isPresent()) {
                throw new InvalidOptionException(SearchOption.SELECT, Messages.of(issue));
            }
        }
        return results;
    }

    /** The ids of the cables that cite a cable, whether the archive holds it or not, each once. */
    public static List<String> citing(CableSearcher searcher, String id) throws IOException {
        CableQuery query = CableQuery.word(CableField.CITES, id);
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of(query).sort(Sort.ID).snippets(0))) {
            return hits.map(Hit::id).distinct().toList();
        }
    }

    /**
     * Checks that a request has the options that others need.
     *
     * @throws InvalidOptionException if it lacks one
     */
    public static void requireComplete(SearchRequest request) {
        if (request.at().isPresent() && request.asOf().isEmpty()) {
            throw new InvalidOptionException(
                    SearchOption.AT, SearchOption.AT + " is only for a search as of a date; add " + SearchOption.AS_OF);
        }
    }
}
