package org.cablesearch.cluster.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One empty node for all tests of a JVM, which starts when the first of them asks for it. */
public final class TestNode {

    private static final AtomicInteger INDEXES = new AtomicInteger();

    private TestNode() {}

    /** Where the node answers. */
    public static URI uri() {
        return Started.URI;
    }

    /** The name of an index that no other test has. */
    public static String indexName() {
        return "test-" + INDEXES.incrementAndGet();
    }

    /** Holds the node, so that it starts when it is first needed. */
    private static final class Started {

        static final URI URI = start();

        private static URI start() {
            Path folder = Path.of("target", "test-node");
            try {
                delete(folder);
                // The disk of a developer may be nearly full.
                return NodeProcess.start(
                                folder,
                                List.of(
                                        "discovery.type=single-node",
                                        "http.port=0",
                                        "transport.port=0",
                                        "cluster.routing.allocation.disk.threshold_enabled=false"))
                        .uri();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    List<Path> deepestFirst =
                            files.sorted(Comparator.reverseOrder()).toList();
                    for (Path file : deepestFirst) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
