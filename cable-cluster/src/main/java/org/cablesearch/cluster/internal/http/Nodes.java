package org.cablesearch.cluster.internal.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The addresses of a cluster, and which of them is in use: one until it fails, then the next. So a node that is down
 * costs one attempt, not one of every few. Clients begin at different addresses, so that the nodes share the work.
 */
final class Nodes {

    private final List<URI> addresses;
    private final AtomicInteger current;

    /** @throws IllegalArgumentException if there is no address, or one is malformed */
    Nodes(List<URI> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A cluster needs an address, such as https://localhost:9200");
        }
        this.addresses = addresses.stream().map(Nodes::checked).toList();
        this.current = new AtomicInteger(ThreadLocalRandom.current().nextInt(addresses.size()));
    }

    /** An address without a trailing slash. */
    private static URI checked(URI address) {
        requireNonNull(address, "address");
        if (address.getRawUserInfo() != null) {
            // The message leaves out the address, which contains a password.
            throw new IllegalArgumentException(
                    "The address of a cluster must have no user and password, since it is shown in messages and process"
                            + " lists; give them with ClusterOptions.user");
        }
        boolean web = address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
        if (!web || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The address of a cluster is like https://localhost:9200, not \"" + address + "\"");
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    int size() {
        return addresses.size();
    }

    /** The address in use. */
    URI current() {
        return addresses.get(current.get());
    }

    /** Moves on to the next address, unless another thread already has since this one was returned. */
    void failed(URI address) {
        int failed = addresses.indexOf(address);
        current.compareAndSet(failed, (failed + 1) % addresses.size());
    }

    @Override
    public String toString() {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
