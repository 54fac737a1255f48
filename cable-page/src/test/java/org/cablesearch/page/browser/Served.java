// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.page.TestLoader;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;

/**
 * An index in a folder of its own, and the page that serves it.
 *
 * @param loader what adds cables, if the page may
 */
record Served(Path folder, CableSearcher searcher, RunningPage page, Optional<TestLoader> loader)
        implements AutoCloseable {

    /** Serves an index of the sample cables, which is not changed. */
    static Served ofSamples() {
        try {
            return start(List.of(SampleSearcher.SAMPLES), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves a new index of the cables in some files or folders. */
    static Served start(List<Path> files, boolean adds) throws IOException {
        Path folder = Files.createTempDirectory("cables-page");
        SampleSearcher.index(folder, files.toArray(Path[]::new));
        CableSearcher searcher = CableSearcher.open(folder);
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (!adds) {
            return new Served(folder, searcher, CablePage.of(searcher).start(free), Optional.empty());
        }
        TestLoader loader = new TestLoader(folder);
        PageServer server = PageServer.start(free, loader);
        server.search(CablePage.of(searcher));
        return new Served(folder, searcher, server, Optional.of(loader));
    }

    @Override
    public void close() throws IOException {
        page.close();
        searcher.close();
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path file : written.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
