package org.cablesearch.cluster.internal.http;

import org.cablesearch.cluster.ClusterException;

/** An attempt that failed, where another may not. */
final class PassingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ClusterException failure;

    PassingFailure(ClusterException failure) {
        super(failure);
        this.failure = failure;
    }

    /** What to tell if there is no other attempt. */
    ClusterException failure() {
        return failure;
    }
}
