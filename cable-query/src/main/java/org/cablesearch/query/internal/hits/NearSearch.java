package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.compile.BareWords;
import org.cablesearch.query.internal.compile.QueryCompiler;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.compile.Scoring;
import org.cablesearch.query.internal.compile.SupportingParagraphs;
import org.cablesearch.query.internal.result.NearHitsData;

/**
 * Finds hits that have most of a query's bare words, for a query whose words no cable or paragraph has all together.
 * Those that lack the fewest words come first, then by score.
 */
public final class NearSearch {

    /** With two words, more than half would be both. */
    public static final int LEAST_WORDS = 3;

    /** People ask shorter questions, and each number of words takes another search. */
    public static final int MOST_WORDS = 64;

    private final SearchRequest request;
    private final BareWords asked;
    private final QueryContext context;
    private final RequestQuery filters;
    private final IndexSearcher searcher;
    private final List<Query> scored = new ArrayList<>();
    private final List<Query> matched = new ArrayList<>();
    private final List<Query> others = new ArrayList<>();

    private NearSearch(
            SearchRequest request, BareWords asked, QueryContext context, RequestQuery filters, IndexSearcher searcher)
            throws IOException {
        this.request = request.sort(Sort.RELEVANCE).exactTotal(false).withoutFacets();
        this.asked = asked;
        this.context = context;
        this.filters = filters;
        this.searcher = searcher;
        QueryCompiler scoring = new QueryCompiler(context, request.unit());
        QueryCompiler matching = new QueryCompiler(context, request.unit(), Scoring.NONE);
        for (CableQuery word : asked.words()) {
            scored.add(scoring.compile(word));
            matched.add(matching.compile(word));
        }
        // Lucene needs something positive beside exclusions.
        others.add(scoring.compile(CableQuery.all()));
        for (CableQuery clause : asked.others()) {
            others.add(scoring.compile(clause));
        }
    }

    /**
     * The near hits of a request without hits.
     *
     * @param filters the selections and dates of the request
     */
    static Optional<NearHits> of(
            SearchRequest request,
            DirectoryReader reader,
            QueryContext context,
            RequestQuery filters,
            IndexSearcher searcher)
            throws IOException {
        BareWords asked = BareWords.of(request.query());
        int words = asked.words().size();
        return words < LEAST_WORDS || words > MOST_WORDS
                ? Optional.empty()
                : Optional.of(new NearSearch(request, asked, context, filters, searcher).run(reader));
    }

    private NearHits run(DirectoryReader reader) throws IOException {
        int words = asked.words().size();
        int least = words / 2 + 1;
        long total = searcher.count(filters.narrowed(having(matched, least)));
        SupportingParagraphs supporting = SupportingParagraphs.of(asked.any(), context);
        HitSnippets snippets = new HitSnippets(request, () -> supporting, searcher, context);
        HitReader reading = new HitReader(reader, request.sort());
        List<NearHits.NearHit> hits = new ArrayList<>();
        List<Weight> weights = weights();
        for (int held = words - 1; held >= least && hits.size() < Math.min(total, request.limit()); held--) {
            context.deadline().check();
            for (HitCollector.Found found : page(held, request.limit() - hits.size())) {
                hits.add(new NearHitsData.NearHitData(
                        reading.read(found, snippets), lacks(weights, reading.leafOf(found.document()), found)));
            }
        }
        return new NearHitsData(total, hits);
    }

    /** The best hits that have exactly this many of the words. */
    private List<HitCollector.Found> page(int held, int most) throws IOException {
        Query exactly = new BooleanQuery.Builder()
                .add(having(scored, held), Occur.MUST)
                .add(having(matched, held + 1), Occur.MUST_NOT)
                .build();
        List<HitCollector.Found> found = new HitCollector(searcher, context, request.limit(most))
                .collect(filters.narrowed(exactly), Optional::empty, Optional.empty())
                .hits();
        return found.subList(0, Math.min(most, found.size()));
    }

    private Query having(List<Query> words, int least) {
        BooleanQuery.Builder having = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        words.forEach(word -> having.add(word, Occur.SHOULD));
        others.forEach(clause -> having.add(clause, Occur.MUST));
        return having.build();
    }

    private List<Weight> weights() throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query word : matched) {
            weights.add(searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1f));
        }
        return weights;
    }

    private List<String> lacks(List<Weight> words, LeafReaderContext leaf, HitCollector.Found found)
            throws IOException {
        int document = found.document() - leaf.docBase;
        List<String> lacks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Scorer scorer = words.get(i).scorer(searcher.getLeafContexts().get(leaf.ord));
            if (scorer == null || scorer.iterator().advance(document) != document) {
                lacks.add(asked.words().get(i).text());
            }
        }
        return lacks;
    }
}
