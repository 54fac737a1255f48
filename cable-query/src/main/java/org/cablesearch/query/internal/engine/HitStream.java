package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cablesearch.query.Hit;

/** Iterates over all hits of a request in order, with only one page in memory. */
public final class HitStream implements Iterator<Hit> {

    /** Reads the hits of a request in order, as the index was when the first page was read. */
    @FunctionalInterface
    public interface Pages {

        /**
         * The next page, which may have no hits; empty if no page follows.
         *
         * @throws InterruptedIOException if the deadline has expired, so that hits may be missing
         */
        Optional<List<Hit>> next() throws IOException;
    }

    private final Pages pages;
    private Optional<Iterator<Hit>> page;

    private HitStream(Pages pages) throws IOException {
        this.pages = pages;
        this.page = pages.next().map(List::iterator);
    }

    /** The hits of all pages. The first page is read at once, the others when they are needed. */
    public static Stream<Hit> of(Pages pages) throws IOException {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new HitStream(pages), traits), false);
    }

    @Override
    public boolean hasNext() {
        while (page.isPresent() && !page.get().hasNext()) {
            page = turned();
        }
        return page.isPresent();
    }

    @Override
    public Hit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.orElseThrow().next();
    }

    private Optional<Iterator<Hit>> turned() {
        try {
            return pages.next().map(List::iterator);
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the index can no longer be read", e);
        }
    }
}
