package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.CollectionChoice;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.deadline.TopLevelHits;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.engine.ValuePrefix;
import org.cablesearch.query.internal.facet.FacetCounter;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.lookup.IndexTerms;
import org.cablesearch.query.internal.lookup.IndexVocabulary;
import org.cablesearch.query.internal.lookup.TagLabels;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.CableIds;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;
import org.cablesearch.query.internal.snippet.HitSnippets;
import org.jspecify.annotations.Nullable;

/** One request, searched for in one reader. */
public final class Search implements Engine {

    private static final HitCollector.Page NO_HITS =
            new HitCollector.Page(List.of(), new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO));

    /** How many hits are read even when time is up: a usual page. */
    private static final int READ_LATE = 10;

    private final SearchRequest request;
    private final DirectoryReader reader;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final IndexSearcher counting;
    private final QueryContext context;
    private final HitCollector collector;
    private final HitReader reading;
    private final Vocabulary vocabulary;
    private final FacetCounter counter;
    private Selections selections;
    private @Nullable RequestQuery queries;
    private @Nullable FacetsCollector all;

    public Search(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        this(request, reader, states, new Deadline(request.deadline()));
    }

    /** @param deadline the deadline of the request */
    public Search(SearchRequest request, DirectoryReader reader, FacetStates states, Deadline deadline)
            throws IOException {
        this.request = request;
        this.reader = reader;
        this.deadline = deadline;
        this.counting = TimedSearcher.of(reader, deadline);
        this.context = QueryContext.of(counting.getIndexReader(), deadline, request.query());
        this.searcher = TimedSearcher.of(counting, new CollectionChoice(context).similarity(request.query()), deadline);
        this.collector = new HitCollector(searcher, context, request);
        this.reading = new HitReader(reader, request.sort());
        this.vocabulary = new IndexVocabulary(searcher.getIndexReader(), context);
        this.counter = new FacetCounter(states, new TagLabels(reader), deadline);
        this.selections = Selections.asWritten(request);
    }

    public SearchResults run() throws IOException {
        return Pipeline.run(request, deadline, this);
    }

    @Override
    public DimensionTerms values() {
        return new IndexTerms(searcher.getIndexReader(), deadline);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public long version() {
        return reader.getVersion();
    }

    @Override
    public void prepare(Selections held) throws IOException {
        selections = held;
        queries = new RequestQuery(request, held, context);
    }

    private RequestQuery queries() {
        return Objects.requireNonNull(queries, "not prepared");
    }

    @Override
    public Page page() throws IOException {
        HitCollector.Page page = deadline.inTime(() -> collector.collect(
                        queries().matching(),
                        queries()::refining,
                        new CollectionChoice(context).evenScore(request.query())))
                .orElse(NO_HITS);
        // When time is up, hits may be missing or in another order, so that another page would repeat some.
        boolean whole = !deadline.isOver();
        List<HitCollector.Found> found = page.hits();
        List<Hit> hits = read(found.subList(0, Math.min(request.limit(), found.size())));
        boolean more = whole && found.size() > hits.size() && !hits.isEmpty();
        Optional<Last> last = more ? Optional.of(last(found.get(hits.size() - 1))) : Optional.empty();
        return new Page(hits, last, total(page.total()));
    }

    private static Total total(TotalHits total) {
        return new Total(total.value(), total.relation() == TotalHits.Relation.EQUAL_TO);
    }

    /** Reads the hits. When time is up, all but the first few are left to the next page. */
    private List<Hit> read(List<HitCollector.Found> found) throws IOException {
        HitSnippets snippets = new HitSnippets(request, queries()::supporting, searcher, context);
        List<Hit> hits = new ArrayList<>();
        for (HitCollector.Found hit : found) {
            if (hits.size() >= READ_LATE && deadline.isOver()) {
                break;
            }
            hits.add(reading.read(hit, snippets));
        }
        return hits;
    }

    private Last last(HitCollector.Found last) throws IOException {
        LeafReaderContext leaf = reading.leafOf(last.document());
        int document = last.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        int paragraph = request.unit() == Unit.CABLE ? 0 : document - Blocks.firstParagraph(leaf, cable);
        return new Last(last.key(), paragraph, CableIds.key(leaf, cable).toString());
    }

    @Override
    public Total total(Total known) throws IOException {
        boolean anyOverAll = request.facets().keySet().stream()
                .anyMatch(dimension -> selections.of(dimension).isEmpty());
        if (anyOverAll) {
            all = collect(queries().counted(Optional.empty()));
        }
        if (!Engine.wantsTotal(request) || known.isExact()) {
            return known;
        }
        long counted = all == null ? counting.count(queries().counted(Optional.empty())) : FacetCounter.hits(all);
        return new Total(counted, true);
    }

    /**
     * One pass over the hits serves all dimensions but those in which something is selected, each of which needs its
     * own.
     */
    @Override
    public Facet facet(Dimension dimension, int maxValues, Optional<ValuePrefix> prefix) throws IOException {
        List<String> selected = selections.of(dimension);
        FacetsCollector hits = selected.isEmpty()
                ? Objects.requireNonNull(all, "total comes first")
                : collect(queries().counted(Optional.of(dimension)));
        return counter.count(dimension, hits, request.unit(), maxValues, selected, prefix);
    }

    private FacetsCollector collect(Query query) throws IOException {
        return new TopLevelHits(counting.search(query, new FacetsCollectorManager()), reader, deadline);
    }

    @Override
    public long count(CableQuery query) throws IOException {
        return counting.count(queries().counted(query));
    }

    @Override
    public long countAll(CableQuery query) throws IOException {
        Query counted = new QueryCompiler(context, request.unit(), Scoring.NONE).compile(query);
        return counting.count(new ClauseLimitExempt(counted));
    }

    @Override
    public NearHits near(LooseQuery loose) throws IOException {
        return new NearSearch(request, loose, context, queries(), counting).run(reader);
    }

    @Override
    public boolean isCutShort() {
        return searcher.timedOut() || counting.timedOut();
    }
}
