// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.cluster.ClusterException.Reason;

/** Creates the exceptions for a cluster that did not answer. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    /** Throws if retrying cannot help, because the TLS settings do not fit those of the node. */
    static void throwIfLasting(URI address, IOException cause) throws ClusterException {
        if (!(cause instanceof SSLException)) {
            return;
        }
        boolean dated =
                has(cause, CertificateExpiredException.class) || has(cause, CertificateNotYetValidException.class);
        if (!dated && (has(cause, CertPathBuilderException.class) || has(cause, CertPathValidatorException.class))) {
            throw certificate(
                    "the certificate of " + address + " is not trusted: no known authority has signed it",
                    "pass the certificate of its authority to ClusterOptions.certificate",
                    cause);
        }
        if (has(cause, CertificateException.class)) {
            throw certificate(
                    "the certificate of " + address + " is invalid: " + text(cause),
                    "use the host name in the certificate, or have the certificate renewed",
                    cause);
        }
    }

    private static ClusterException certificate(String problem, String remedy, IOException cause) {
        return new ClusterException(Reason.CERTIFICATE, problem, remedy, cause);
    }

    /** The exception for a node to which the connection failed or was lost. */
    static ClusterException passing(URI address, IOException cause) {
        return new ClusterException(
                Reason.UNREACHABLE,
                "no answer from " + address + ": " + text(cause),
                "check the address, whether it is http: or https:, and that the cluster runs",
                cause);
    }

    /** The exception for a node that accepted the request but did not answer. */
    static ClusterException late(URI address, Request request, Duration time) {
        return new ClusterException(
                Reason.TIMED_OUT,
                address + " has not answered " + request.name() + " within " + time.toMillis() / 1000.0 + " seconds",
                "try again when the cluster has less to do, or give the request more time");
    }

    private static boolean has(Throwable e, Class<? extends Throwable> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
    }

    /** The cause as part of a sentence. Some exceptions of the JDK have no message. */
    private static String text(Throwable e) {
        if (has(e, UnknownHostException.class) || has(e, UnresolvedAddressException.class)) {
            return "unknown host";
        }
        return causes(e)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(e instanceof ConnectException ? "connection refused" : e.toString());
    }
}
