package org.cablesearch.query.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cablesearch.query.Hit;
import org.cablesearch.query.internal.request.Deadline;

/** Iterates over all hits of a request in order, with only one page in memory. */
public final class HitStream implements Iterator<Hit> {

    /** Reads the hits of a request in order, as the index was when the first page was read. */
    public interface Pages extends Closeable {

        /** The next page, found under a deadline. */
        Page next(Deadline deadline) throws IOException;
    }

    /**
     * A page of hits, which may have none.
     *
     * @param isFollowed whether another page follows
     * @param isWhole whether it was found in time, so that no hit is missing
     */
    public record Page(List<Hit> hits, boolean isFollowed, boolean isWhole) {}

    private final Optional<Duration> timeLimit;
    private final Pages pages;
    private Page page;
    private Iterator<Hit> hits;

    private HitStream(Optional<Duration> timeLimit, Pages pages) throws IOException {
        this.timeLimit = timeLimit;
        this.pages = pages;
        this.page = pages.next(new Deadline(timeLimit));
        this.hits = page.hits().iterator();
    }

    /**
     * The hits of all pages. The first page is read at once, the others when they are needed. Closing the stream closes
     * the pages.
     *
     * @param timeLimit how long each page may take
     */
    public static Stream<Hit> of(Optional<Duration> timeLimit, Pages pages) throws IOException {
        boolean open = false;
        try {
            HitStream hits = new HitStream(timeLimit, pages);
            open = true;
            int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(hits, traits), false)
                    .onClose(() -> close(pages));
        } finally {
            if (!open) {
                pages.close();
            }
        }
    }

    private static void close(Pages pages) {
        try {
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the stream of hits could not be closed", e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!hits.hasNext() && (page.isFollowed() || !page.isWhole())) {
            turn();
        }
        return hits.hasNext();
    }

    @Override
    public Hit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return hits.next();
    }

    private void turn() {
        try {
            Deadline deadline = new Deadline(timeLimit);
            if (!page.isWhole()) {
                throw deadline.expired();
            }
            page = pages.next(deadline);
            hits = page.hits().iterator();
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the index can no longer be read", e);
        }
    }
}
