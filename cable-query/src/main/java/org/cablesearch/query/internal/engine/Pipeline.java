package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.suggest.CommonerWord;
import org.cablesearch.query.internal.suggest.DidYouMean;
import org.cablesearch.query.internal.suggest.Hints;

/**
 * Answers one request with an engine, within the deadline: first the hits, then the counts and the issues, and on the
 * first page hints and near hits. If time is up before everything is counted, the answer has no counts and says so. If
 * it is up later, issues, hints or near hits may be missing, which the answer does not say.
 */
public final class Pipeline {

    /**
     * A page of hits without anything else.
     *
     * @param next the cursor of the next page, if there is one
     * @param isWhole whether it was found in time, so that no hit is missing
     */
    public record HitPage(List<Hit> hits, Optional<String> next, boolean isWhole) {}

    private record Counted(Engine.Total total, Map<Dimension, Facet> facets) {}

    private final SearchRequest request;
    private final Deadline deadline;
    private final Engine engine;
    private final Set<String> unanswerable = new LinkedHashSet<>();
    private Selections selections;

    private Pipeline(SearchRequest request, Deadline deadline, Engine engine) {
        this.request = request;
        this.deadline = deadline;
        this.engine = engine;
        this.selections = Selections.asWritten(request);
    }

    /** The answer to a request under a deadline. */
    public static SearchResults run(SearchRequest request, Deadline deadline, Engine engine) throws IOException {
        return new Pipeline(request, deadline, engine).run();
    }

    /**
     * A page of the hits of a request, found under a deadline.
     *
     * @throws UnanswerableException if the engine cannot answer the request
     */
    public static HitPage page(SearchRequest request, Deadline deadline, Engine engine) throws IOException {
        Pipeline pipeline = new Pipeline(request, deadline, engine);
        if (deadline.inTime(pipeline::prepare).isEmpty()) {
            return new HitPage(List.of(), Optional.empty(), false);
        }
        Engine.Page page = engine.page();
        boolean isWhole = !engine.isCutShort() && (page.last().isPresent() || !deadline.isOver());
        return new HitPage(page.hits(), pipeline.cursor(page.last()), isWhole);
    }

    private SearchResults run() throws IOException {
        boolean prepared = inTime(this::prepare).isPresent();
        Engine.Page page = prepared ? page() : Engine.Page.NONE;
        Optional<Counted> counted =
                prepared && !engine.isCutShort() ? inTime(() -> count(page.total())) : Optional.empty();
        Optional<Counted> whole = engine.isCutShort() ? Optional.empty() : counted;
        List<QueryIssue> ofQuery = unanswerable.isEmpty()
                ? issuesOfQuery(page.total().value() > CommonerWord.MAX_OF_RARE)
                : request.parsed().issues();
        Engine.Total total = whole.map(Counted::total).orElse(page.total());
        SearchResults.Builder results = SearchResults.builder()
                .total(total.value())
                .totalIsExact(whole.isPresent() && total.isExact())
                .hits(page.hits())
                .facets(whole.map(Counted::facets).orElse(Map.of()))
                .timedOut(whole.isEmpty() && unanswerable.isEmpty())
                .next(cursor(page.last()));
        if (request.after().isEmpty() && unanswerable.isEmpty()) {
            suggest(
                    results,
                    ofQuery,
                    whole.map(counts -> counts.total().value()).orElse(Long.MAX_VALUE));
        }
        return results.issues(issues(ofQuery)).build();
    }

    private Selections prepare() throws IOException {
        selections = Selections.of(request, engine.values());
        engine.prepare(selections);
        return selections;
    }

    /** The page. The engine itself observes the deadline, so that a page has some hits even when time is up. */
    private Engine.Page page() throws IOException {
        return answered(() -> Optional.of(engine.page())).orElse(Engine.Page.NONE);
    }

    private Counted count(Engine.Total known) throws IOException {
        Engine.Total total = engine.total(known);
        Map<Dimension, Facet> facets = new LinkedHashMap<>();
        for (Map.Entry<Dimension, Integer> wanted : request.facets().entrySet()) {
            deadline.check();
            facets.put(wanted.getKey(), facet(wanted.getKey(), wanted.getValue()));
        }
        return new Counted(total, facets);
    }

    /** A facet. A histogram is of all values, whatever the request says about a list of them. */
    private Facet facet(Dimension dimension, int values) throws IOException {
        if (request.histograms().contains(dimension)) {
            return Histogram.of(engine.facet(dimension, Integer.MAX_VALUE, Optional.empty()));
        }
        Optional<ValuePrefix> prefix =
                Optional.ofNullable(request.facetPrefixes().get(dimension)).map(ValuePrefix::new);
        return engine.facet(dimension, values, prefix);
    }

    /** Adds hints, and near hits if there are few others. */
    private void suggest(SearchResults.Builder results, List<QueryIssue> ofQuery, long total) throws IOException {
        List<QueryHint> hints = request.hints()
                ? inTime(() -> Hints.of(
                                request.parsed(), ofQuery, total == 0, engine.vocabulary(), deadline, engine::count))
                        .orElse(List.of())
                : List.of();
        Optional<NearHits> near = request.near() && total <= LooseQuery.MAX_HITS
                ? inTime(this::near).flatMap(found -> found)
                : Optional.empty();
        if (!engine.isCutShort()) {
            results.hints(hints).near(near);
        }
    }

    private Optional<NearHits> near() throws IOException {
        Optional<LooseQuery> loose = Loosening.of(request, engine.vocabulary(), deadline, engine::countAll);
        return loose.isEmpty() ? Optional.empty() : Optional.of(engine.near(loose.get()));
    }

    private List<QueryIssue> issuesOfQuery(boolean found) throws IOException {
        return inTime(() -> DidYouMean.issues(request.parsed(), found, engine.vocabulary(), deadline, engine::countAll))
                .orElse(request.parsed().issues());
    }

    /** The issues in the order in which they are shown. */
    private List<QueryIssue> issues(List<QueryIssue> ofQuery) throws IOException {
        List<QueryIssue> issues = new ArrayList<>();
        if (request.after().isPresent()
                && Cursor.parse(request.after().get(), request).version() != version()) {
            issues.add(QueryIssue.of(
                    "the index has changed since the previous page; by relevance, hits may repeat or be missing"));
        }
        issues.addAll(selections.issues());
        issues.addAll(engine.issues());
        unanswerable.forEach(message -> issues.add(QueryIssue.of(message)));
        issues.addAll(ofQuery);
        return issues;
    }

    private Optional<String> cursor(Optional<Engine.Last> last) throws IOException {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Engine.Last hit = last.get();
        Cursor cursor = new Cursor(request.fingerprint(), version(), hit.key(), hit.paragraph(), hit.cable());
        return Optional.of(cursor.toString());
    }

    /**
     * The version of the index if the order of the hits depends on it. By date or id it does not, so pages continue
     * exactly after a change.
     */
    private long version() throws IOException {
        return request.sort() == Sort.RELEVANCE ? engine.version() : 0;
    }

    /** The result of work; empty if time is up first, or if the engine cannot do it. */
    private <T> Optional<T> inTime(Deadline.Work<T> work) throws IOException {
        return answered(() -> deadline.inTime(work));
    }

    /** The result of work; empty if the engine cannot do it, which becomes an issue. */
    private <T> Optional<T> answered(Deadline.Work<Optional<T>> work) throws IOException {
        try {
            return work.done();
        } catch (UnanswerableException e) {
            unanswerable.add(e.getMessage());
            return Optional.empty();
        }
    }
}
