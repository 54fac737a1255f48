package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.TopValues;
import org.cablesearch.query.internal.request.Deadline;
import tools.jackson.databind.JsonNode;

/**
 * Counts the facets of a plan. Facets that are counted over the hits themselves are part of the search for hits; others
 * need searches of their own.
 */
final class FacetSearch {

    /** The longest list that the cluster counts at once. For a longer one, all values are read in turn. */
    private static final int MAX_AT_ONCE = 1_000;

    private final Plan plan;
    private final PlanQueries queries;
    private final Searching searching;
    private final CodeLabels labels;
    private final Deadline deadline;
    private boolean estimated;

    FacetSearch(Plan plan, PlanQueries queries, Searching searching, CodeLabels labels, Deadline deadline) {
        this.plan = plan;
        this.queries = queries;
        this.searching = searching;
        this.labels = labels;
        this.deadline = deadline;
    }

    /** An issue if values may be missing from a list, because each shard reports only its own commonest. */
    List<QueryIssue> issues() {
        return estimated
                ? List.of(QueryIssue.of("the index has several shards, and each reports only its own commonest values:"
                        + " the counts of the listed values are exact, but another value may be as common"))
                : List.of();
    }

    /** Adds the counts that can be part of the search for hits. */
    void addAggregations(SearchBody body) {
        plan.facets().stream().filter(this::isBeside).forEach(facet -> ask(facet, body));
    }

    private static void ask(Plan.FacetPlan facet, SearchBody body) {
        String field = ClusterFields.facet(facet.dimension());
        body.count(facet.dimension().toString(), Counts.commonest(field, facet.maxValues()));
        body.count(facet.dimension() + ".missing", Counts.missing(field));
    }

    private boolean isBeside(Plan.FacetPlan facet) {
        return facet.selected().isEmpty() && isDirect(facet);
    }

    private boolean isDirect(Plan.FacetPlan facet) {
        return plan.unit() == Unit.CABLE && facet.prefix().isEmpty() && facet.maxValues() <= MAX_AT_ONCE;
    }

    /**
     * All facets of the plan.
     *
     * @param beside the answer to the search that {@link #addAggregations} was called with
     */
    Map<Dimension, Facet> facets(SearchAnswer beside) throws IOException {
        Map<Dimension, Facet> facets = new LinkedHashMap<>();
        for (Plan.FacetPlan facet : plan.facets()) {
            deadline.check();
            facets.put(facet.dimension(), facet.listed(facet(facet, beside)));
        }
        return facets;
    }

    private Facet facet(Plan.FacetPlan facet, SearchAnswer beside) throws IOException {
        FacetCounts counts = isBeside(facet) ? counts(beside, facet, queries.counted(Optional.empty())) : counts(facet);
        TopValues top = new TopValues(facet, deadline);
        if (facet.dimension().isOfTags()) {
            labels.learn(
                    searching, facet.prefix().isPresent() ? counts.byValue().keySet() : listed(top, counts));
        }
        return new Facet(facet.dimension(), top.of(counts.byValue(), labels::of), counts.missing());
    }

    private FacetCounts counts(Plan.FacetPlan facet) throws IOException {
        HitQuery query = queries.counted(Optional.of(facet.dimension()));
        if (!isDirect(facet)) {
            return FacetCounts.walked(searching, query, facet.dimension());
        }
        SearchBody body = SearchBody.counting(query.cables());
        ask(facet, body);
        return counts(searching.search(body), facet, query);
    }

    /**
     * The counts in an answer. If they are estimates because there are several shards, each listed value is counted
     * again, exactly.
     */
    private FacetCounts counts(SearchAnswer answer, Plan.FacetPlan facet, HitQuery query) throws IOException {
        Dimension dimension = facet.dimension();
        JsonNode counted = answer.counted(dimension.toString());
        long missing = Counts.count(answer.counted(dimension + ".missing"));
        Map<String, Long> byValue = new HashMap<>(Counts.byValue(counted));
        boolean exact = counted.path("doc_count_error_upper_bound").asLong() == 0;
        estimated |= !exact;
        Set<String> again = new HashSet<>(facet.selected());
        again.removeAll(exact ? byValue.keySet() : Set.of());
        again.addAll(exact ? Set.of() : byValue.keySet());
        if (!again.isEmpty()) {
            SearchBody body = SearchBody.counting(query.cables())
                    .count("these", Counts.these(ClusterFields.facet(dimension), again));
            byValue.putAll(Counts.byValue(searching.search(body).counted("these")));
        }
        return new FacetCounts(byValue, missing);
    }

    private static List<String> listed(TopValues top, FacetCounts counts) throws IOException {
        return top.of(counts.byValue(), code -> Optional.empty()).stream()
                .map(FacetValue::value)
                .toList();
    }
}
