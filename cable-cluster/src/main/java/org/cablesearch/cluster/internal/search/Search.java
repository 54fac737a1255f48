package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.engine.ValuePrefix;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One request, searched for in a cluster: hits, total and most facets in one search, the rest in further searches. */
final class Search implements Engine {

    /** How many hits are fetched at a time. Each hit contains a whole cable. */
    private static final int PAGE = 100;

    private final SearchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;
    private final Deadline deadline;
    private final Searching searching;
    private final QueryTranslator translator;
    private RequestQuery queries;
    private FacetSearch counting;
    private @Nullable ClusterVocabulary vocabulary;
    private Optional<SearchAnswer> first = Optional.empty();

    Search(SearchRequest request, NamedIndex index, CodeLabels labels) {
        this.request = request;
        this.index = index;
        this.labels = labels;
        this.deadline = new Deadline(request.deadline());
        this.searching = TimedSearching.of(index, deadline);
        this.translator = new QueryTranslator(new Lookups(searching));
        Selections written = Selections.asWritten(request);
        this.queries = new RequestQuery(request, written, translator);
        this.counting = new FacetSearch(request, written, queries, searching, labels, deadline);
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

    @Override
    public long version() throws IOException {
        return IndexState.of(index);
    }

    @Override
    public void prepare(Selections selections) {
        queries = new RequestQuery(request, selections, translator);
        counting = new FacetSearch(request, selections, queries, searching, labels, deadline);
    }

    @Override
    public Page page() throws IOException {
        List<FoundHit> found = new ArrayList<>();
        Total total = deadline.inTime(() -> collect(found)).orElse(new Total(0, false));
        Optional<Last> last = Optional.empty();
        if (found.size() > request.limit()) {
            found.subList(request.limit(), found.size()).clear();
            last = found.isEmpty() || isCutShort() ? last : Optional.of(last(found.getLast()));
        }
        return new Page(ShownHits.of(request, found), last, total);
    }

    private Last last(FoundHit hit) {
        return new Last(
                hit.key(),
                request.unit() == Unit.CABLE ? 0 : hit.paragraph(),
                CableKey.of(hit.cable()).toString());
    }

    /** Reads one hit more than requested, to know whether there is another page. */
    private Total collect(List<FoundHit> found) throws IOException {
        HitQuery query = queries.matching();
        HitWalk walk = walk(searching, request, query);
        long maxHits = request.limit() + 1L;
        HitWalk.Page page = walk.next((int) Math.min(maxHits, PAGE), body -> {
            counting.addAggregations(body);
            askTotal(query, body);
        });
        SearchAnswer answer = page.answer().orElseThrow();
        first = Optional.of(answer);
        found.addAll(page.hits());
        while (found.size() < maxHits && !walk.isDone() && !answer.isPartial()) {
            deadline.check();
            found.addAll(walk.next((int) Math.min(maxHits - found.size(), PAGE), HitWalk.Beside.NOTHING)
                    .hits());
        }
        return total(query, answer);
    }

    static HitWalk walk(Searching searching, SearchRequest request, HitQuery query) {
        return switch (query) {
            case HitQuery.OfCables cables -> new CableWalk(searching, request, cables.query());
            case HitQuery.OfParagraphs paragraphs -> new ParagraphWalk(searching, request, paragraphs.query());
        };
    }

    private void askTotal(HitQuery query, SearchBody body) {
        switch (query) {
            case HitQuery.OfParagraphs paragraphs -> paragraphs.totals().forEach(body::count);
            case HitQuery.OfCables cables -> {
                if (Engine.wantsTotal(request)) {
                    body.countAll();
                } else {
                    body.countTo(COUNTED_HITS);
                }
            }
        }
    }

    private static Total total(HitQuery query, SearchAnswer answer) {
        return switch (query) {
            case HitQuery.OfParagraphs paragraphs -> new Total(paragraphs.total(answer), !answer.isPartial());
            case HitQuery.OfCables cables -> new Total(answer.total(), answer.isTotalExact() && !answer.isPartial());
        };
    }

    /** The search for the page has counted the hits as exactly as the request wants. */
    @Override
    public Total total(Total known) {
        return known;
    }

    @Override
    public Facet facet(Dimension dimension, int maxValues, Optional<ValuePrefix> prefix) throws IOException {
        return counting.facet(dimension, maxValues, prefix, first.orElseThrow());
    }

    @Override
    public long count(CableQuery query) throws IOException {
        return queries.counted(query).count(searching);
    }

    @Override
    public long countAll(CableQuery query) throws IOException {
        return queries.plain(query).count(searching);
    }

    @Override
    public NearHits near(LooseQuery loose) throws IOException {
        return new NearSearch(request, loose, queries, translator, searching).run();
    }

    @Override
    public boolean isCutShort() {
        return first.map(SearchAnswer::isPartial).orElse(false);
    }

    @Override
    public List<QueryIssue> issues() {
        return counting.isEstimated()
                ? List.of(QueryIssue.of("the index has several shards, and each reports only its own commonest values:"
                        + " the counts of the listed values are exact, but another value may be as common"))
                : List.of();
    }
}
