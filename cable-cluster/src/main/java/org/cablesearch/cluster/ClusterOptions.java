// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import org.cablesearch.cluster.internal.http.Trust;
import org.cablesearch.model.internal.text.NumberRange;

/**
 * How to reach a cluster (credentials, trusted certificates, timeouts), and the settings of a new index. Immutable:
 * a method with an argument returns a changed copy. {@link #toString} shows no secret.
 */
public final class ClusterOptions {

    /**
     * The default options: no credentials, the certificates that the JDK trusts, one minute for each attempt, two
     * minutes for a request, one shard for a new index.
     */
    public static final ClusterOptions DEFAULT = new ClusterOptions(
            Optional.empty(), Optional.empty(), Duration.ofMinutes(1), Duration.ofMinutes(2), NewIndex.DEFAULT);

    private static final NumberRange SHARDS = new NumberRange(1, 1024);
    private static final NumberRange REPLICAS = new NumberRange(0, 10);

    private final Optional<String> authorization;
    private final Optional<SSLContext> tls;
    private final Duration attemptTimeout;
    private final Duration totalTimeout;
    private final NewIndex newIndex;

    /** The settings of an index that is created. */
    private record NewIndex(OptionalInt shards, OptionalInt replicas, Optional<Duration> refreshInterval) {

        static final NewIndex DEFAULT = new NewIndex(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    private ClusterOptions(
            Optional<String> authorization,
            Optional<SSLContext> tls,
            Duration attemptTimeout,
            Duration totalTimeout,
            NewIndex newIndex) {
        this.authorization = authorization;
        this.tls = tls;
        this.attemptTimeout = attemptTimeout;
        this.totalTimeout = totalTimeout;
        this.newIndex = newIndex;
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
        return new ClusterOptions(Optional.of(header), tls, attemptTimeout, totalTimeout, newIndex);
    }

    /** The TLS context for {@code https} addresses; empty to trust what the JDK trusts. */
    public Optional<SSLContext> tls() {
        return tls;
    }

    /** These options with a TLS context, for settings beyond trusted certificates, such as a client certificate. */
    public ClusterOptions tls(SSLContext context) {
        return new ClusterOptions(authorization, Optional.of(context), attemptTimeout, totalTimeout, newIndex);
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

    /**
     * Time limit for one node to answer before the next is tried. While another node is left, it is at most a third
     * of the total.
     *
     * @since 0.2
     */
    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    /**
     * These options with another timeout for each attempt.
     *
     * @throws IllegalArgumentException if it is not positive
     * @since 0.2
     */
    public ClusterOptions attemptTimeout(Duration timeout) {
        return new ClusterOptions(authorization, tls, positive("attemptTimeout", timeout), totalTimeout, newIndex);
    }

    /**
     * Time limit for retrying a request while nodes fail or are busy.
     *
     * @since 0.2
     */
    public Duration totalTimeout() {
        return totalTimeout;
    }

    /**
     * These options with another timeout for all attempts together.
     *
     * @throws IllegalArgumentException if it is not positive
     * @since 0.2
     */
    public ClusterOptions totalTimeout(Duration timeout) {
        return new ClusterOptions(authorization, tls, attemptTimeout, positive("totalTimeout", timeout), newIndex);
    }

    /**
     * Number of shards of a new index. Empty for one, and for a {@linkplain ClusterIndex#reindex reindex} as many as the
     * index has.
     */
    public OptionalInt shards() {
        return newIndex.shards();
    }

    /**
     * These options with a number of shards for a new index, or for one that is reindexed. Each shard can be on a different node, and serves
     * about a million cables.
     *
     * @param number 1 to 1024
     * @throws IllegalArgumentException if it is out of this range
     */
    public ClusterOptions shards(int number) {
        SHARDS.require("shards", number);
        return with(new NewIndex(OptionalInt.of(number), newIndex.replicas(), newIndex.refreshInterval()));
    }

    /**
     * The number of further copies of each shard of a new index. Empty for one as soon as there are two nodes, and for a
     * {@linkplain ClusterIndex#reindex reindex} as many as the index has.
     *
     * @since 0.2
     */
    public OptionalInt replicas() {
        return newIndex.replicas();
    }

    /**
     * These options with a number of copies for each shard of a new index, or of one that is reindexed. With none, the loss of
     * a node is the loss of cables; with one, the cluster does the work of a load twice.
     *
     * @param number 0 to 10
     * @throws IllegalArgumentException if it is out of this range
     * @since 0.2
     */
    public ClusterOptions replicas(int number) {
        REPLICAS.require("replicas", number);
        return with(new NewIndex(newIndex.shards(), OptionalInt.of(number), newIndex.refreshInterval()));
    }

    /**
     * The interval at which changes to a new index become visible to searches without a commit. Empty for half a minute,
     * and for a {@linkplain ClusterIndex#reindex reindex} for that of the index.
     *
     * @since 0.2
     */
    public Optional<Duration> refreshInterval() {
        return newIndex.refreshInterval();
    }

    /**
     * These options with an interval at which changes become visible without a commit.
     *
     * @throws IllegalArgumentException if it is not positive
     * @since 0.2
     */
    public ClusterOptions refreshInterval(Duration interval) {
        return with(new NewIndex(
                newIndex.shards(), newIndex.replicas(), Optional.of(positive("refreshInterval", interval))));
    }

    private ClusterOptions with(NewIndex created) {
        return new ClusterOptions(authorization, tls, attemptTimeout, totalTimeout, created);
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
                + (tls.isPresent() ? "given" : "of the JDK") + ", attemptTimeout=" + attemptTimeout
                + ", totalTimeout=" + totalTimeout
                + ", " + newIndex + "]";
    }
}
