// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cablesearch.query.internal.request.CallerException;
import org.cablesearch.query.internal.request.Deadline;

/** Streams everything that a request or a query finds in order, with only one page in memory. */
public final class HitStream {

    /**
     * Reads what is found in order, as the index was when the first page was read.
     *
     * @param <T> what is read of each hit
     */
    public interface Pages<T> extends Closeable {

        /** The next page, found under a deadline. */
        Page<T> next(Deadline deadline) throws IOException;
    }

    /**
     * A page of hits, which may have none.
     *
     * @param isFollowed whether another page follows
     * @param isWhole whether it was found in time, so that no hit is missing
     */
    public record Page<T>(List<T> hits, boolean isFollowed, boolean isWhole) {

        /** A page that was not found in time. */
        public static <T> Page<T> late() {
            return new Page<>(List.of(), true, false);
        }
    }

    private HitStream() {}

    /**
     * The hits of all pages. The first page is read at once, the others when they are needed. Closing the stream closes
     * the pages.
     *
     * @param deadlines a new deadline for each page
     */
    public static <T> Stream<T> of(Supplier<Deadline> deadlines, Pages<T> pages) throws IOException {
        boolean open = false;
        try {
            Page<T> first = CallerException.uncovered(() -> pages.next(deadlines.get()));
            open = true;
            return Stream.iterate(
                            Optional.of(first),
                            Optional::isPresent,
                            page -> page.flatMap(before -> after(before, deadlines.get(), pages)))
                    .flatMap(Optional::stream)
                    .flatMap(page -> page.hits().stream())
                    .onClose(() -> close(pages));
        } finally {
            if (!open) {
                pages.close();
            }
        }
    }

    private static <T> Optional<Page<T>> after(Page<T> page, Deadline deadline, Pages<T> pages) {
        try {
            if (!page.isWhole()) {
                throw deadline.expired();
            }
            return page.isFollowed()
                    ? Optional.of(CallerException.uncovered(() -> pages.next(deadline)))
                    : Optional.empty();
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the index can no longer be read", e);
        }
    }

    private static void close(Pages<?> pages) {
        try {
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the stream of hits could not be closed", e);
        }
    }
}
