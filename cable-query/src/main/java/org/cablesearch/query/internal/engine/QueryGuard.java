// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.CallerException;

/**
 * Keeps an error of this library in one query from ending more than the work that failed: the rest of the answer, the
 * other queries of a batch, and the searcher are not affected. A failure of the index is not such an error: damage, a
 * failed disk or connection, a closed searcher, an interrupt. Nor is an exception of the caller's code.
 */
public final class QueryGuard {

    private QueryGuard() {}

    /**
     * The result of work for a query.
     *
     * @throws UnanswerableException if the engine cannot answer the query, or an error of this library made it fail
     */
    public static <T> T run(CableQuery query, IOSupplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UnanswerableException | CallerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (isOfIndex(e)) {
                throw e;
            }
            throw new UnanswerableException(
                    "an error of this library made the search for " + query + " fail: " + e + "; please report it", e);
        }
    }

    /** Whether the index or this thread made a search fail. Damage is an {@link IOException}, too. */
    private static boolean isOfIndex(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof AlreadyClosedException
                        || cause instanceof InterruptedException
                        || cause instanceof ThreadInterruptedException);
    }
}
