package org.cablesearch.cluster;

import java.io.IOException;

/**
 * A cluster that could not be reached, or that refused a request. The message is one sentence that names the address
 * and says what to do; it never contains a password. {@link #reason} is for programs.
 */
public class ClusterException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a request to a cluster failed. */
    public enum Reason {
        /** No address could be connected to, or none belongs to a cluster. */
        UNREACHABLE,
        /** The certificate of an address is not trusted, or belongs to another host. */
        CERTIFICATE,
        /** The cluster does not know the user, or the password or token is wrong. */
        UNAUTHORIZED,
        /** The user lacks the permission. */
        FORBIDDEN,
        /** There is no such index. */
        NOT_FOUND,
        /** The cluster was overloaded until the time for the request was over. */
        BUSY,
        /** The cluster accepts no changes to the index: its disks are nearly full, or an operator has locked it. */
        READ_ONLY,
        /** The cluster is up but cannot answer: it has no leader, or shards of the index are on no node. */
        UNAVAILABLE,
        /** There was no answer in time. */
        TIMED_OUT,
        /** The cluster refused the request for another reason. */
        REFUSED
    }

    private final Reason reason;
    private final String problem;

    /**
     * Makes an exception whose message is the problem and the remedy.
     *
     * @param problem what happened, and where: the first half of a sentence
     * @param remedy what to do: the second half
     */
    public ClusterException(Reason reason, String problem, String remedy) {
        super(problem + "; " + remedy);
        this.reason = reason;
        this.problem = problem;
    }

    /** Makes an exception as the other constructor does, with a cause. */
    public ClusterException(Reason reason, String problem, String remedy, Throwable cause) {
        super(problem + "; " + remedy, cause);
        this.reason = reason;
        this.problem = problem;
    }

    /** Why the request failed. */
    public final Reason reason() {
        return reason;
    }

    /** The message without the remedy, for programs that can give better advice than the name of a method. */
    public final String problem() {
        return problem;
    }
}
