// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.ClusterVocabulary;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One request, searched for in a cluster: hits, total and most facets in one search, the rest in further searches. */
final class Search implements Engine {

    /** Number of hits fetched at a time. Each hit contains a whole cable. */
    private static final int PAGE = 100;

    private final SearchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;
    private final Deadline deadline;
    private final Lookahead searching;
    private QueryTranslator translator;
    private @Nullable ClusterVocabulary vocabulary;
    private @Nullable Long version;

    Search(SearchRequest request, NamedIndex index, CodeLabels labels, Deadline deadline) {
        this.request = request;
        this.index = index;
        this.labels = labels;
        this.deadline = deadline;
        this.searching = new Lookahead(TimedSearching.of(index, deadline), deadline);
        this.translator = new QueryTranslator(new Lookups(searching));
    }

    SearchResults run() throws IOException {
        return Pipeline.run(request, deadline, this);
    }

    @Override
    public DimensionTerms values() {
        return new ClusterTerms(searching);
    }

    @Override
    public Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = new ClusterVocabulary(searching, translator);
            vocabulary.learn(request.parsed());
        }
        return vocabulary;
    }

    /** Does work several times, each time without what it has remembered from empty answers. */
    @Override
    public <T> T foreseeing(Deadline.Work<T> work) throws IOException {
        return searching.run(() -> {
            translator = new QueryTranslator(new Lookups(searching));
            vocabulary = null;
            return work.done();
        });
    }

    @Override
    public long version() throws IOException {
        if (version == null) {
            version = IndexState.of(index.within(TimedSearching.left(deadline)));
        }
        return version;
    }

    /** The search for the hits also counts them, as exactly as the plan wants, and most facets. */
    @Override
    public Page page(Plan plan) throws IOException {
        PlanQueries queries = new PlanQueries(plan, translator);
        FacetSearch facets = new FacetSearch(plan, queries, searching, labels, deadline);
        List<FoundHit> found = new ArrayList<>();
        Optional<Answered> answered = deadline.inTime(() -> collect(plan, queries.matching(), facets, found));
        boolean isWhole = answered.isPresent() && !answered.get().answer().isPartial();
        List<Hit> hits = ShownHits.of(plan.request(), found.subList(0, Math.min(plan.limit(), found.size())), deadline);
        boolean more = isWhole && found.size() > hits.size() && !hits.isEmpty();
        Optional<Last> last = more ? Optional.of(last(plan, found.get(hits.size() - 1))) : Optional.empty();
        Total total = answered.map(Answered::total).orElse(new Total(0, false));
        return new Page(hits, last, total, isWhole, () -> {
            SearchAnswer answer = answered.orElseThrow(deadline::late).answer();
            Map<Dimension, Facet> counted = facets.facets(answer);
            return new Counts(total, counted, facets.issues());
        });
    }

    private static Last last(Plan plan, FoundHit hit) {
        return new Last(
                hit.key(),
                plan.unit() == Unit.CABLE ? 0 : hit.paragraph(),
                KeyText.of(hit.cable().key()));
    }

    /** The answer to the search for the first hits, which has all counts. */
    private record Answered(SearchAnswer answer, Total total) {}

    /** Reads one hit more than requested, to know whether there is another page. */
    private Answered collect(Plan plan, HitQuery query, FacetSearch facets, List<FoundHit> found) throws IOException {
        HitWalk walk = query.walk(plan);
        long maxHits = plan.limit() + 1L;
        List<SearchBody> words = ClusterVocabulary.learning(request.parsed(), translator);
        HitWalk.Page page = walk.next(body -> searching.soFar(body, words), (int) Math.min(maxHits, PAGE), body -> {
            facets.addAggregations(body);
            query.askTotal(body, plan.wantsTotal());
        });
        SearchAnswer answer = page.answer().orElseThrow();
        found.addAll(page.hits());
        while (found.size() < maxHits && !walk.isDone() && !answer.isPartial()) {
            found.addAll(walk.next(searching, (int) Math.min(maxHits - found.size(), PAGE)));
        }
        return new Answered(answer, query.total(answer));
    }

    @Override
    public long count(Plan plan, CableQuery query) throws IOException {
        PlanQueries queries = new PlanQueries(plan, translator);
        return queries.narrowed(HitQuery.of(query, plan.unit(), translator)).count(searching);
    }

    @Override
    public long count(CableQuery query, Unit unit) throws IOException {
        return HitQuery.of(query, unit, translator).count(searching);
    }

    @Override
    public NearHits near(Plan plan, LooseQuery loose, Plan near) throws IOException {
        return new NearSearch(plan, near, loose, translator, searching, deadline).run();
    }
}
