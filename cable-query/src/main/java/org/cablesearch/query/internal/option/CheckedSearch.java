// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;

/** Searches on behalf of a person, which report values that cannot be found as errors. */
public final class CheckedSearch {

    private CheckedSearch() {}

    /**
     * Answers a request. An excluded value that no cable has excludes nothing, and is an issue of the results.
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
            if (issue.option().isPresent() && !issue.option().get().equals(SearchOption.EXCLUDE.toString())) {
                throw new InvalidOptionException(
                        Choice.of(issue.option().get(), SearchOption.values()), Messages.of(issue));
            }
        }
        return results;
    }

    /**
     * The citations of a cable, whether the archive holds it or not.
     *
     * @param links the citations; for a cable that is not held, only the cables that cite it
     * @param isHeld whether the archive holds the cable
     */
    public record Citations(CitationLinks links, boolean isHeld) {}

    /**
     * The citations of the cables that a person names; empty if the archive neither holds nor cites one.
     *
     * @param document as in {@link CableSearcher#keys}
     */
    public static Optional<Citations> citations(CableSearcher searcher, String id, Optional<String> document)
            throws IOException {
        Optional<CitationLinks> held = searcher.citations(searcher.keys(id, document));
        if (held.isPresent() || document.isPresent()) {
            return held.map(links -> new Citations(links, true));
        }
        CableQuery query = CableQuery.word(CableField.CITES, id);
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of(query).sort(Sort.ID).snippets(0))) {
            List<String> citing = hits.map(Hit::id).distinct().toList();
            return citing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Citations(new CitationLinks(id, List.of(), citing), false));
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
