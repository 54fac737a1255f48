// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cablesearch.query.CableSearcher;

/**
 * A call of a tool.
 *
 * @param values the values of its arguments, each read by its argument
 * @param searcher the archive; its calls end when the time is up or the call is cancelled
 * @param isCancelled whether the client no longer wants the answer
 */
record Call(Map<Argument<?>, Object> values, CableSearcher searcher, BooleanSupplier isCancelled) {

    /** The value of an argument that is required or has a usual value. */
    <V> V get(Argument<V> argument) {
        return find(argument).orElseThrow();
    }

    /** The value of an argument; empty if the call does not have it. */
    @SuppressWarnings("unchecked") // each value was read by its argument
    <V> Optional<V> find(Argument<V> argument) {
        return Optional.ofNullable((V) values.get(argument));
    }
}
