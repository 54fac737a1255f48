// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.IOSupplier;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.AsOf;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Facet;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.near.FullNameLabels;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.LookupCache;
import org.cablesearch.query.internal.suggest.CommonerWord;
import org.cablesearch.query.internal.suggest.DidYouMean;
import org.cablesearch.query.internal.suggest.Hints;

/**
 * Answers one request with an engine, within the deadline: first the hits, then the counts and the issues, and on the
 * first page hints and near hits. If time is up before everything is counted, the answer has no counts and says so. If
 * it is up later, issues, hints or near hits may be missing, which the answer does not say. What cannot be answered
 * becomes an issue, see {@link QueryGuard}.
 */
public final class Pipeline {

    /**
     * A page of hits without anything else.
     *
     * @param next the cursor of the next page, if there is one
     * @param isWhole whether it was found in time, so that no hit is missing
     */
    public record HitPage(List<Hit> hits, Optional<String> next, boolean isWhole) {}

    private final SearchRequest request;
    private final Deadline deadline;
    private final Engine engine;
    private final Optional<Cursor> after;
    private final Set<String> unanswerable = new LinkedHashSet<>();
    /** Counts of queries without filters, found once for issues and near hits. */
    private final LookupCache<CableQuery, Long> counts;

    private Pipeline(SearchRequest request, Deadline deadline, Engine engine) {
        this.request = request;
        this.deadline = deadline;
        this.engine = engine;
        this.counts = new LookupCache<>(query -> engine.count(query, request.unit()));
        this.after = request.after().map(text -> Cursor.parse(text, request));
    }

    /** The answer to a request under a deadline. */
    public static SearchResults run(SearchRequest request, Deadline deadline, Engine engine) throws IOException {
        return new Pipeline(request, deadline, engine).run();
    }

    /**
     * A page of the hits of a request, found under a deadline.
     *
     * @throws UnanswerableException if the engine cannot answer the request, or an error of this library made it fail
     */
    public static HitPage page(SearchRequest request, Deadline deadline, Engine engine) throws IOException {
        Pipeline pipeline = new Pipeline(request, deadline, engine);
        return QueryGuard.run(request.query(), pipeline::page);
    }

    private HitPage page() throws IOException {
        requireOwnCursor();
        Optional<Plan> plan = deadline.inTime(this::plan);
        if (plan.isEmpty()) {
            return new HitPage(List.of(), Optional.empty(), false);
        }
        Engine.Page page = engine.page(plan.get());
        // Only the first few may have been read late, and then lack the marks in their snippets.
        boolean isRead = page.hits().size() > Engine.MIN_HITS_AFTER_DEADLINE || !deadline.isOver();
        return new HitPage(page.hits(), cursor(page.last()), page.isWhole() && isRead);
    }

    /** By relevance, a page continues one of the same engine, because another has other scores. */
    private void requireOwnCursor() {
        if (after.isPresent() && request.sort() == Sort.RELEVANCE) {
            boolean ofCluster = after.get().version() < 0;
            if (ofCluster != engine.isCluster()) {
                throw new IllegalArgumentException("the cursor belongs to an index in a "
                        + (ofCluster ? "cluster, and this one is in a folder" : "folder, and this one is in a cluster")
                        + "; start again without a cursor");
            }
        }
    }

    private SearchResults run() throws IOException {
        requireOwnCursor();
        Optional<Plan> plan = inTime(this::plan);
        Engine.Page page = plan.isPresent() ? page(plan.get()) : Engine.Page.NONE;
        Optional<Engine.Counts> counted = page.isWhole() ? inTime(page.counting()) : Optional.empty();
        List<QueryIssue> ofQuery = unanswerable.isEmpty()
                ? issuesOfQuery(page.total().value() > CommonerWord.MAX_OF_RARE)
                : request.parsed().issues();
        Engine.Total total = counted.map(Engine.Counts::total)
                .orElseGet(() -> new Engine.Total(page.total().value(), false));
        Map<Dimension, Facet> facets =
                labelled(counted.map(Engine.Counts::facets).orElse(Map.of()));
        Optional<Long> undated = plan.isPresent() && request.asOf().isPresent() && counted.isPresent()
                ? inTime(() -> undated(plan.get()))
                : Optional.empty();
        boolean isCounted =
                counted.isPresent() && (undated.isPresent() || request.asOf().isEmpty());
        boolean isTimedOut = !isCounted && unanswerable.isEmpty();
        boolean isFirstPage = after.isEmpty() && unanswerable.isEmpty();
        Optional<Plan> first = isFirstPage ? plan : Optional.empty();
        long known = counted.map(counts -> counts.total().value()).orElse(Long.MAX_VALUE);
        List<QueryHint> hints = first.isPresent() ? hints(first.get(), ofQuery, known) : List.of();
        Optional<NearHits> near = first.isPresent() ? near(first.get(), known) : Optional.empty();
        List<QueryIssue> ofEngine = counted.map(Engine.Counts::issues).orElse(List.of());
        return new SearchResults(
                request,
                total.value(),
                total.isExact(),
                page.hits(),
                facets,
                issues(plan, ofEngine, ofQuery),
                hints,
                near,
                request.asOf().map(time -> new AsOf(DateRange.written(time), request.at(), undated.orElse(0L))),
                isTimedOut,
                cursor(page.last()));
    }

    /** The facets, with full names beside surnames as far as time is left. */
    private Map<Dimension, Facet> labelled(Map<Dimension, Facet> facets) throws IOException {
        Map<Dimension, Facet> labelled = new LinkedHashMap<>(facets);
        Facet people = facets.get(Dimension.PEOPLE);
        if (people != null) {
            inTime(() -> FullNameLabels.labelled(people, engine.vocabulary()))
                    .ifPresent(named -> labelled.put(Dimension.PEOPLE, named));
        }
        return labelled;
    }

    /**
     * Number of hits that a plan leaves out because they lack a date. A clause for that would not fit into a query that has
     * as many clauses as a query may have.
     */
    private long undated(Plan plan) throws IOException {
        SearchRequest anyTime = request.withoutDates().withoutAsOf();
        SearchRequest anyDay = anyTime.from(LocalDate.MIN).to(LocalDate.MAX);
        return count(plan, anyTime) - count(plan, anyDay);
    }

    private long count(Plan plan, SearchRequest times) throws IOException {
        return engine.count(new Plan(times, plan.selections(), Optional.empty()), request.query());
    }

    private Plan plan() throws IOException {
        return new Plan(request, Selections.of(request, engine.values()), after);
    }

    /** The page. The engine itself observes the deadline, so that a page has some hits even when time is up. */
    private Engine.Page page(Plan plan) throws IOException {
        return answered(() -> Optional.of(engine.page(plan))).orElse(Engine.Page.NONE);
    }

    private List<QueryHint> hints(Plan plan, List<QueryIssue> ofQuery, long total) throws IOException {
        return request.hints()
                ? inTime(() -> Hints.of(
                                request.any(false).synonyms(Synonyms.NONE).parsed(),
                                request.any(),
                                ofQuery,
                                total,
                                engine.vocabulary(),
                                deadline,
                                query -> engine.count(plan, query)))
                        .orElse(List.of())
                : List.of();
    }

    /** Near hits, if they are asked for and there are few others. */
    private Optional<NearHits> near(Plan plan, long total) throws IOException {
        return request.near() && total <= Hints.FEW
                ? inTime(() -> loosened(plan, total)).flatMap(found -> found)
                : Optional.empty();
    }

    private Optional<NearHits> loosened(Plan plan, long total) throws IOException {
        Optional<LooseQuery> loose = Loosening.of(request, total, engine.vocabulary(), deadline, counts::of);
        if (loose.isEmpty()) {
            return Optional.empty();
        }
        NearHits near = engine.near(plan, loose.get(), plan.near(loose.get()));
        boolean nothing = near.total() == 0 && loose.get().words().size() == 1;
        return nothing ? Optional.empty() : Optional.of(near);
    }

    private List<QueryIssue> issuesOfQuery(boolean found) throws IOException {
        return inTime(() -> DidYouMean.issues(
                        request.synonyms(Synonyms.NONE).parsed(),
                        request.any(),
                        found,
                        engine.vocabulary(),
                        deadline,
                        counts::of))
                .orElse(request.parsed().issues());
    }

    /** The issues in the order in which they are shown. */
    private List<QueryIssue> issues(Optional<Plan> plan, List<QueryIssue> ofEngine, List<QueryIssue> ofQuery)
            throws IOException {
        List<QueryIssue> issues = new ArrayList<>();
        boolean hasChanged = after.isPresent()
                && inTime(this::version)
                        .filter(now -> now != after.get().version())
                        .isPresent();
        if (hasChanged) {
            issues.add(QueryIssue.of(
                    "the index has changed since the previous page; by relevance, hits may repeat or be missing"));
        }
        plan.ifPresent(prepared -> issues.addAll(prepared.selections().issues()));
        issues.addAll(ofEngine);
        unanswerable.forEach(message -> issues.add(QueryIssue.of(message)));
        issues.addAll(ofQuery);
        return issues;
    }

    private Optional<String> cursor(Optional<Engine.Last> last) throws IOException {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Engine.Last hit = last.get();
        return Optional.of(new Cursor(request, version(), hit.key(), hit.paragraph(), hit.cable()).text());
    }

    /**
     * The version of the index if the order of the hits depends on it. By date or id it does not, so pages continue
     * exactly after a change.
     */
    private long version() throws IOException {
        return request.sort() == Sort.RELEVANCE ? engine.version() : 0;
    }

    /** The result of work; empty if time is up first, or if the engine cannot do it. */
    private <T> Optional<T> inTime(IOSupplier<T> work) throws IOException {
        return answered(() -> deadline.inTime(work));
    }

    /** The result of work; empty if the engine cannot do it, which becomes an issue. */
    private <T> Optional<T> answered(IOSupplier<Optional<T>> work) throws IOException {
        try {
            return QueryGuard.run(request.query(), work);
        } catch (UnanswerableException e) {
            unanswerable.add(e.getMessage());
            return Optional.empty();
        }
    }
}
