// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.cluster.internal.json.Commonest;
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

/**
 * Counts the facets of a plan. Facets that are counted over the hits themselves are part of the search for hits; others
 * need searches of their own.
 */
final class FacetSearch {

    /** The longest list that the cluster counts at once. For a longer one, all values are read in turn. */
    private static final int MAX_AT_ONCE = 1_000;

    /** The maximum number of values that each shard reports. */
    private static final int MAX_READ = 10_000;

    private final Plan plan;
    private final PlanQueries queries;
    private final Searching searching;
    private final CodeLabels labels;
    private final Deadline deadline;
    private final Set<Dimension> uncertain = new LinkedHashSet<>();

    FacetSearch(Plan plan, PlanQueries queries, Searching searching, CodeLabels labels, Deadline deadline) {
        this.plan = plan;
        this.queries = queries;
        this.searching = searching;
        this.labels = labels;
        this.deadline = deadline;
    }

    /** An issue if values may be missing from a list, because each shard reports only its own commonest. */
    List<QueryIssue> issues() {
        return uncertain.isEmpty()
                ? List.of()
                : List.of(QueryIssue.of(
                        "the index has several shards, and each reports only its own commonest values: another"
                                + " value may be as common as the last one listed for "
                                + uncertain.stream().map(Dimension::toString).collect(Collectors.joining(", "))
                                + "; the counts are exact"));
    }

    /** Adds the counts that can be part of the search for hits. */
    void addAggregations(SearchBody body) {
        plan.facets().stream().filter(this::isBeside).forEach(facet -> ask(facet, body));
    }

    private static void ask(Plan.FacetPlan facet, SearchBody body) {
        String field = ClusterFields.facet(facet.dimension());
        body.count(facet.dimension().toString(), Counts.candidates(field, firstSize(facet)));
        body.count(facet.dimension() + ".missing", Counts.missing(field));
    }

    /** Number of values that each shard reports at first. */
    private static int firstSize(Plan.FacetPlan facet) {
        return Math.max(50, 2 * facet.maxValues());
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
        uncertain.clear();
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
     * The counts in an answer. If they are estimates because there are several shards, each value that may be listed is
     * counted again, exactly, and the shards are asked for more values until no other can be as common.
     */
    private FacetCounts counts(SearchAnswer answer, Plan.FacetPlan facet, HitQuery query) throws IOException {
        Dimension dimension = facet.dimension();
        String field = ClusterFields.facet(dimension);
        long missing = Counts.count(answer.counted(dimension + ".missing"));
        Commonest commonest = new Commonest(answer.counted(dimension.toString()), firstSize(facet), facet.maxValues());
        while (!commonest.isExact()) {
            Set<String> again = new HashSet<>(facet.selected());
            again.addAll(commonest.contenders());
            Map<String, Long> exact = exact(query, field, again);
            boolean certain = commonest.isCertain(exact);
            if (certain || commonest.atOnce() >= MAX_READ) {
                if (!certain) {
                    uncertain.add(dimension);
                }
                return new FacetCounts(exact, missing);
            }
            int more = Math.min(MAX_READ, 10 * commonest.atOnce());
            SearchBody body = SearchBody.counting(query.cables()).count("more", Counts.candidates(field, more));
            commonest = new Commonest(searching.search(body).counted("more"), more, facet.maxValues());
        }
        Map<String, Long> byValue = new HashMap<>(commonest.counts());
        Set<String> selected = new HashSet<>(facet.selected());
        selected.removeAll(byValue.keySet());
        byValue.putAll(exact(query, field, selected));
        return new FacetCounts(byValue, missing);
    }

    private Map<String, Long> exact(HitQuery query, String field, Set<String> values) throws IOException {
        if (values.isEmpty()) {
            return Map.of();
        }
        SearchBody body = SearchBody.counting(query.cables()).count("these", Counts.these(field, values));
        return Counts.byValue(searching.search(body).counted("these"));
    }

    private static List<String> listed(TopValues top, FacetCounts counts) throws IOException {
        return top.of(counts.byValue(), code -> Optional.empty()).stream()
                .map(FacetValue::value)
                .toList();
    }
}
