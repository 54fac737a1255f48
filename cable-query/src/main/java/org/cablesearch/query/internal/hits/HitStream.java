package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.facet.FacetStates;

/**
 * Iterates over all hits of a request in order. It reads them a page at a time from one reader, so that memory holds
 * only one page. A page that takes longer than the deadline ends the stream with an exception, because hits may be
 * missing.
 */
final class HitStream implements Iterator<Hit> {

    private static final int PAGE = 500;

    private final SearchRequest request;
    private final DirectoryReader reader;
    private final FacetStates states;
    private Iterator<Hit> page;
    private Optional<String> next;
    private boolean cut;

    private HitStream(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        this.request = request;
        this.reader = reader;
        this.states = states;
        SearchResults first = new Search(request, reader, states).run();
        this.page = first.hits().iterator();
        this.next = first.next();
        this.cut = first.timedOut();
    }

    static Stream<Hit> of(SearchRequest request, DirectoryReader reader, FacetStates states) throws IOException {
        Iterator<Hit> hits = new HitStream(request.withoutFacets().limit(PAGE), reader, states);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(hits, traits), false);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && next.isEmpty() && cut) {
            throw new UncheckedIOException(new InterruptedIOException(
                    "the deadline of " + request.deadline().orElseThrow() + " expired before all hits were found"));
        }
        if (!page.hasNext() && next.isPresent()) {
            turn(next.get());
            return hasNext();
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

    private void turn(String cursor) {
        try {
            SearchResults results = new Search(request.after(cursor), reader, states).run();
            page = results.hits().iterator();
            next = results.next();
            cut = results.timedOut();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }
}
