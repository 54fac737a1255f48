package org.cablesearch.cluster.internal.http;

import org.cablesearch.cluster.ClusterException;

/** A failed attempt at a request that may succeed if it is retried. */
final class PassingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ClusterException failure;

    PassingFailure(ClusterException failure) {
        super(failure);
        this.failure = failure;
    }

    /** The exception to throw if there is no further attempt. */
    ClusterException failure() {
        return failure;
    }
}
