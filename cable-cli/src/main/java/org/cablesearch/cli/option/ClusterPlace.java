// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cluster.ClusterOptions;
import picocli.CommandLine.Option;

/** The options that name an index in a cluster. */
public final class ClusterPlace {

    public static final String CLUSTER = "--cluster";

    /** Further options that apply only to a cluster. */
    static final List<String> FURTHER =
            List.of("--name", "--credentials", "--patience", "--shards", "--replicas", "--refresh", "--keep");

    private static final String USUAL_NAME = "cables";

    private final Console console;

    @Option(
            names = CLUSTER,
            paramLabel = "URL",
            split = ",",
            description = "An OpenSearch cluster in place of a folder: one or several of its nodes.")
    private List<String> addresses = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the index in the cluster (cables).")
    private String name = USUAL_NAME;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description =
                    "The credentials for the cluster: lines of user=, password=, token=, certificate=; without it,"
                            + " CABLES_CLUSTER_USER and CABLES_CLUSTER_PASSWORD.")
    private Optional<Path> credentials = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            converter = NumberOptions.SomeTime.class,
            description = "Wait so long for a cluster that is busy or has lost nodes (30, and 300 for a load).")
    private Optional<Duration> patience = Optional.empty();

    ClusterPlace(Console console) {
        this.console = console;
    }

    boolean isGiven() {
        return !addresses.isEmpty();
    }

    /** Connects to an index in a cluster, to read or to write it. */
    @FunctionalInterface
    interface Connecting<T> {
        T connect(List<URI> addresses, String name, ClusterOptions options) throws IOException;
    }

    /** @param usual how long to wait for a cluster that is busy or has lost nodes, unless the option says otherwise */
    <T> T connect(Connecting<T> connecting, Duration usual) throws IOException {
        ClusterOptions access = credentials.isPresent()
                ? ClusterAccess.fromFile(credentials.get())
                : ClusterAccess.fromEnvironment(console.environment());
        List<URI> nodes = addresses.stream().map(ClusterPlace::address).toList();
        try {
            return connecting.connect(nodes, name, access.totalTimeout(patience.orElse(usual)));
        } catch (IllegalArgumentException e) {
            // The addresses or the name are malformed.
            throw CommandException.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    private static URI address(String text) {
        if (text.contains("@")) {
            // The message leaves out the text, which may contain a password.
            throw CommandException.wrongUse(CLUSTER
                    + ": other users of this machine can see a password in an address; set " + ClusterAccess.USER
                    + " and " + ClusterAccess.PASSWORD + ", or write them into a file for --credentials");
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    CLUSTER + ": \"" + text + "\" is not an address such as https://localhost:9200");
        }
    }

    /** The options as a user would write them, for messages. */
    String options() {
        String nodes = CLUSTER + " " + String.join(",", addresses);
        return name.equals(USUAL_NAME) ? nodes : nodes + " --name " + name;
    }

    /** The index, for messages. */
    @Override
    public String toString() {
        return "the index " + name + " of the cluster " + String.join(", ", addresses);
    }
}
