// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.util.Set;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;

/**
 * A cluster's answer that it refuses a request.
 *
 * @param failure the exception for the caller
 * @param mayPass whether the same request may succeed later, on this or another node
 */
public record RefusedRequest(ClusterException failure, boolean mayPass) {

    /** The engine's errors for a query with too many clauses. */
    private static final Set<String> TOO_LARGE = Set.of("too_many_nested_clauses", "too_many_clauses");

    /** The engine's errors for a query that a shard cannot run, as opposed to those for a shard that cannot run any. */
    private static final Set<String> OF_QUERY = Set.of(
            "query_shard_exception",
            "parsing_exception",
            "x_content_parse_exception",
            "illegal_argument_exception",
            "script_exception",
            "too_complex_to_determinize_exception");

    private static final String TIMED_OUT = "time_exceeded_exception";
    private static final String CLOSED = "index_closed_exception";
    private static final String FORGOTTEN = "search_context_missing_exception";
    /** How the engine names the lock of a reindex, as opposed to that of a full disk. */
    private static final String WRITE_BLOCK = "index write (api)";

    private static final int GATEWAY_TIMEOUT = 504;

    /**
     * Reads the answer to a whole request or to one item of a bulk request.
     *
     * @param where the request and its address: the beginning of "… was refused"
     * @param status the HTTP status, not 2xx
     */
    public static RefusedRequest of(String where, int status, EngineError error) {
        Reason reason = reason(status, error);
        String problem = where + " was refused with HTTP " + status + " (" + error + ")";
        return new RefusedRequest(
                new ClusterException(reason, problem, remedy(reason, error)), mayPass(reason, status, error));
    }

    /**
     * Reads why shards did not answer a search that others answered.
     *
     * @param where the shards: the beginning of "… did not answer"
     * @param error of one of the shards; no type or reason if a shard is on no node
     */
    public static ClusterException ofShards(String where, EngineError error) {
        Reason reason = OF_QUERY.contains(error.type()) ? Reason.REFUSED : reason(503, error);
        String problem = where + " did not answer" + (error.type().isEmpty() ? "" : " (" + error + ")");
        return new ClusterException(reason, problem, remedy(reason, error));
    }

    private static Reason reason(int status, EngineError error) {
        if (error.type().equals("cluster_block_exception") && status != 503) {
            return Reason.READ_ONLY;
        }
        if (error.type().equals(CLOSED)) {
            return Reason.UNAVAILABLE;
        }
        if (TOO_LARGE.contains(error.type())) {
            return Reason.TOO_LARGE;
        }
        if (error.type().equals(TIMED_OUT)) {
            return Reason.TIMED_OUT;
        }
        return switch (status) {
            // The engine names its error; a gateway in front of it does not, and often succeeds the next time.
            case 500 -> error.type().isEmpty() ? Reason.UNAVAILABLE : Reason.REFUSED;
            case 401 -> Reason.UNAUTHORIZED;
            case 403 -> Reason.FORBIDDEN;
            case 404 -> Reason.NOT_FOUND;
            case 408, GATEWAY_TIMEOUT -> Reason.TIMED_OUT;
            case 429 -> Reason.BUSY;
            case 502, 503 -> Reason.UNAVAILABLE;
            default -> Reason.REFUSED;
        };
    }

    private static boolean mayPass(Reason reason, int status, EngineError error) {
        return switch (reason) {
            case BUSY -> true;
            // A closed index stays closed until an operator opens it.
            case UNAVAILABLE -> status >= 500 && !error.type().equals(CLOSED);
            case TIMED_OUT -> status == GATEWAY_TIMEOUT;
            default -> false;
        };
    }

    private static String remedy(Reason reason, EngineError error) {
        if (error.type().equals(CLOSED)) {
            return "open the index: POST /NAME/_open";
        }
        if (error.type().equals(FORGOTTEN)) {
            return "start again: the cluster has forgotten the index as it was then, because this program did not reach it"
                    + " for a minute or one of its nodes was lost";
        }
        if (reason == Reason.READ_ONLY && error.reason().contains(WRITE_BLOCK)) {
            return "wait until the index is rebuilt or, if that was stopped, reindex it again";
        }
        return remedy(reason);
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
            case TOO_LARGE -> "use fewer words or names, or raise indices.query.bool.max_clause_count in the cluster";
            default -> "if the cluster is an OpenSearch 3 and the index is one of cables, please report this";
        };
    }
}
