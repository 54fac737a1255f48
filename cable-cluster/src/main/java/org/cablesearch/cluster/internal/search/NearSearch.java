package org.cablesearch.cluster.internal.search;

import static org.cablesearch.query.internal.hits.NearSearch.LEAST_WORDS;
import static org.cablesearch.query.internal.hits.NearSearch.MOST_WORDS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.compile.BareWords;
import org.cablesearch.query.internal.result.NearHitsData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds hits that have most of a query's bare words, for a query whose words nothing has all together. Those that lack
 * the fewest words come first, then by score.
 */
final class NearSearch {

    private final SearchRequest request;
    private final BareWords asked;
    private final RequestQuery filters;
    private final Searching searching;
    private final List<JsonNode> words = new ArrayList<>();

    private NearSearch(
            SearchRequest request,
            BareWords asked,
            RequestQuery filters,
            QueryTranslator translator,
            Searching searching)
            throws IOException {
        this.request = request.sort(Sort.RELEVANCE).exactTotal(false).withoutFacets();
        this.asked = asked;
        this.filters = filters;
        this.searching = searching;
        for (int i = 0; i < asked.words().size(); i++) {
            CableQuery.Word word = asked.words().get(i);
            JsonNode query = request.unit() == Unit.CABLE ? translator.cables(word) : translator.inParagraph(word);
            words.add(Queries.named(String.valueOf(i), query));
        }
    }

    /**
     * The near hits of a request without hits.
     *
     * @param filters the selections and dates of the request
     */
    static Optional<NearHits> of(
            SearchRequest request, RequestQuery filters, QueryTranslator translator, Searching searching)
            throws IOException {
        BareWords asked = BareWords.of(request.query());
        int words = asked.words().size();
        return words < LEAST_WORDS || words > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new NearSearch(request, asked, filters, translator, searching).run());
    }

    private NearHits run() throws IOException {
        int least = words.size() / 2 + 1;
        long total = query(having(least)).count(searching);
        List<FoundHit> found = new ArrayList<>();
        for (int held = words.size() - 1; held >= least && found.size() < Math.min(total, request.limit()); held--) {
            ObjectNode exactly =
                    new BoolQuery().must(having(held)).mustNot(having(held + 1)).json();
            HitWalk walk = Search.walk(searching, request, query(exactly));
            found.addAll(walk.next(request.limit() - found.size(), HitWalk.Beside.NOTHING)
                    .hits());
        }
        List<Hit> hits = ShownHits.of(shown(), found);
        List<NearHits.NearHit> near = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            near.add(new NearHitsData.NearHitData(hits.get(i), lacks(found.get(i))));
        }
        return new NearHitsData(total, near);
    }

    /** A query for hits that have at least this many of the words. */
    private ObjectNode having(int least) {
        BoolQuery having = new BoolQuery().atLeast(least);
        words.forEach(having::should);
        return having.json();
    }

    /** A query for some of the words together with the other clauses and the filters of the request. */
    private HitQuery query(JsonNode ofWords) throws IOException {
        List<CableQuery> others = new ArrayList<>(asked.others());
        others.add(CableQuery.all());
        HitQuery query = filters.plain(CableQuery.and(others.toArray(CableQuery[]::new)));
        return filters.narrowed(
                switch (query) {
                    case HitQuery.OfCables cables -> new HitQuery.OfCables(BoolQuery.both(cables.query(), ofWords));
                    case HitQuery.OfParagraphs paragraphs ->
                        new HitQuery.OfParagraphs(paragraphs.query().and(ofWords));
                });
    }

    /** The request that snippets are made for. */
    private SearchRequest shown() {
        SearchRequest any = SearchRequest.of(asked.any())
                .sort(Sort.RELEVANCE)
                .unit(request.unit())
                .snippets(request.snippets());
        return request.deadline().map(any::deadline).orElse(any);
    }

    private List<String> lacks(FoundHit hit) {
        List<String> lacks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!hit.matched().contains(String.valueOf(i))) {
                lacks.add(asked.words().get(i).text());
            }
        }
        return lacks;
    }
}
