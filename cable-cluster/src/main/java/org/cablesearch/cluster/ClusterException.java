package org.cablesearch.cluster;

import java.io.IOException;

/**
 * A cluster that could not be asked, or that refused a request. The message is one sentence that names the address and says
 * what to do; it never has a password in it. {@link #reason} is for programs.
 */
public class ClusterException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a cluster did not do what it was asked. */
    public enum Reason {
        /** No address could be connected to, or none of them is that of a cluster. */
        UNREACHABLE,
        /** The certificate of an address is not trusted, or is that of another host. */
        CERTIFICATE,
        /** The cluster does not know the user, or the password or token is wrong. */
        UNAUTHORIZED,
        /** The user may not do this. */
        FORBIDDEN,
        /** There is no such index. */
        NOT_FOUND,
        /** The cluster had more to do than it could, and still had when the time for the request was over. */
        BUSY,
        /** The cluster takes no changes of the index: its disks are nearly full, or an operator has locked it. */
        READ_ONLY,
        /** The cluster is there but cannot answer: it has no leader, or parts of the index have no node. */
        UNAVAILABLE,
        /** There was no answer in time. */
        TIMED_OUT,
        /** The cluster refused the request for another reason. */
        REFUSED
    }

    private final Reason reason;
    private final String problem;

    /**
     * Makes an exception of which the message is the problem and the remedy.
     *
     * @param problem what happened, and where: the first part of a sentence
     * @param remedy what to do: the second
     */
    public ClusterException(Reason reason, String problem, String remedy) {
        super(problem + "; " + remedy);
        this.reason = reason;
        this.problem = problem;
    }

    /** Makes an exception as the other constructor does, with what went wrong underneath. */
    public ClusterException(Reason reason, String problem, String remedy, Throwable cause) {
        super(problem + "; " + remedy, cause);
        this.reason = reason;
        this.problem = problem;
    }

    /** Why the cluster did not do what it was asked. */
    public final Reason reason() {
        return reason;
    }

    /** The message without what to do, for programs that have a better advice than the name of a method. */
    public final String problem() {
        return problem;
    }
}
