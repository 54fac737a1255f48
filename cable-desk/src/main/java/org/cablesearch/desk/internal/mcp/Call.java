// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cablesearch.query.CableSearcher;

/**
 * A call of a tool.
 *
 * @param arguments its arguments
 * @param searcher the archive; its calls end when the time is up or the call is cancelled
 * @param isCancelled whether the client no longer wants the answer
 */
record Call(Arguments arguments, CableSearcher searcher, BooleanSupplier isCancelled) {

    /** The value of an argument that is required or has a usual value. */
    <V> V get(Argument<V> argument) {
        return arguments.get(argument);
    }

    /** The value of an argument; empty if the call does not have it. */
    <V> Optional<V> find(Argument<V> argument) {
        return arguments.find(argument);
    }
}
