// SPDX-License-Identifier: Apache-2.0
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
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.CollectionChoice;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.deadline.TimedSearcher;
import org.cablesearch.query.internal.deadline.TopLevelHits;
import org.cablesearch.query.internal.engine.DimensionTerms;
import org.cablesearch.query.internal.engine.Engine;
import org.cablesearch.query.internal.engine.LooseQuery;
import org.cablesearch.query.internal.engine.Pipeline;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.facet.FacetCounter;
import org.cablesearch.query.internal.facet.FacetStates;
import org.cablesearch.query.internal.lookup.IndexTerms;
import org.cablesearch.query.internal.lookup.IndexVocabulary;
import org.cablesearch.query.internal.lookup.TagLabels;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.lucene.IndexedKeys;
import org.cablesearch.query.internal.lucene.MatchingBits;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.Vocabulary;
import org.cablesearch.query.internal.snippet.HitSnippets;

/** One request, searched for in one reader. */
public final class LuceneSearch implements Engine {

    private static final HitCollector.Page NO_HITS =
            new HitCollector.Page(List.of(), new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO));

    /** Number of hits whose heads are read together. */
    private static final int READ_TOGETHER = 32;

    private final SearchRequest request;
    private final DirectoryReader reader;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final IndexSearcher counting;
    private final QueryContext context;
    private final HitReader reading;
    private final Vocabulary vocabulary;
    private final FacetStates states;
    private final FacetCounter counter;
    private final HitsAhead ahead;

    /** @param deadline the deadline of the request */
    public LuceneSearch(SearchRequest request, DirectoryReader reader, FacetStates states, Deadline deadline)
            throws IOException {
        this(request, reader, states, deadline, new HitsAhead());
    }

    /**
     * The search for one page of a stream.
     *
     * @param ahead what has been collected for this page and later ones
     */
    LuceneSearch(SearchRequest request, DirectoryReader reader, FacetStates states, Deadline deadline, HitsAhead ahead)
            throws IOException {
        this.request = request;
        this.reader = reader;
        this.deadline = deadline;
        this.counting = TimedSearcher.of(reader, deadline);
        this.context = QueryContext.of(counting.getIndexReader(), deadline, request.query());
        this.searcher =
                TimedSearcher.partial(counting, new CollectionChoice(context).similarity(request.query()), deadline);
        this.reading = new HitReader(reader, request, context);
        this.vocabulary = new IndexVocabulary(searcher.getIndexReader(), context);
        this.states = states;
        this.counter = new FacetCounter(states, new TagLabels(reader), deadline);
        this.ahead = ahead;
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
    public Page page(Plan plan) throws IOException {
        LucenePlan queries = new LucenePlan(plan, context);
        Optional<HitCollector.Page> collected =
                deadline.inTime(() -> ahead.page(plan.limit(), limit -> collect(plan.limit(limit), queries)));
        HitCollector.Page page = collected.orElse(NO_HITS);
        // When time is up, hits may be missing or in another order, so that another page would repeat some.
        boolean whole = !deadline.isOver();
        List<LuceneHitOrder.Found> found = page.hits();
        List<Hit> hits = read(plan, found.subList(0, Math.min(plan.limit(), found.size())));
        ahead.read(hits.size());
        boolean more = whole && found.size() > hits.size() && !hits.isEmpty();
        Optional<Last> last = more ? Optional.of(last(plan, found.get(hits.size() - 1))) : Optional.empty();
        Total total = total(page.total());
        boolean isWhole = collected.isPresent() && !searcher.timedOut();
        IOSupplier<Counts> counts = () -> counts(plan, queries, total);
        return new Page(
                hits,
                last,
                total,
                isWhole,
                plan.countsEverything() ? () -> states.ofEverything(plan, total, counts) : counts);
    }

    private HitCollector.Page collect(Plan plan, LucenePlan queries) throws IOException {
        return new HitCollector(plan, searcher, context)
                .collect(queries.matching(), queries::rescoring, new CollectionChoice(context).evenScore(plan.query()));
    }

    private static Total total(TotalHits total) {
        return new Total(total.value(), total.relation() == TotalHits.Relation.EQUAL_TO);
    }

    /** Reads the hits. Those that are not read in time, except the first few, are left to the next page. */
    private List<Hit> read(Plan plan, List<LuceneHitOrder.Found> found) throws IOException {
        if (found.isEmpty()) {
            return List.of();
        }
        HitSnippets snippets = new HitSnippets(plan.request(), searcher, context);
        List<Hit> hits = new ArrayList<>();
        for (int begin = 0; begin < found.size(); begin += READ_TOGETHER) {
            List<LuceneHitOrder.Found> some = found.subList(begin, Math.min(begin + READ_TOGETHER, found.size()));
            List<CableCodec.Head> heads = reading.heads(some);
            for (int i = 0; i < some.size(); i++) {
                Hit read = reading.read(some.get(i), heads.get(i), snippets);
                if (hits.size() >= MIN_HITS_AFTER_DEADLINE && deadline.isOver()) {
                    return hits;
                }
                hits.add(read);
            }
        }
        return hits;
    }

    private Last last(Plan plan, LuceneHitOrder.Found last) throws IOException {
        LeafReaderContext leaf = Blocks.leafOf(last.document(), reader);
        int document = last.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        int paragraph = plan.unit() == Unit.CABLE ? 0 : document - Blocks.firstParagraph(leaf, cable);
        return new Last(last.key(), paragraph, IndexedKeys.text(leaf, cable).utf8ToString());
    }

    /**
     * Counts what a plan wants. One pass over the hits serves all dimensions but those in which something is selected,
     * each of which needs its own.
     *
     * @param known what is known of the total
     */
    private Counts counts(Plan plan, LucenePlan queries, Total known) throws IOException {
        boolean anyOverAll =
                plan.facets().stream().anyMatch(facet -> facet.selected().isEmpty());
        Optional<FacetsCollector> all =
                anyOverAll ? Optional.of(collect(queries.counted(Optional.empty()))) : Optional.empty();
        Total total = known;
        if (plan.wantsTotal() && !known.isExact()) {
            total = new Total(
                    all.isPresent() ? FacetCounter.hits(all.get()) : counting.count(queries.counted(Optional.empty())),
                    true);
        }
        Map<Dimension, Facet> facets = new LinkedHashMap<>();
        for (Plan.FacetPlan facet : plan.facets()) {
            deadline.check();
            FacetsCollector hits = all.isPresent() && facet.selected().isEmpty()
                    ? all.get()
                    : collect(queries.counted(Optional.of(facet.dimension())));
            facets.put(facet.dimension(), facet.listed(counter.count(facet, hits, plan.unit())));
        }
        return new Counts(total, facets, List.of());
    }

    private FacetsCollector collect(Query query) throws IOException {
        return new TopLevelHits(counting.search(query, new FacetsCollectorManager()), reader, deadline);
    }

    /** The paragraphs of the hits, a bit for each document of the reader. */
    FixedBitSet paragraphs() throws IOException {
        return bits(request.unit() == Unit.PARAGRAPH ? hits() : Blocks.paragraphsOf(hits()));
    }

    /** The cables of the hits, a bit for each document of the reader. */
    FixedBitSet cables() throws IOException {
        return bits(request.unit() == Unit.CABLE ? hits() : Blocks.cablesOf(hits()));
    }

    private Query hits() throws IOException {
        Plan plan = new Plan(request, Selections.of(request, values()), Optional.empty());
        return new LucenePlan(plan, context).counted(Optional.empty());
    }

    private FixedBitSet bits(Query documents) throws IOException {
        return MatchingBits.of(counting, new ClauseLimitExempt(documents));
    }

    @Override
    public long count(Plan plan, CableQuery query) throws IOException {
        return counting.count(new LucenePlan(plan, context).counted(query));
    }

    @Override
    public long count(CableQuery query, Unit unit) throws IOException {
        return counting.count(new ClauseLimitExempt(context.compiled(query, unit, Scoring.NONE)));
    }

    @Override
    public NearHits near(Plan plan, LooseQuery loose, Plan near) throws IOException {
        return new LuceneNearSearch(near, loose, context, new LucenePlan(plan, context), counting).run(reader);
    }
}
