package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHits;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.QueryShape;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.Deadline;
import org.cablesearch.query.internal.deadline.TopLevelHits;
import org.cablesearch.query.internal.facet.FacetCounter;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.facet.HeldValues;
import org.cablesearch.query.internal.facet.Histogram;
import org.cablesearch.query.internal.facet.IndexTerms;
import org.cablesearch.query.internal.facet.ValuePrefix;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.CableIds;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.suggest.DidYouMean;
import org.cablesearch.query.internal.suggest.Hints;
import org.cablesearch.query.internal.suggest.IndexVocabulary;
import org.cablesearch.query.internal.suggest.LooseQuery;
import org.cablesearch.query.internal.suggest.TagLabels;
import org.cablesearch.query.internal.suggest.Vocabulary;

/** Answers one request from one reader under the deadline: first the hits, then the counts. */
public final class Search {

    private static final HitCollector.Page NO_HITS =
            new HitCollector.Page(List.of(), new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO));

    /** How many hits are read even when time is up: a usual page. */
    private static final int READ_LATE = 10;

    private record Beside(List<QueryHint> hints, Optional<NearHits> near) {

        static final Beside NOTHING = new Beside(List.of(), Optional.empty());
    }

    private record Counted(TotalHits total, Map<Dimension, Facet> facets) {}

    private final SearchRequest request;
    private final DirectoryReader reader;
    private final FacetStates states;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final IndexSearcher counting;
    private final QueryContext context;
    private final HitCollector collector;
    private final HitReader reading;
    private final Vocabulary vocabulary;
    private Selections selections;

    public Search(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        this(request, reader, states, new Deadline(request.deadline()));
    }

    /** @param deadline the deadline of the request */
    public Search(SearchRequest request, DirectoryReader reader, FacetStates states, Deadline deadline)
            throws IOException {
        this.request = request;
        this.reader = reader;
        this.states = states;
        this.deadline = deadline;
        this.counting = deadline.searcher(reader);
        this.context = QueryContext.of(counting.getIndexReader(), deadline);
        this.searcher = deadline.searcher(counting, new QueryShape(context).similarity(request.query()));
        this.collector = new HitCollector(searcher, context, request);
        this.reading = new HitReader(reader, request.sort());
        this.vocabulary = new IndexVocabulary(searcher.getIndexReader(), context);
        this.selections = Selections.asWritten(request);
    }

    public SearchResults run() throws IOException {
        Optional<RequestQuery> compiled = deadline.inTime(this::compile);
        return compiled.isPresent()
                ? run(compiled.get())
                : results(NO_HITS, List.of(), Optional.empty(), Optional.empty(), issues(false), Beside.NOTHING);
    }

    private RequestQuery compile() throws IOException {
        selections = Selections.of(request, new HeldValues(new IndexTerms(searcher.getIndexReader(), deadline)));
        return new RequestQuery(request, selections, context);
    }

    private SearchResults run(RequestQuery queries) throws IOException {
        HitCollector.Page page = deadline.inTime(() -> collector.collect(
                        queries.matching(), queries::refining, new QueryShape(context).evenScore(request.query())))
                .orElse(NO_HITS);
        int most = Math.min(request.limit(), page.hits().size());
        List<Hit> hits = hits(page.hits().subList(0, most), queries);
        int shown = hits.size();
        boolean more = page.hits().size() > shown;
        Optional<String> next =
                more && shown > 0 ? Optional.of(cursor(page.hits().get(shown - 1))) : Optional.empty();
        Optional<Counted> counted =
                searcher.timedOut() ? Optional.empty() : deadline.inTime(() -> count(queries, page.total()));
        Optional<Counted> whole = counting.timedOut() ? Optional.empty() : counted;
        List<QueryIssue> issues = issues(page.total().value() > DidYouMean.MAX_OF_RARE);
        return results(page, hits, next, whole, issues, beside(queries, issues, whole));
    }

    /**
     * Finds hints, and near hits if there are few others. Does so only on the first page, and as far as time allows.
     */
    private Beside beside(RequestQuery queries, List<QueryIssue> issues, Optional<Counted> counted) throws IOException {
        if (request.after().isPresent()) {
            return Beside.NOTHING;
        }
        long total = counted.map(counts -> counts.total().value()).orElse(Long.MAX_VALUE);
        boolean nothing = total == 0;
        List<QueryHint> hints = !request.hints()
                ? List.of()
                : deadline.inTime(() -> Hints.of(
                                request.parsed(),
                                issues,
                                nothing,
                                vocabulary,
                                deadline,
                                query -> counting.count(queries.counted(query))))
                        .orElse(List.of());
        Optional<NearHits> near = request.near() && total <= LooseQuery.MAX_HITS
                ? deadline.inTime(() -> near(queries)).flatMap(found -> found)
                : Optional.empty();
        return counting.timedOut() ? Beside.NOTHING : new Beside(hints, near);
    }

    private Optional<NearHits> near(RequestQuery queries) throws IOException {
        Optional<LooseQuery> loose = LooseQuery.of(request, vocabulary, deadline, this::countAll);
        return loose.isEmpty()
                ? Optional.empty()
                : Optional.of(new NearSearch(request, loose.get(), context, queries, counting).run(reader));
    }

    /** @param counted the total and the facets; empty if time was up before they were counted */
    private SearchResults results(
            HitCollector.Page page,
            List<Hit> hits,
            Optional<String> next,
            Optional<Counted> counted,
            List<QueryIssue> issues,
            Beside beside) {
        TotalHits total = counted.map(Counted::total).orElse(page.total());
        return SearchResults.builder()
                .total(total.value())
                .totalIsExact(counted.isPresent() && total.relation() == TotalHits.Relation.EQUAL_TO)
                .hits(hits)
                .facets(counted.map(Counted::facets).orElse(Map.of()))
                .issues(issues)
                .hints(beside.hints())
                .near(beside.near())
                .timedOut(counted.isEmpty())
                .next(next)
                .build();
    }

    private Counted count(RequestQuery queries, TotalHits collected) throws IOException {
        Optional<FacetsCollector> all =
                countsAll() ? Optional.of(collect(queries.counted(Optional.empty()))) : Optional.empty();
        return new Counted(total(queries, collected, all), facets(queries, all));
    }

    /**
     * The version of the index if the order of the hits depends on it. By date or id it does not, so pages continue
     * exactly after a commit.
     */
    private long version() {
        return request.sort() == Sort.RELEVANCE ? reader.getVersion() : 0;
    }

    private List<QueryIssue> issues(boolean found) throws IOException {
        List<QueryIssue> issues = new ArrayList<>();
        boolean moved = request.after()
                .map(cursor -> Cursor.parse(cursor, request).version() != version())
                .orElse(false);
        if (moved) {
            String message =
                    "the index has changed since the previous page; by relevance, hits may repeat or be missing";
            issues.add(QueryIssue.of(message));
        }
        issues.addAll(selections.issues());
        issues.addAll(
                deadline.inTime(() -> DidYouMean.issues(request.parsed(), found, vocabulary, deadline, this::countAll))
                        .orElse(request.parsed().issues()));
        return issues;
    }

    /** The number of hits of a query without the filters of the request. */
    private long countAll(CableQuery query) throws IOException {
        Query counted = new QueryCompiler(context, request.unit(), Scoring.NONE).compile(query);
        return counting.count(new ClauseLimitExempt(counted));
    }

    /** Whether any facet is counted over all hits, because nothing is selected in it. */
    private boolean countsAll() {
        return request.facets().keySet().stream()
                .anyMatch(dimension -> selections.of(dimension).isEmpty());
    }

    private TotalHits total(RequestQuery queries, TotalHits collected, Optional<FacetsCollector> all)
            throws IOException {
        boolean wanted = request.exactTotal() || !request.facets().isEmpty();
        if (!wanted || collected.relation() == TotalHits.Relation.EQUAL_TO) {
            return collected;
        }
        long counted =
                all.isPresent() ? FacetCounter.hits(all.get()) : counting.count(queries.counted(Optional.empty()));
        return new TotalHits(counted, TotalHits.Relation.EQUAL_TO);
    }

    /** Reads the hits. When time is up, all but the first few are left to the next page. */
    private List<Hit> hits(List<HitCollector.Found> found, RequestQuery queries) throws IOException {
        HitSnippets snippets = new HitSnippets(request, queries::supporting, searcher, context);
        List<Hit> hits = new ArrayList<>();
        for (HitCollector.Found hit : found) {
            if (hits.size() >= READ_LATE && deadline.isOver()) {
                break;
            }
            hits.add(reading.read(hit, snippets));
        }
        return hits;
    }

    private String cursor(HitCollector.Found last) throws IOException {
        LeafReaderContext leaf = reading.leafOf(last.document());
        int document = last.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        int paragraph = request.unit() == Unit.CABLE ? 0 : document - Blocks.firstParagraph(leaf, cable);
        return new Cursor(request.fingerprint(), version(), last.key(), paragraph, CableIds.published(leaf, cable))
                .toString();
    }

    /** Counts facets in one pass over the hits, and in one more for each dimension that has selected values. */
    private Map<Dimension, Facet> facets(RequestQuery queries, Optional<FacetsCollector> all) throws IOException {
        Map<Dimension, Facet> facets = new LinkedHashMap<>();
        FacetCounter counter = new FacetCounter(states, new TagLabels(reader), deadline);
        for (Map.Entry<Dimension, Integer> wanted : request.facets().entrySet()) {
            deadline.check();
            Dimension dimension = wanted.getKey();
            List<String> selected = selections.of(dimension);
            FacetsCollector hits =
                    selected.isEmpty() ? all.orElseThrow() : collect(queries.counted(Optional.of(dimension)));
            Optional<ValuePrefix> prefix =
                    Optional.ofNullable(request.facetPrefixes().get(dimension)).map(ValuePrefix::new);
            Facet counted = counter.count(dimension, hits, request.unit(), wanted.getValue(), selected, prefix);
            facets.put(dimension, request.histograms().contains(dimension) ? Histogram.of(counted) : counted);
        }
        return facets;
    }

    private FacetsCollector collect(Query query) throws IOException {
        return new TopLevelHits(counting.search(query, new FacetsCollectorManager()), reader, deadline);
    }
}
