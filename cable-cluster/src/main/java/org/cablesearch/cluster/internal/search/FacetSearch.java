package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.engine.TopValues;
import org.cablesearch.query.internal.engine.ValuePrefix;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Counts the facets of one request. Facets that are counted over the hits themselves are part of the search for hits;
 * others need searches of their own.
 */
final class FacetSearch {

    /** The longest list that the cluster counts at once. For a longer one, all values are read in turn. */
    private static final int MAX_AT_ONCE = 1_000;

    private final SearchRequest request;
    private final Selections selections;
    private final RequestQuery queries;
    private final Searching searching;
    private final CodeLabels labels;
    private final Deadline deadline;
    private boolean estimated;

    FacetSearch(
            SearchRequest request,
            Selections selections,
            RequestQuery queries,
            Searching searching,
            CodeLabels labels,
            Deadline deadline) {
        this.request = request;
        this.selections = selections;
        this.queries = queries;
        this.searching = searching;
        this.labels = labels;
        this.deadline = deadline;
    }

    /** Whether values may be missing from a list, because each shard reports only its own commonest. */
    boolean isEstimated() {
        return estimated;
    }

    /** Adds the counts that can be part of the search for hits. */
    void addAggregations(SearchBody body) {
        request.facets().forEach((dimension, maxValues) -> {
            if (isBeside(dimension)) {
                ask(dimension, maxValues, body);
            }
        });
    }

    private static void ask(Dimension dimension, int maxValues, SearchBody body) {
        body.count(dimension.toString(), Counts.commonest(ClusterFields.facet(dimension), maxValues));
        body.count(dimension + ".missing", Counts.missing(ClusterFields.facet(dimension)));
    }

    private boolean isBeside(Dimension dimension) {
        return selections.of(dimension).isEmpty() && isDirect(dimension);
    }

    private boolean isDirect(Dimension dimension) {
        return request.unit() == Unit.CABLE
                && !request.facetPrefixes().containsKey(dimension)
                && request.facets().getOrDefault(dimension, 0) <= MAX_AT_ONCE;
    }

    /**
     * The facet of a dimension.
     *
     * @param beside the answer to the search that {@link #addAggregations} was called with
     */
    Facet facet(Dimension dimension, int maxValues, Optional<ValuePrefix> prefix, SearchAnswer beside)
            throws IOException {
        FacetCounts counts = isBeside(dimension)
                ? counts(beside, dimension, queries.counted(Optional.empty()))
                : counts(dimension, maxValues);
        TopValues top = new TopValues(maxValues, selections.of(dimension), prefix, deadline);
        if (dimension.isOfTags()) {
            labels.learn(searching, prefix.isPresent() ? counts.byValue().keySet() : listed(top, dimension, counts));
        }
        return Facet.of(dimension, top.of(dimension, counts.byValue(), labels::of), counts.missing());
    }

    private FacetCounts counts(Dimension dimension, int maxValues) throws IOException {
        HitQuery query = queries.counted(Optional.of(dimension));
        if (!isDirect(dimension)) {
            return FacetCounts.walked(searching, query, dimension);
        }
        SearchBody body = SearchBody.counting(query.cables());
        ask(dimension, maxValues, body);
        return counts(searching.search(body), dimension, query);
    }

    /**
     * The counts in an answer. If they are estimates because there are several shards, each listed value is counted
     * again, exactly.
     */
    private FacetCounts counts(SearchAnswer answer, Dimension dimension, HitQuery query) throws IOException {
        JsonNode counted = answer.counted(dimension.toString());
        long missing = Counts.count(answer.counted(dimension + ".missing"));
        Map<String, Long> byValue = new HashMap<>(FacetCounts.buckets(counted));
        boolean exact = counted.path("doc_count_error_upper_bound").asLong() == 0;
        estimated |= !exact;
        Set<String> again = new HashSet<>(selections.of(dimension));
        again.removeAll(exact ? byValue.keySet() : Set.of());
        again.addAll(exact ? Set.of() : byValue.keySet());
        if (!again.isEmpty()) {
            SearchBody body = SearchBody.counting(query.cables())
                    .count("these", Counts.these(ClusterFields.facet(dimension), again));
            byValue.putAll(FacetCounts.buckets(searching.search(body).counted("these")));
        }
        return new FacetCounts(byValue, missing);
    }

    private static List<String> listed(TopValues top, Dimension dimension, FacetCounts counts) throws IOException {
        return top.of(dimension, counts.byValue(), code -> Optional.empty()).stream()
                .map(FacetValue::value)
                .toList();
    }
}
