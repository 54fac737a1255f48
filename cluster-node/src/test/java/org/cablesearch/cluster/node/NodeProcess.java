// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A node in its own JVM, so that OpenSearch and its Lucene are not on the class path of a test. It ends when the JVM
 * that started it ends.
 */
public final class NodeProcess {

    /** Written by the build of this module, which precedes the builds of modules that need a node for their tests. */
    private static final Path ARGUMENTS = Path.of("..", "cluster-node", "target", "classes", "node.args");

    private static final long SECONDS_TO_START = 600;

    private final Process process;
    private final Path log;

    private NodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a node without waiting until it answers.
     *
     * @param folder the folder of its data, kept from one start to the next; the node's output goes to {@code node.log}
     *     in it
     * @param settings as {@code name=value}, such as {@code http.port=0}
     */
    public static NodeProcess start(Path folder, List<String> settings) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("node.log");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dnode.parent=" + ProcessHandle.current().pid(),
                "@" + ARGUMENTS,
                folder.toString()));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new NodeProcess(process, log);
    }

    /**
     * Waits until the node answers.
     *
     * @return the address at which it answers
     * @throws IOException if it does not answer; the message includes the node's output
     */
    public URI uri() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (process.isAlive() && System.nanoTime() < end) {
            Optional<URI> address = printedAddress(log);
            if (address.isPresent()) {
                return address.get();
            }
            exited(process, 50);
        }
        process.destroyForcibly();
        throw new IOException(
                "The node did not start within " + SECONDS_TO_START + " seconds:\n" + Files.readString(log));
    }

    private static Optional<URI> printedAddress(Path log) throws IOException {
        // Only a complete line is an address.
        String printed = Files.readString(log);
        return printed.substring(0, printed.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("http://"))
                .map(URI::create)
                .findFirst();
    }

    private static boolean exited(Process process, long milliseconds) throws IOException {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a node started or ended", e);
        }
    }

    /** Kills the node, as {@code kill -9} does, and waits until its process has ended. */
    public void kill() throws IOException {
        process.destroyForcibly();
        exited(process, Long.MAX_VALUE);
    }
}
