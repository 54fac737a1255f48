// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Work that ends early if the time of a searcher or of a request is up. */
public final class InTime {

    /** Work on an archive. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does the work, and returns what it is for. */
        T done() throws IOException;
    }

    private InTime() {}

    /**
     * The result of work; empty if it ends because time is up. A stream tells that by an unchecked exception.
     *
     * @throws IOException if it fails for another reason
     */
    public static <T> Optional<T> of(Work<T> work) throws IOException {
        try {
            return Optional.of(work.done());
        } catch (InterruptedIOException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof InterruptedIOException) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
