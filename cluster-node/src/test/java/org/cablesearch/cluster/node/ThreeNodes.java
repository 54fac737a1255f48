// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of three nodes, each of which can be killed and restarted. */
public final class ThreeNodes implements AutoCloseable {

    private static final int COUNT = 3;

    private final Path folder;
    private final List<Integer> http;
    private final List<Integer> transport;
    private final List<NodeProcess> nodes = new ArrayList<>();

    private ThreeNodes(Path folder) throws IOException {
        this.folder = folder;
        List<Integer> ports = freePorts(2 * COUNT);
        this.http = ports.subList(0, COUNT);
        this.transport = ports.subList(COUNT, 2 * COUNT);
    }

    /** Starts the nodes, and waits until all of them answer. */
    public static ThreeNodes start(Path folder) throws IOException {
        ThreeNodes cluster = new ThreeNodes(folder);
        for (int node = 0; node < COUNT; node++) {
            cluster.nodes.add(cluster.startNode(node));
        }
        for (NodeProcess node : cluster.nodes) {
            node.uri();
        }
        return cluster;
    }

    private NodeProcess startNode(int node) throws IOException {
        String seeds = transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        return NodeProcess.start(
                folder.resolve("node-" + node),
                List.of(
                        "node.name=node-" + node,
                        "http.port=" + http.get(node),
                        "transport.port=" + transport.get(node),
                        "discovery.seed_hosts=" + seeds,
                        "cluster.initial_cluster_manager_nodes=node-0,node-1,node-2",
                        "cluster.routing.allocation.disk.threshold_enabled=false"));
    }

    /** The addresses of the nodes, including killed ones. */
    public List<URI> uris() {
        return http.stream().map(port -> URI.create("http://localhost:" + port)).toList();
    }

    /** Kills a node, as {@code kill -9} does. */
    public void kill(int node) throws IOException {
        nodes.get(node).kill();
    }

    /** Starts a node that was killed, and waits until it answers. */
    public void restart(int node) throws IOException {
        nodes.set(node, startNode(node));
        nodes.get(node).uri();
    }

    /** Waits until each shard has all its copies, so that another node can be killed without loss of data. */
    public void awaitGreen() throws IOException, InterruptedException {
        URI health = uris().getFirst().resolve("/_cluster/health?wait_for_status=green&timeout=120s");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The cluster is not green after two minutes: " + answer.body());
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            node.kill();
        }
    }

    /** Ports that are currently free. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return IntStream.range(0, count)
                    .mapToObj(i -> sockets.get(i).getLocalPort())
                    .toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
