package org.cablesearch.query.internal.engine;

import java.io.IOException;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Keeps an error of this library in one query from ending more than the work that failed: the rest of the answer, the
 * other queries of a batch, and the searcher are not affected.
 */
@FunctionalInterface
public interface QueryFence {

    /**
     * Whether the index or this thread explains what a search threw: damage, a failed disk, a closed index, an
     * interrupt. If not, it is an error of this library. May read the whole index.
     */
    boolean explains(Throwable thrown) throws IOException;

    /**
     * The result of work for a query.
     *
     * @throws UnanswerableException if the engine cannot answer the query, or an error of this library made it fail
     */
    default <T> T run(CableQuery query, Deadline.Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (UnanswerableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (explains(e)) {
                throw e;
            }
            throw new UnanswerableException(
                    "an error of this library made the search for " + query + " fail: " + e + "; please report it", e);
        }
    }
}
