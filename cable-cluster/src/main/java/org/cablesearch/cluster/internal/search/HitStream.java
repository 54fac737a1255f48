package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.facet.HeldValues;
import org.cablesearch.query.internal.hits.Selections;
import org.cablesearch.query.internal.hits.UnanswerableException;

/**
 * Iterates over all hits of a request in order. It reads them a page at a time from the index as it was when the stream
 * was opened.
 */
final class HitStream implements Iterator<Hit> {

    private static final int PAGE = 200;

    private final SearchRequest request;
    private final HitWalk walk;
    private Iterator<Hit> page = List.<Hit>of().iterator();

    private HitStream(SearchRequest request, HitWalk walk) {
        this.request = request;
        this.walk = walk;
    }

    static Stream<Hit> of(SearchRequest request, NamedIndex index) throws IOException {
        PointInTime time = PointInTime.of(index.cluster(), index.name());
        boolean open = false;
        try {
            Selections selections = Selections.of(request, new HeldValues(new ClusterTerms(time)));
            RequestQuery queries = new RequestQuery(request, selections, new QueryTranslator(new Lookups(time)));
            HitStream hits = new HitStream(request, Search.walk(time, request, queries.matching()));
            int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
            Stream<Hit> stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(hits, traits), false);
            open = true;
            return stream.onClose(() -> close(time));
        } catch (UnanswerableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
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
    public boolean hasNext() {
        while (!page.hasNext() && !walk.isDone()) {
            try {
                page = ShownHits.of(
                                request, walk.next(PAGE, HitWalk.Beside.NOTHING).hits())
                        .iterator();
            } catch (IOException e) {
                throw new UncheckedIOException("the index can no longer be read", e);
            }
        }
        return page.hasNext();
    }

    @Override
    public Hit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
