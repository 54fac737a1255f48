package org.cablesearch.cli.advice;

import org.cablesearch.cli.option.ClusterAccess;
import org.cablesearch.cluster.ClusterException;

/** Advice for a cluster that does not answer as it should. The library names methods; this names the command's options. */
final class ClusterAdvice {

    private ClusterAdvice() {}

    static String message(ClusterException e) {
        return switch (e.reason()) {
            case UNAUTHORIZED ->
                e.problem() + "; set " + ClusterAccess.USER + " and " + ClusterAccess.PASSWORD
                        + ", or name a file with them: --credentials FILE";
            case CERTIFICATE ->
                e.problem()
                        + "; use the host name that the certificate is for, and name the file of the certificate to trust"
                        + " in the line certificate=... of a file for --credentials";
            default -> String.valueOf(e.getMessage());
        };
    }
}
