// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import org.cablesearch.cluster.internal.store.NamedIndex;
import org.cablesearch.cluster.internal.store.PointInTime;
import org.cablesearch.cluster.internal.store.Searching;
import org.cablesearch.index.internal.work.ClosingGuard;
import org.cablesearch.query.internal.engine.HitStream;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Reads pages from the index as it was when they were opened.
 *
 * @param <T> what is read of each hit
 */
abstract class TimePages<T> implements HitStream.Pages<T> {

    private final PointInTime time;
    private final ClosingGuard guard;

    /**
     * @param guard of the searcher
     * @param opening limits the time until the index is open
     */
    TimePages(NamedIndex index, ClosingGuard guard, Deadline opening) throws IOException {
        this.guard = guard;
        this.time = PointInTime.of(index.cluster(), index.name(), TimedSearching.left(opening));
    }

    /** The next page. */
    abstract HitStream.Page<T> next(Searching searching, Deadline deadline) throws IOException;

    @Override
    public final HitStream.Page<T> next(Deadline deadline) throws IOException {
        return guard.whileOpen(() -> deadline.inTime(() -> next(TimedSearching.of(time, deadline), deadline))
                .orElse(HitStream.Page.late()));
    }

    /** Frees the point in time. A searcher that is closed meanwhile cannot: then the cluster forgets it after a minute. */
    @Override
    public final void close() throws IOException {
        if (guard.isClosed()) {
            return;
        }
        try {
            time.close();
        } catch (IOException e) {
            if (!guard.isClosed()) {
                throw e;
            }
        }
    }
}
