// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import org.cablesearch.index.IndexAccessException;

/**
 * Thrown if a cluster cannot be reached or refuses a request. The message is one sentence that names the address and
 * says what to do; it never contains a password. {@link #reason} is for programs.
 */
public class ClusterException extends IndexAccessException {

    private static final long serialVersionUID = 1L;

    /** Why a request to a cluster failed. */
    public enum Reason {
        /** No address accepted a connection, or none belongs to a cluster. */
        UNREACHABLE,
        /** The certificate of an address is not trusted, or belongs to another host. */
        CERTIFICATE,
        /** The cluster does not know the user, or the password or token is wrong. */
        UNAUTHORIZED,
        /** The user lacks the permission. */
        FORBIDDEN,
        /** There is no such index. */
        NOT_FOUND,
        /** The cluster was overloaded until the time for the request was up. */
        BUSY,
        /**
         * The cluster accepts no changes to the index, because its disks are nearly full or an operator has locked the
         * index.
         */
        READ_ONLY,
        /** The cluster is up but cannot answer: it has no leader, or shards of the index are on no node. */
        UNAVAILABLE,
        /** There was no answer in time. */
        TIMED_OUT,
        /**
         * The query has more clauses than the cluster accepts. Searches and batches report this as an issue instead.
         */
        TOO_LARGE,
        /** The cluster refused the request for another reason. */
        REFUSED
    }

    private final Reason reason;

    /**
     * Creates an exception with a message that consists of the problem and the remedy.
     *
     * @param problem what happened, and where: the first half of a sentence
     * @param remedy what to do: the second half
     */
    public ClusterException(Reason reason, String problem, String remedy) {
        super(problem, remedy);
        this.reason = reason;
    }

    /** Creates an exception as the other constructor does, with a cause. */
    public ClusterException(Reason reason, String problem, String remedy, Throwable cause) {
        super(problem, remedy, cause);
        this.reason = reason;
    }

    /** Why the request failed. */
    public final Reason reason() {
        return reason;
    }
}
