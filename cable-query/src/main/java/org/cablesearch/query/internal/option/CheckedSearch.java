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
     * @throws InvalidOptionException if the cursor is invalid, or no cable has one of the selected values
     */
    public static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
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
}
