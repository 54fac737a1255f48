// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;
import org.jspecify.annotations.Nullable;

/**
 * Turns a failure to read the index into a {@link Refusal}, so that it is not treated as a client that has disconnected.
 * The message says what is wrong but not where the index is: only the log names folders, since people who use the page
 * from another machine should not learn them.
 */
final class IndexRefusal {

    private static final System.Logger LOG = System.getLogger(IndexRefusal.class.getName());

    private IndexRefusal() {}

    /** Work that only reads the index. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Work that only reads the index, without a result. */
    @FunctionalInterface
    interface Printing {
        void print() throws IOException;
    }

    /** @throws Refusal if the index cannot be read */
    static <T> T reported(Reading<T> reading) {
        try {
            return reading.read();
        } catch (UncheckedIOException e) {
            throw refusal(e, e.getCause());
        } catch (IOException e) {
            throw refusal(e, e);
        }
    }

    private static Refusal refusal(Exception e, @Nullable IOException cause) {
        if (cause instanceof CableIndexException index) {
            LOG.log(System.Logger.Level.WARNING, "the index cannot be read: {0}", index.getMessage());
        } else {
            LOG.log(System.Logger.Level.WARNING, "the index cannot be read", e);
        }
        return new Refusal(
                Status.INTERNAL_ERROR,
                "The index cannot be read: " + problem(cause)
                        + ". The log of the program that serves this page says more.");
    }

    private static String problem(@Nullable IOException cause) {
        if (!(cause instanceof CableIndexException index)) {
            return "reading failed";
        }
        return switch (index.reason()) {
            case GONE, NOT_AN_INDEX -> "its folder is gone";
            case DAMAGED -> "files are missing or changed";
            case UNFINISHED_COPY -> "it is a copy that was stopped before it was complete";
            case NEWER_VERSION -> "it was written by a newer cables, and this program must be updated";
            case OTHER_VERSION, UNREADABLE_VERSION -> "another version of cables has written it";
            case NOT_ALLOWED -> "the system does not allow it";
            case INTERRUPTED -> "reading was interrupted";
            case CLOSED -> "it was closed";
            default -> "reading failed";
        };
    }

    /** @throws Refusal if the index cannot be read */
    static void reported(Printing printing) {
        Reading<Boolean> reading = () -> {
            printing.print();
            return true;
        };
        reported(reading);
    }
}
