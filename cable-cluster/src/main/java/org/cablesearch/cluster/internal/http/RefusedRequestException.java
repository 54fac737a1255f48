package org.cablesearch.cluster.internal.http;

import org.cablesearch.cluster.ClusterException;

/** Thrown if a cluster refuses a request. */
public final class RefusedRequestException extends ClusterException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private RefusedRequestException(Reason reason, String problem, String remedy, int status, String type) {
        super(reason, problem, remedy);
        this.status = status;
        this.type = type;
    }

    /**
     * Creates the exception for the answer to a whole request or to one item of a bulk request.
     *
     * @param where the request and its address: the beginning of "… was refused"
     * @param status the HTTP status, not 2xx
     */
    public static RefusedRequestException of(String where, int status, EngineError error) {
        Reason reason = reason(status, error);
        String problem = where + " was refused with HTTP " + status + " (" + error + ")";
        return new RefusedRequestException(reason, problem, remedy(reason), status, error.type());
    }

    private static Reason reason(int status, EngineError error) {
        if (error.type().equals("cluster_block_exception") && status != 503) {
            return Reason.READ_ONLY;
        }
        return switch (status) {
            case 401 -> Reason.UNAUTHORIZED;
            case 403 -> Reason.FORBIDDEN;
            case 404 -> Reason.NOT_FOUND;
            case 408, 504 -> Reason.TIMED_OUT;
            case 429 -> Reason.BUSY;
            case 502, 503 -> Reason.UNAVAILABLE;
            default -> Reason.REFUSED;
        };
    }

    private static String remedy(Reason reason) {
        return switch (reason) {
            case UNAUTHORIZED -> "check the user and password, or the token, in the ClusterOptions";
            case FORBIDDEN -> "grant the user this permission, or use another user";
            case NOT_FOUND -> "check the name of the index and the address of the cluster";
            case BUSY -> "try again when the cluster has less to do, or give it more nodes";
            case READ_ONLY ->
                "free disk space on the nodes, or add a node, and the block goes away by itself; if an operator has locked the"
                        + " index, ask for it to be unlocked";
            case UNAVAILABLE -> "look at GET /_cluster/health, and start the nodes that are missing";
            case TIMED_OUT -> "try again, or give the request more time";
            default -> "if the cluster is an OpenSearch 3 and the index is one of cables, please report this";
        };
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The engine's name for the error, such as {@code index_not_found_exception}; empty if there is none. */
    public String type() {
        return type;
    }

    /** Whether the same request may succeed later, on this or another node. */
    public boolean mayPass() {
        return switch (reason()) {
            case BUSY, UNAVAILABLE -> true;
            case TIMED_OUT -> status == 504;
            default -> false;
        };
    }
}
