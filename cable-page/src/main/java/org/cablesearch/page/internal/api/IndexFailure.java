package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;

/** Distinguishes an index that cannot be read from a client that does not read. */
final class IndexFailure {

    private IndexFailure() {}

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
    static <T> T told(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(Status.INTERNAL_ERROR, "The index cannot be read: " + e.getMessage() + ".");
        } catch (IllegalStateException e) {
            throw new Refusal(Status.INTERNAL_ERROR, "The page can no longer answer: " + e.getMessage() + ".");
        }
    }

    /** @throws Refusal if the index cannot be read */
    static void told(Printing printing) {
        Reading<Boolean> reading = () -> {
            printing.print();
            return true;
        };
        told(reading);
    }
}
