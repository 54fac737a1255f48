package org.cablesearch.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.cablesearch.cluster.internal.http.Trust;

/**
 * How to reach a cluster (credentials, trusted certificates, timeouts), and how many shards a new index has. Immutable:
 * a method with an argument returns a changed copy. {@link #toString} shows no secret.
 */
public final class ClusterOptions {

    /**
     * The default options: no credentials, the certificates that the JDK trusts, one minute for each attempt, two
     * minutes for a request, one shard.
     */
    public static final ClusterOptions DEFAULT =
            new ClusterOptions(Optional.empty(), Optional.empty(), Duration.ofMinutes(1), Duration.ofMinutes(2), 1);

    private final Optional<String> authorization;
    private final Optional<SSLContext> tls;
    private final Duration attempt;
    private final Duration patience;
    private final int shards;

    private ClusterOptions(
            Optional<String> authorization, Optional<SSLContext> tls, Duration attempt, Duration patience, int shards) {
        this.authorization = authorization;
        this.tls = tls;
        this.attempt = attempt;
        this.patience = patience;
        this.shards = shards;
    }

    /**
     * The value of the HTTP header {@code Authorization}, which is a secret. Empty for a cluster that needs no
     * credentials.
     */
    public Optional<String> authorization() {
        return authorization;
    }

    /**
     * These options with a user (HTTP basic authentication). Use it with {@code https} only: over {@code http} anyone
     * on the network path can read the password.
     *
     * @throws IllegalArgumentException if the name has a colon
     */
    public ClusterOptions user(String name, String password) {
        if (name.contains(":")) {
            throw new IllegalArgumentException("The name of a user must have no colon: " + name);
        }
        byte[] credentials = (name + ":" + requireNonNull(password, "password")).getBytes(StandardCharsets.UTF_8);
        return authorization("Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** These options with a token that the cluster accepts instead of a user (HTTP bearer authentication). */
    public ClusterOptions token(String token) {
        return authorization("Bearer " + requireNonNull(token, "token"));
    }

    private ClusterOptions authorization(String header) {
        return new ClusterOptions(Optional.of(header), tls, attempt, patience, shards);
    }

    /** The TLS context for {@code https} addresses; empty to trust what the JDK trusts. */
    public Optional<SSLContext> tls() {
        return tls;
    }

    /** These options with a TLS context, for settings beyond trusted certificates, such as a client certificate. */
    public ClusterOptions tls(SSLContext context) {
        return new ClusterOptions(authorization, Optional.of(context), attempt, patience, shards);
    }

    /**
     * These options, but trusting only the certificates in a file: the certificate of the cluster itself, or that of
     * the authority that signed it.
     *
     * @param pem one or more certificates, as in {@code root-ca.pem}
     * @throws IOException if the file cannot be read or holds no certificate
     */
    public ClusterOptions certificate(Path pem) throws IOException {
        return tls(Trust.certificates(pem));
    }

    /**
     * These options, but trusting only the certificates in a key store.
     *
     * @param store a file in PKCS12 or JKS format
     * @throws IOException if the file cannot be read or the password is wrong
     */
    public ClusterOptions trustStore(Path store, String password) throws IOException {
        return tls(Trust.store(store, password));
    }

    /** How long one node may take to answer before the next is tried. */
    public Duration attempt() {
        return attempt;
    }

    /**
     * These options with another timeout for each attempt.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClusterOptions attempt(Duration timeout) {
        return new ClusterOptions(authorization, tls, positive("attempt", timeout), patience, shards);
    }

    /** How long a request is retried while nodes fail or are busy. */
    public Duration patience() {
        return patience;
    }

    /**
     * These options with another timeout for all attempts together.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClusterOptions patience(Duration timeout) {
        return new ClusterOptions(authorization, tls, attempt, positive("patience", timeout), shards);
    }

    /** How many shards a new index has; an existing index keeps its own. */
    public int shards() {
        return shards;
    }

    /**
     * These options with another number of shards for a new index. Each shard can be on a different node, and serves
     * about a million cables.
     *
     * @param number 1 to 1024
     * @throws IllegalArgumentException if it is out of this range
     */
    public ClusterOptions shards(int number) {
        if (number < 1 || number > 1024) {
            throw new IllegalArgumentException("shards must be 1 to 1024: " + number);
        }
        return new ClusterOptions(authorization, tls, attempt, patience, number);
    }

    private static Duration positive(String name, Duration value) {
        if (!requireNonNull(value, name).isPositive()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return "ClusterOptions[authorization=" + (authorization.isPresent() ? "given" : "none") + ", tls="
                + (tls.isPresent() ? "given" : "of the JDK") + ", attempt=" + attempt + ", patience=" + patience
                + ", shards=" + shards + "]";
    }
}
