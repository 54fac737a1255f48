package org.cablesearch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHits;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.CableCodec;
import org.cablesearch.index.internal.IndexSchema;
import org.cablesearch.model.Cable;

/** Answers one request from one reader: the hits first, under the deadline, then the counts. */
final class Search {

    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final FacetStates states;
    private final HitCollector collector;
    private final Evidence evidence;
    private final RequestQuery queries;

    Search(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        this.request = request;
        this.states = states;
        // A timeout stays with its searcher once it has struck, so each request has one of its own.
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity());
        request.deadline().ifPresent(deadline -> searcher.setTimeout(new QueryTimeoutImpl(deadline.toMillis())));
        IdLookup ids = new IdLookup(reader);
        this.collector = new HitCollector(searcher, ids, request);
        this.evidence = Evidence.of(request.query(), ids);
        this.queries = new RequestQuery(request, ids, evidence);
    }

    SearchResults run() throws IOException {
        HitCollector.Page page = collector.collect(queries.ranked());
        int shown = Math.min(request.limit(), page.hits().size());
        boolean more = page.hits().size() > shown;
        List<Hit> hits = hits(page.hits().subList(0, shown));
        Optional<String> next =
                more && shown > 0 ? Optional.of(cursor(page.hits().get(shown - 1))) : Optional.empty();
        boolean exact = page.total().relation() == TotalHits.Relation.EQUAL_TO;
        long total = page.total().value();
        if (!searcher.timedOut()
                && !exact
                && (request.exactTotal() || !request.facets().isEmpty())) {
            total = searcher.count(queries.counted(Optional.empty()));
            exact = true;
        }
        Map<Dimension, Facet> facets = searcher.timedOut() ? Map.of() : facets();
        boolean timedOut = searcher.timedOut();
        return new SearchResults(
                total, exact && !timedOut, hits, timedOut ? Map.of() : facets, request.issues(), timedOut, next);
    }

    private List<Hit> hits(List<HitCollector.Found> found) throws IOException {
        Snippets snippets = new Snippets(evidence, searcher, request.snippets());
        List<Hit> hits = new ArrayList<>();
        for (HitCollector.Found hit : found) {
            hits.add(hit(hit, snippets));
        }
        return hits;
    }

    private Hit hit(HitCollector.Found found, Snippets snippets) throws IOException {
        LeafReaderContext leaf = collector.leafOf(found.document());
        int document = found.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        Cable record =
                CableCodec.decodeWithoutParagraphs(Blocks.record(leaf.reader().storedFields(), cable));
        return new Hit(
                record.id(),
                request.sort() == Sort.RELEVANCE ? OptionalDouble.of(found.score()) : OptionalDouble.empty(),
                record.subject(),
                record.date(),
                record.datePrecision(),
                record.origin(),
                record.classification(),
                request.unit() == Unit.CABLE
                        ? snippets.ofCable(leaf, cable)
                        : List.of(snippets.ofParagraph(leaf, document)));
    }

    private String cursor(HitCollector.Found last) throws IOException {
        LeafReaderContext leaf = collector.leafOf(last.document());
        int document = last.document() - leaf.docBase;
        int cable = Blocks.cableOf(leaf, document);
        int paragraph = request.unit() == Unit.CABLE ? 0 : document - Blocks.firstParagraph(leaf, cable);
        return new Cursor(Cursor.fingerprint(request), last.key(), paragraph, DocumentIds.published(leaf, cable))
                .toString();
    }

    /** One pass over the hits, and one more for each dimension in which something is selected. */
    private Map<Dimension, Facet> facets() throws IOException {
        Map<Dimension, Facet> facets = new EnumMap<>(Dimension.class);
        FacetCounter counter = new FacetCounter(states, new TagLabels(searcher.getIndexReader()));
        Optional<FacetsCollector> all = Optional.empty();
        for (Map.Entry<Dimension, Integer> wanted : request.facets().entrySet()) {
            Dimension dimension = wanted.getKey();
            List<String> selected = request.selected().getOrDefault(dimension, List.of());
            FacetsCollector hits;
            if (selected.isEmpty()) {
                all = Optional.of(all.isPresent() ? all.get() : collect(queries.counted(Optional.empty())));
                hits = all.get();
            } else {
                hits = collect(queries.counted(Optional.of(dimension)));
            }
            facets.put(dimension, counter.count(dimension, hits, request.unit(), wanted.getValue(), selected));
        }
        return facets;
    }

    private FacetsCollector collect(Query query) throws IOException {
        return searcher.search(query, new FacetsCollectorManager());
    }
}
