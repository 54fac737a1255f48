// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import org.cablesearch.cluster.ClusterException;

/** A failed attempt at a request that may succeed if it is retried. */
final class PassingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ClusterException failure;
    private final Kind kind;

    /** Kind of the failure. */
    enum Kind {
        /** It answered, if only to refuse the request. */
        ANSWERED,
        /** It could not be reached, or closed the connection. */
        UNREACHABLE,
        /** It did not answer in time. */
        SILENT
    }

    PassingFailure(ClusterException failure, Kind kind) {
        super(failure);
        this.failure = failure;
        this.kind = kind;
    }

    /** The exception to throw if there is no further attempt. */
    ClusterException failure() {
        return failure;
    }

    Kind kind() {
        return kind;
    }

    boolean isAnswered() {
        return kind == Kind.ANSWERED;
    }
}
