package org.cablesearch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHits;
import org.cablesearch.index.Dimension;

/** Answers one request from one reader: the hits first, under the deadline, then the counts. */
final class Search {

    private final SearchRequest request;
    private final DirectoryReader reader;
    private final FacetStates states;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final IndexSearcher counting;
    private final HitCollector collector;
    private final HitReader reading;
    private final Evidence evidence;
    private final RequestQuery queries;

    Search(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        this.request = request;
        this.reader = reader;
        this.states = states;
        this.deadline = new Deadline(request.deadline());
        this.searcher = deadline.strictSearcher(reader);
        this.counting = deadline.searcher(reader);
        IdLookup ids = new IdLookup(reader);
        this.collector = new HitCollector(searcher, ids, request);
        this.reading = new HitReader(reader, request.sort());
        this.evidence = Evidence.of(request.query(), ids);
        this.queries = new RequestQuery(request, ids, evidence);
    }

    SearchResults run() throws IOException {
        HitCollector.Page page = page();
        int shown = Math.min(request.limit(), page.hits().size());
        boolean more = page.hits().size() > shown;
        List<Hit> hits = hits(page.hits().subList(0, shown));
        Optional<String> next =
                more && shown > 0 ? Optional.of(cursor(page.hits().get(shown - 1))) : Optional.empty();
        boolean inTime = !deadline.shouldExit() && !searcher.timedOut();
        Optional<FacetsCollector> all = inTime && countsAll() ? Optional.of(collect(everyHit())) : Optional.empty();
        TotalHits total = inTime ? total(page.total(), all) : page.total();
        Map<Dimension, Facet> facets = inTime ? facets(all) : Map.of();
        boolean timedOut = !inTime || counting.timedOut();
        return new SearchResults(
                total.value(),
                !timedOut && total.relation() == TotalHits.Relation.EQUAL_TO,
                hits,
                timedOut ? Map.of() : facets,
                issues(timedOut),
                timedOut,
                next);
    }

    /** What the order of the hits depends on beside the request: date and id go on exactly after a commit. */
    private long version() {
        return request.sort() == Sort.RELEVANCE ? reader.getVersion() : 0;
    }

    private List<QueryIssue> issues(boolean timedOut) throws IOException {
        List<QueryIssue> issues = new ArrayList<>();
        boolean moved = request.after()
                .map(cursor -> Cursor.parse(cursor, request).version() != version())
                .orElse(false);
        if (moved) {
            String message =
                    "the index has changed since the page before; by relevance, hits may repeat or be left out";
            issues.add(new QueryIssue(message, 0, 0, Optional.empty()));
        }
        issues.addAll(timedOut ? request.issues() : DidYouMean.issues(request.parsed(), reader));
        return issues;
    }

    private HitCollector.Page page() throws IOException {
        try {
            return collector.collect(queries.ranked());
        } catch (ExitingReaderException e) {
            return new HitCollector.Page(List.of(), new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO));
        }
    }

    /** Whether some facet is counted over all hits: one in which nothing is selected. */
    private boolean countsAll() {
        return request.facets().keySet().stream()
                .anyMatch(dimension -> selected(dimension).isEmpty());
    }

    private List<String> selected(Dimension dimension) {
        return request.selected().getOrDefault(dimension, List.of());
    }

    private Query everyHit() throws IOException {
        return queries.counted(Optional.empty());
    }

    private TotalHits total(TotalHits collected, Optional<FacetsCollector> all) throws IOException {
        boolean wanted = request.exactTotal() || !request.facets().isEmpty();
        if (!wanted || collected.relation() == TotalHits.Relation.EQUAL_TO) {
            return collected;
        }
        long counted = all.isPresent() ? FacetCounter.hits(all.get()) : counting.count(everyHit());
        return counting.timedOut() ? collected : new TotalHits(counted, TotalHits.Relation.EQUAL_TO);
    }

    private List<Hit> hits(List<HitCollector.Found> found) throws IOException {
        HitSnippets snippets = new HitSnippets(request, evidence, searcher, deadline);
        List<Hit> hits = new ArrayList<>();
        for (HitCollector.Found hit : found) {
            hits.add(reading.read(hit, snippets));
        }
        return hits;
    }

    private String cursor(HitCollector.Found last) throws IOException {
        LeafReaderContext leaf = reading.leafOf(last.document());
        int document = last.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        int paragraph = request.unit() == Unit.CABLE ? 0 : document - Blocks.firstParagraph(leaf, cable);
        return new Cursor(
                        Cursor.fingerprint(request),
                        version(),
                        last.key(),
                        paragraph,
                        DocumentIds.published(leaf, cable))
                .toString();
    }

    /** One pass over the hits, and one more for each dimension in which something is selected. */
    private Map<Dimension, Facet> facets(Optional<FacetsCollector> all) throws IOException {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        FacetCounter counter = new FacetCounter(states, new TagLabels(reader));
        for (Map.Entry<Dimension, Integer> wanted : request.facets().entrySet()) {
            Dimension dimension = wanted.getKey();
            List<String> selected = selected(dimension);
            FacetsCollector hits =
                    selected.isEmpty() ? all.orElseThrow() : collect(queries.counted(Optional.of(dimension)));
            Optional<ValuePrefix> prefix =
                    Optional.ofNullable(request.facetPrefixes().get(dimension)).map(ValuePrefix::new);
            facets.put(dimension, counter.count(dimension, hits, request.unit(), wanted.getValue(), selected, prefix));
        }
        return facets;
    }

    private FacetsCollector collect(Query query) throws IOException {
        return counting.search(query, new FacetsCollectorManager());
    }
}
