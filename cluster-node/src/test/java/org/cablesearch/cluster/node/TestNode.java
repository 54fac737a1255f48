// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One node for all tests of a JVM. It starts without indexes when the first test needs it. */
public final class TestNode {

    /** Has the output of the node when the tests are over. */
    private static final Path FOLDER = Path.of("target", "test-node");

    private static final AtomicInteger INDEXES = new AtomicInteger();

    private TestNode() {}

    /** The address of the node. */
    public static URI uri() {
        return Started.URI;
    }

    /** An index name that no other test uses. */
    public static String indexName() {
        return "test-" + INDEXES.incrementAndGet();
    }

    /** Deletes the files of a shard; its index must be closed. */
    public static void deleteShard(String index, int shard) throws IOException {
        delete(Started.DATA.resolve("nodes/0/indices").resolve(index).resolve(String.valueOf(shard)));
    }

    /** Deletes a folder. While it does, the node may still rename or add a file of its state; then it begins again. */
    private static void delete(Path folder) throws IOException {
        while (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            } catch (DirectoryNotEmptyException e) {
                continue;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
    }

    /** Holds the node, so that it starts only when it is needed. */
    private static final class Started {

        /** Where tests write, which may be memory: the node forces each change of an index to the disk. */
        static final Path DATA = data();

        static final URI URI = start();

        private static Path data() {
            try {
                return Files.createTempDirectory("cables-node");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URI start() {
            try {
                if (Files.exists(FOLDER)) {
                    delete(FOLDER);
                }
                // A developer's disk may be nearly full.
                NodeProcess node = NodeProcess.start(
                        FOLDER,
                        List.of(
                                "path.data=" + DATA,
                                "discovery.type=single-node",
                                "http.port=0",
                                "transport.port=0",
                                "cluster.routing.allocation.disk.threshold_enabled=false"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(node)));
                return node.uri();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(NodeProcess node) {
            try {
                node.kill();
                delete(DATA);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
