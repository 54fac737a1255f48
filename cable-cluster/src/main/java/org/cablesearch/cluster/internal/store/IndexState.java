// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.store;

import org.cablesearch.cluster.internal.json.Counts;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/**
 * Computes a negative number that changes with what searches find: from the number of cables, and the sum of the numbers
 * that each shard gives to its changes. As long as nothing changes, the cluster answers from a cache.
 */
public final class IndexState {

    private static final String CHANGES = "changes";

    private IndexState() {}

    /** The search that asks for it. */
    public static SearchBody body() {
        return SearchBody.counting(Queries.all()).countAll().count(CHANGES, Counts.sum("_seq_no"));
    }

    public static long of(SearchAnswer answer) {
        return (31 * answer.total() + answer.counted(CHANGES).path("value").asLong()) | Long.MIN_VALUE;
    }
}
