// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.io.IOException;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;

/** A search on behalf of a person, which reports values that cannot be found as errors. */
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
