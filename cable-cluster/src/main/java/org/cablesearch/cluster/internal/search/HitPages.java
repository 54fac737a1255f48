package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.lookup.ClusterTerms;
import org.cablesearch.cluster.internal.lookup.Lookups;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.engine.Plan;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/** Reads the hits of a request from the index as it was when the first page was read. */
final class HitPages implements HitStream.Pages {

    private static final int PAGE = 200;

    private final SearchRequest request;
    private final PointInTime time;
    private Deadline deadline;
    private @Nullable HitWalk walk;
    private boolean late;

    private HitPages(SearchRequest request, PointInTime time) {
        this.request = request;
        this.time = time;
        this.deadline = new Deadline(request.deadline());
    }

    /** All hits of a request. Closing the stream releases the point in time. */
    static Stream<Hit> stream(SearchRequest request, NamedIndex index) throws IOException {
        PointInTime time = PointInTime.of(index.cluster(), index.name());
        boolean open = false;
        try {
            Stream<Hit> hits = HitStream.of(new HitPages(request, time)).onClose(() -> close(time));
            open = true;
            return hits;
        } finally {
            if (!open) {
                time.close();
            }
        }
    }

    private static void close(PointInTime time) {
        try {
            time.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the stream could not be closed in the cluster, which will do so itself", e);
        }
    }

    @Override
    public Optional<List<Hit>> next() throws IOException {
        if (late) {
            throw deadline.expired();
        }
        if (walk != null && walk.isDone()) {
            return Optional.empty();
        }
        deadline = new Deadline(request.deadline());
        Optional<List<Hit>> page = deadline.inTime(this::page);
        late = page.isEmpty();
        return Optional.of(page.orElse(List.of()));
    }

    private List<Hit> page() throws IOException {
        if (walk == null) {
            walk = walk();
        }
        return ShownHits.of(request, walk.next(PAGE, HitWalk.Beside.NOTHING).hits());
    }

    private HitWalk walk() throws IOException {
        Searching searching = body -> TimedSearching.of(time, deadline).whole().search(body);
        Plan plan = Plan.of(request, Selections.of(request, new ClusterTerms(searching)));
        PlanQueries queries = new PlanQueries(plan, new QueryTranslator(new Lookups(searching)));
        return HitWalk.of(searching, plan, queries.matching());
    }
}
