package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.internal.http.RefusedRequestException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.cluster.internal.translate.TooMixedException;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.deadline.Deadline;
import org.cablesearch.query.internal.facet.HeldValues;
import org.cablesearch.query.internal.hits.Cursor;
import org.cablesearch.query.internal.hits.Selections;
import org.cablesearch.query.internal.suggest.DidYouMean;
import org.cablesearch.query.internal.suggest.Hints;
import org.cablesearch.query.internal.suggest.LooseQuery;

/** Answers one request. A single search finds hits, total and most facets; the rest needs further searches. */
final class Search {

    /** Counting stops at this many hits unless facets or an exact total are requested. */
    private static final int COUNTED_HITS = 1_000;

    /** How many hits are fetched at a time. Each brings a whole cable. */
    private static final int PAGE = 100;
    /** The engine's error for a query with too many clauses. */
    private static final Set<String> TOO_LARGE = Set.of("too_many_nested_clauses", "too_many_clauses");

    private record Total(long value, boolean isExact) {}

    private final SearchRequest request;
    private final NamedIndex index;
    private final CodeLabels labels;
    private final Deadline deadline;
    private final Searching searching;
    private final QueryTranslator translator;
    private final List<QueryIssue> issues = new ArrayList<>();
    private Map<Dimension, Facet> facets = Map.of();
    private Total total = new Total(0, false);
    private Optional<List<QueryIssue>> ofQuery = Optional.empty();
    private List<QueryHint> hints = List.of();
    private Optional<NearHits> near = Optional.empty();
    private Optional<String> next = Optional.empty();

    Search(SearchRequest request, NamedIndex index, CodeLabels labels) {
        this.request = request;
        this.index = index;
        this.labels = labels;
        this.deadline = new Deadline(request.deadline());
        this.searching = new IndexSearching(index, deadline);
        this.translator = new QueryTranslator(new Lookups(searching));
    }

    SearchResults run() throws IOException {
        List<FoundHit> found = new ArrayList<>();
        boolean inTime;
        try {
            inTime = deadline.inTime(() -> find(found)).orElse(false);
        } catch (TooMixedException e) {
            issues.add(QueryIssue.of(TooMixedException.MESSAGE));
            inTime = true;
        } catch (RefusedRequestException e) {
            if (!TOO_LARGE.contains(e.type())) {
                throw e;
            }
            issues.add(QueryIssue.of("the query has more clauses than the cluster accepts; use fewer words or names,"
                    + " or raise indices.query.bool.max_clause_count in the cluster"));
            inTime = true;
        } catch (ClusterException e) {
            if (e.reason() != ClusterException.Reason.TIMED_OUT || !deadline.isOver()) {
                throw e;
            }
            inTime = false;
        }
        List<Hit> hits = ShownHits.of(request, found);
        issues.addAll(ofQuery.orElse(request.parsed().issues()));
        return SearchResults.builder()
                .total(total.value())
                .totalIsExact(inTime && total.isExact())
                .hits(hits)
                .facets(inTime ? facets : Map.of())
                .issues(issues)
                .hints(hints)
                .near(near)
                .timedOut(!inTime)
                .next(next)
                .build();
    }

    /** Whether everything was found in time. */
    private boolean find(List<FoundHit> found) throws IOException {
        Selections selections = Selections.of(request, new HeldValues(new ClusterTerms(searching)));
        issues.addAll(selections.issues());
        warnIfMoved();
        RequestQuery queries = new RequestQuery(request, selections, translator);
        HitQuery query = queries.matching();
        FacetSearch counting = new FacetSearch(request, selections, queries, searching, labels, deadline);
        HitWalk walk = walk(searching, request, query);
        SearchAnswer first = collect(walk, found, body -> {
            counting.addAggregations(body);
            askTotal(query, body);
        });
        total = total(query, first);
        cut(found);
        if (first.isPartial()) {
            return false;
        }
        facets = counting.read(first);
        suggest(queries);
        if (counting.isEstimated()) {
            issues.add(QueryIssue.of("the index has several shards, and each reports only its own commonest values:"
                    + " the counts of the listed values are exact, but another value may be as common"));
        }
        return true;
    }

    /** Adds issues and, on the first page, hints and near hits. */
    private void suggest(RequestQuery queries) throws IOException {
        ClusterVocabulary vocabulary = new ClusterVocabulary(searching, translator);
        vocabulary.learn(request.parsed());
        List<QueryIssue> said = DidYouMean.issues(
                request.parsed(),
                total.value() > 0,
                vocabulary,
                deadline,
                query -> queries.plain(query).count(searching));
        ofQuery = Optional.of(said);
        if (request.after().isPresent()) {
            return;
        }
        boolean nothing = total.isExact() && total.value() == 0;
        if (request.hints()) {
            hints = Hints.of(
                    request.parsed(),
                    said,
                    nothing,
                    vocabulary,
                    deadline,
                    query -> queries.counted(query).count(searching));
        }
        if (request.near() && total.isExact() && total.value() <= LooseQuery.MAX_HITS) {
            Optional<LooseQuery> loose = LooseQuery.of(
                    request, vocabulary, deadline, query -> queries.plain(query).count(searching));
            if (loose.isPresent()) {
                near = Optional.of(new NearSearch(request, loose.get(), queries, translator, searching).run());
            }
        }
    }

    static HitWalk walk(Searching searching, SearchRequest request, HitQuery query) {
        return switch (query) {
            case HitQuery.OfCables cables -> new CableWalk(searching, request, cables.query());
            case HitQuery.OfParagraphs paragraphs -> new ParagraphWalk(searching, request, paragraphs.query());
        };
    }

    /** Reads one more hit than requested, to know whether there is another page. */
    private SearchAnswer collect(HitWalk walk, List<FoundHit> found, HitWalk.Beside beside) throws IOException {
        long wanted = request.limit() + 1L;
        HitWalk.Page page = walk.next((int) Math.min(wanted, PAGE), beside);
        SearchAnswer first = page.answer().orElseThrow();
        found.addAll(page.hits());
        while (found.size() < wanted && !walk.isDone() && !first.isPartial()) {
            deadline.check();
            found.addAll(walk.next((int) Math.min(wanted - found.size(), PAGE), HitWalk.Beside.NOTHING)
                    .hits());
        }
        return first;
    }

    private void askTotal(HitQuery query, SearchBody body) {
        switch (query) {
            case HitQuery.OfParagraphs paragraphs -> paragraphs.totals().forEach(body::count);
            case HitQuery.OfCables cables -> {
                if (request.exactTotal() || !request.facets().isEmpty()) {
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

    /** Removes the hit that belongs to the next page, and creates the cursor of that page. */
    private void cut(List<FoundHit> found) throws IOException {
        if (found.size() > request.limit()) {
            found.subList(request.limit(), found.size()).clear();
            if (!found.isEmpty()) {
                FoundHit last = found.getLast();
                int paragraph = request.unit() == Unit.CABLE ? 0 : last.paragraph();
                next = Optional.of(new Cursor(
                                request.fingerprint(),
                                version(),
                                last.key(),
                                paragraph,
                                last.cable().id())
                        .toString());
            }
        }
    }

    private void warnIfMoved() throws IOException {
        if (request.after().isPresent()
                && Cursor.parse(request.after().get(), request).version() != version()) {
            issues.add(QueryIssue.of(
                    "the index has changed since the previous page; by relevance, hits may repeat or be missing"));
        }
    }

    /**
     * The state of the index if the order of the hits depends on it. By date or id it does not, so pages continue
     * exactly after a change.
     */
    private long version() throws IOException {
        return request.sort() == Sort.RELEVANCE ? IndexState.of(index) : 0;
    }
}
