// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.ClusterVocabulary;
import org.cablesearch.cluster.internal.lookup.CodeLabels;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.IndexState;
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
import org.cablesearch.query.Sort;
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
final class ClusterSearch implements Engine {

    /** Number of hits found at a time. */
    private static final int PAGE = 1_000;

    private final SearchRequest request;
    private final CodeLabels labels;
    private final Deadline deadline;
    private final Lookahead searching;
    private QueryTranslator translator;
    private @Nullable ClusterVocabulary vocabulary;
    private @Nullable Page page;
    private Optional<Long> version = Optional.empty();

    ClusterSearch(SearchRequest request, NamedIndex index, CodeLabels labels, Deadline deadline) {
        this.request = request;
        this.labels = labels;
        this.deadline = deadline;
        this.searching = new Lookahead(TimedSearching.of(index, deadline));
        this.translator = new QueryTranslator(new Lookups(searching));
    }

    SearchResults run() throws IOException {
        return searching.run(this::answer);
    }

    /** Sends the searches of {@link #answer}. */
    Lookahead searching() {
        return searching;
    }

    /** The results, if {@link #searching} has all answers. */
    SearchResults answer() throws IOException {
        // Nothing is remembered that depends on empty answers.
        translator = new QueryTranslator(new Lookups(searching));
        vocabulary = null;
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

    @Override
    public boolean isCluster() {
        return true;
    }

    /** Known as soon as the page is whole. */
    @Override
    public long version() {
        return version.orElseThrow(deadline::late);
    }

    /** Finds the page only once, as soon as it does not depend on empty answers. */
    @Override
    public Page page(Plan plan) throws IOException {
        if (page != null) {
            return page;
        }
        Page found = found(plan);
        if (searching.isSure()) {
            page = found;
        }
        return found;
    }

    /** The search for the hits also counts them, as exactly as the plan wants, and most facets. */
    private Page found(Plan plan) throws IOException {
        PlanQueries queries = new PlanQueries(plan, translator);
        FacetSearch facets = new FacetSearch(plan, queries, searching, labels, deadline);
        List<FoundHit> found = new ArrayList<>();
        Optional<Answered> answered = deadline.inTime(() -> collect(plan, queries.matching(), facets, found));
        ShownHits showing = new ShownHits(plan.request(), searching, translator, deadline);
        List<FoundHit> onPage = found.subList(0, Math.min(plan.limit(), found.size()));
        Optional<List<Hit>> shown = deadline.inTime(() -> showing.inTime(onPage));
        List<Hit> hits = shown.isPresent() ? shown.get() : showing.late(onPage);
        version = plan.sort() == Sort.RELEVANCE
                ? deadline.inTime(() -> IndexState.of(searching.search(IndexState.body())))
                : Optional.of(0L);
        boolean isWhole = answered.isPresent() && answered.get().isWhole() && shown.isPresent() && version.isPresent();
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

    /**
     * The answer that has all counts: to the search for the first hits or, if that matches only those that follow a
     * cursor, to another.
     *
     * @param isWhole whether the hits were found in time
     */
    private record Answered(SearchAnswer answer, Total total, boolean isWhole) {}

    /** Reads one hit more than requested, to know whether there is another page. */
    private Answered collect(Plan plan, HitQuery query, FacetSearch facets, List<FoundHit> found) throws IOException {
        HitWalk walk = query.walk(plan);
        long maxHits = plan.limit() + 1L;
        List<SearchBody> beside = new ArrayList<>(ClusterVocabulary.learning(request.parsed(), translator));
        if (plan.sort() == Sort.RELEVANCE) {
            beside.add(IndexState.body());
        }
        Consumer<SearchBody> counting = body -> {
            facets.addAggregations(body);
            query.askTotal(body, plan.wantsTotal());
        };
        SearchBody counted = SearchBody.counting(query.cables());
        if (!walk.matchesAll()) {
            counting.accept(counted);
            beside.add(counted);
        }
        HitWalk.Page page = walk.next(
                body -> searching.soFar(body, beside),
                (int) Math.min(maxHits, PAGE),
                walk.matchesAll() ? counting : body -> {});
        found.addAll(page.hits());
        SearchAnswer answer = walk.matchesAll() ? page.answer().orElseThrow() : searching.search(counted);
        boolean isWhole = page.answer().stream().noneMatch(SearchAnswer::isPartial);
        while (found.size() < maxHits && !walk.isDone() && isWhole) {
            found.addAll(walk.next(searching, (int) Math.min(maxHits - found.size(), PAGE)));
        }
        return new Answered(answer, query.total(answer), isWhole);
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
        return new ClusterNearSearch(plan, near, loose, translator, searching, deadline).run();
    }
}
