// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableVersion;
import org.cablesearch.model.CableKey;

/**
 * Changes an index by queries.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="delete"}
 */
public final class CableQueries {

    private CableQueries() {}

    /**
     * Deletes the cables that match a query, including those not yet committed, and no others: not even those with the
     * same id. A cable that another thread replaces meanwhile is deleted only if its new version matches, too. The
     * deletions are durable after {@link CableIndex#commit}; cables that other threads add meanwhile may be missed.
     *
     * @return the number of cables deleted
     * @throws IllegalArgumentException as {@link CableSearcher#of}; or if the query cannot be answered, and then nothing is
     *     deleted
     * @throws IOException if the disk fails; some of the cables may already be deleted
     */
    public static long delete(CableIndex index, CableQuery query) throws IOException {
        try (CableSearcher searcher = CableSearcher.of(index)) {
            return delete(index, searcher, query);
        }
    }

    /**
     * Deletes the cables that a searcher finds, as {@link #delete(CableIndex, CableQuery)} does. If some have changed since
     * the searcher saw them, it is {@linkplain CableSearcher#refresh refreshed} and asked again for these; a change that
     * it cannot see even then, because it is not committed, keeps its cable from being deleted.
     *
     * @param searcher searches the same index, which may be in a cluster
     * @return the number of cables deleted
     * @throws IllegalArgumentException if the query cannot be answered; nothing is deleted
     * @throws UnsupportedOperationException as {@link CableSearcher#versions} and {@link CableIndex#delete(CableVersion)}
     * @throws IOException if the index cannot be read or changed; some of the cables may already be deleted
     * @since 0.2
     */
    public static long delete(CableIndex index, CableSearcher searcher, CableQuery query) throws IOException {
        long deleted = 0;
        Map<CableKey, CableVersion> before = Map.of();
        Predicate<CableKey> wanted = key -> true;
        while (true) {
            Map<CableKey, CableVersion> changed = new HashMap<>();
            // The stream reads the index as it was when the stream was opened, so deleting cables meanwhile is safe.
            try (Stream<CableVersion> versions = searcher.versions(query)) {
                for (Iterator<CableVersion> all = versions.iterator(); all.hasNext(); ) {
                    CableVersion found = all.next();
                    CableKey key = found.key();
                    if (wanted.test(key) && index.delete(found)) {
                        deleted++;
                    } else if (wanted.test(key) && !found.equals(before.get(key))) {
                        changed.put(key, found);
                    }
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (changed.isEmpty()) {
                return deleted;
            }
            searcher.refresh();
            before = changed;
            wanted = changed::containsKey;
        }
    }
}
