package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;

/** See {@link SearchResults}. */
public record SearchResultsData(
        long total,
        boolean totalIsExact,
        List<Hit> hits,
        Map<Dimension, Facet> facets,
        List<QueryIssue> issues,
        List<QueryHint> hints,
        Optional<NearHits> near,
        boolean timedOut,
        Optional<String> next)
        implements SearchResults {

    public SearchResultsData {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
        issues = List.copyOf(issues);
        hints = List.copyOf(hints);
        requireNonNull(near, "near");
        requireNonNull(next, "next");
    }
}
