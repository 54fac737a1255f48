// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The addresses of a cluster, of which one is used until it fails, then the next. So a node that is down costs only one
 * attempt. One that keeps silent, which costs time, is not used again for a minute. Clients begin with different
 * addresses, so that the nodes share the work. Safe for use by many threads.
 */
final class Nodes {

    private static final Duration REST = Duration.ofMinutes(1);

    private final List<URI> addresses;
    private final Timer timer;
    private final AtomicInteger current;
    private final Map<URI, Long> restingUntil = new ConcurrentHashMap<>();
    /**
     * Whether any node has answered yet. Until then a failing address is taken to be wrong, rather than that of a node
     * that will come back.
     */
    private volatile boolean everAnswered;

    /** @throws IllegalArgumentException if there is no address, or one is malformed */
    Nodes(List<URI> addresses, Timer timer) {
        this.timer = timer;
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A cluster needs an address, such as https://localhost:9200");
        }
        this.addresses = addresses.stream().map(Nodes::checked).distinct().toList();
        this.current = new AtomicInteger(ThreadLocalRandom.current().nextInt(this.addresses.size()));
    }

    /** An address without a trailing slash. */
    private static URI checked(URI address) {
        requireNonNull(address, "address");
        if (address.getRawUserInfo() != null) {
            // The message must not contain the address, which has a password.
            throw new IllegalArgumentException(
                    "The address of a cluster must not contain a user and password, since it is shown in messages and process"
                            + " lists; set them with ClusterOptions.user");
        }
        boolean web = address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
        if (!web || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The address of a cluster must look like https://localhost:9200, not \"" + address + "\"");
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    /** Whether there is a node that does not rest and was not tried. */
    boolean haveOther(Set<URI> tried) {
        return addresses.stream().anyMatch(address -> isAwake(address) && !tried.contains(address));
    }

    /** The address in use. */
    URI current() {
        int first = current.get();
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> addresses.get((first + i) % addresses.size()))
                .filter(this::isAwake)
                .findFirst()
                .orElse(addresses.get(first));
    }

    private boolean isAwake(URI address) {
        Long until = restingUntil.get(address);
        return until == null || timer.nanoTime() - until >= 0;
    }

    /** Switches to the next address, unless another thread has already done so for this failure. */
    void failed(URI address, PassingFailure.Kind kind) {
        if (current().equals(address)) {
            current.set((addresses.indexOf(address) + 1) % addresses.size());
        }
        if (kind == PassingFailure.Kind.SILENT) {
            restingUntil.put(address, timer.nanoTime() + REST.toNanos());
        }
        everAnswered |= kind == PassingFailure.Kind.ANSWERED;
    }

    void answered() {
        everAnswered = true;
    }

    boolean haveEverAnswered() {
        return everAnswered;
    }

    @Override
    public String toString() {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
