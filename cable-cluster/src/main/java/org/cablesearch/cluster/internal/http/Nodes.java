package org.cablesearch.cluster.internal.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The addresses of a cluster, of which one is used until it fails, then the next. So a node that is down costs only one
 * attempt. Clients begin with different addresses, so that the nodes share the work.
 */
final class Nodes {

    private final List<URI> addresses;
    private final AtomicInteger current;

    /** @throws IllegalArgumentException if there is no address, or one is malformed */
    Nodes(List<URI> addresses) {
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

    int size() {
        return addresses.size();
    }

    /** The address in use. */
    URI current() {
        return addresses.get(current.get());
    }

    /** Switches to the next address, unless another thread has already done so for this failure. */
    void failed(URI address) {
        int failed = addresses.indexOf(address);
        current.compareAndSet(failed, (failed + 1) % addresses.size());
    }

    @Override
    public String toString() {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
