package org.cablesearch.cluster.internal.http;

import org.cablesearch.cluster.ClusterException;

/** A failed attempt at a request that may succeed if it is retried. */
final class PassingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ClusterException failure;
    private final boolean answered;

    /** @param answered whether the node answered */
    PassingFailure(ClusterException failure, boolean answered) {
        super(failure);
        this.failure = failure;
        this.answered = answered;
    }

    /** The exception to throw if there is no further attempt. */
    ClusterException failure() {
        return failure;
    }

    /** Whether the node answered, if only to refuse the request. */
    boolean isAnswered() {
        return answered;
    }
}
