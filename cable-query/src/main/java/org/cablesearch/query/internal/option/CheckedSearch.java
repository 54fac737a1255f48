package org.cablesearch.query.internal.option;

import java.io.IOException;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;

/** A search for people, who mean to find something. */
public final class CheckedSearch {

    private CheckedSearch() {}

    /**
     * Answers a request.
     *
     * @throws WrongOptionException if its cursor is wrong, or it has a value that no cable has
     */
    public static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
        SearchResults results;
        try {
            results = searcher.search(request);
        } catch (IllegalArgumentException e) {
            if (request.after().isEmpty()) {
                throw e;
            }
            throw new WrongOptionException(SearchOption.AFTER, String.valueOf(e.getMessage()));
        }
        for (QueryIssue issue : results.issues()) {
            if (issue.dimension().isPresent()) {
                throw new WrongOptionException(SearchOption.SELECT, Messages.of(issue));
            }
        }
        return results;
    }
}
