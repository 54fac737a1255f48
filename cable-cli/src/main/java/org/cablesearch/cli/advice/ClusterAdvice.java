package org.cablesearch.cli.advice;

import org.cablesearch.cli.option.ClusterAccess;
import org.cablesearch.cluster.ClusterException;

/** Advice for errors of a cluster. The library's messages name methods; these name the command's options. */
final class ClusterAdvice {

    private ClusterAdvice() {}

    static String message(ClusterException e) {
        return switch (e.reason()) {
            case UNAUTHORIZED ->
                e.problem() + "; set " + ClusterAccess.USER + " and " + ClusterAccess.PASSWORD
                        + ", or name a file with them: --credentials FILE";
            case CERTIFICATE ->
                e.problem()
                        + "; use the host name that the certificate is for, or trust its issuer: write certificate=FILE"
                        + " into a file, and name that file with --credentials";
            default -> String.valueOf(e.getMessage());
        };
    }
}
