// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cablesearch.cli.console.Browser;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.home.Home;
import org.cablesearch.cli.home.OpenPage;
import org.cablesearch.cli.load.LoadReport;
import org.cablesearch.cli.load.PageLoader;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cables open}: for people who do not use a terminal. */
@Command(name = "open")
final class OpenCommand extends CommandOnFolder {

    private static final int FIRST_PORT = 8080;
    private static final int PORTS = 10;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = NumberOptions.Port.class,
            description = "Where to listen; by default the first free port from 8080 to 8089.")
    private Optional<Integer> port = Optional.empty();

    private final CountDownLatch ended = new CountDownLatch(1);

    OpenCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Home> home = Home.of(console.environment());
        Path folder = folder(home).toAbsolutePath().normalize();
        Optional<OpenPage> known = home.flatMap(user -> page(user, folder));
        if (known.isEmpty()) {
            serve(folder, link -> {});
            return ExitCode.DONE;
        }
        try (OpenPage page = known.get()) {
            if (page.isMine()) {
                serve(folder, page::tell);
            } else {
                show(page.link()
                        .orElseThrow(() -> CommandException.wrongUse(
                                "another \"cables open\" for " + folder + " is just starting; try again")));
            }
        }
        return ExitCode.DONE;
    }

    /** Tells other processes the link of the page. */
    @FunctionalInterface
    private interface ErrorReporter {
        void tell(URI link) throws IOException;
    }

    /** The page of an index; empty if the home cannot be written: then each start serves a page of its own. */
    private static Optional<OpenPage> page(Home home, Path folder) {
        try {
            return Optional.of(home.openPage(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path folder(Optional<Home> home) {
        return index.folder()
                .or(() -> home.flatMap(Home::lastIndex))
                .or(() -> home.map(Home::index))
                .orElseGet(index::path);
    }

    private void serve(Path folder, ErrorReporter others) throws IOException {
        PageLoader loader = new PageLoader(folder, ended::countDown);
        try (PageServer page = start(loader);
                Searchers searchers = new Searchers(folder)) {
            searchers.open(page, loader);
            Home.rememberIndex(console.environment(), Optional.of(folder));
            others.tell(page.link());
            show(page.link());
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            ended.await();
            // The browser still waits for the answer to its request to end.
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            // The process is being stopped.
        }
    }

    private void show(URI link) {
        console.out().line(link.toString());
        console.out().flush();
        Browser.open(link, console);
    }

    /** Lists and notes belong to the port in the browser, so it should be the same each time. */
    private PageServer start(PageLoader loader) throws IOException {
        int first = port.orElse(FIRST_PORT);
        int last = port.orElse(FIRST_PORT + PORTS - 1);
        for (int candidate = first; ; candidate++) {
            try {
                return PageServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate), loader);
            } catch (BindException e) {
                if (candidate == last) {
                    throw CommandException.wrongUse("cannot listen on "
                            + (first == last ? "port " + first : "any port from " + first + " to " + last) + ": "
                            + e.getMessage() + "; choose another with --port (0 takes a free one)");
                }
            }
        }
    }

    /** Opens the searcher of the page, later if the index must be rebuilt first. */
    private static final class Searchers implements AutoCloseable {

        private final Path folder;
        private @Nullable CableSearcher searcher;
        private boolean closed;

        private Searchers(Path folder) {
            this.folder = folder;
        }

        /** Opens the index, which is created or rebuilt first if necessary. */
        void open(PageServer page, PageLoader loader) throws IOException {
            try {
                search(page);
            } catch (CableIndexException e) {
                switch (e.reason()) {
                    case NOT_AN_INDEX -> {
                        // Fails if something else is in the folder.
                        CableIndex.open(folder).close();
                        search(page);
                    }
                    case OTHER_VERSION -> loader.prepare(report -> rebuild(page, report));
                    default -> throw e;
                }
            }
        }

        private void rebuild(PageServer page, LoadReport report) throws IOException {
            report.say(
                    "This index was created by an earlier version of the program. It is being rebuilt for this one.");
            CableIndex.rebuild(folder, report::at);
            search(page);
            report.say("The index is ready.");
        }

        private synchronized void search(PageServer page) throws IOException {
            if (!closed) {
                searcher = CableSearcher.open(folder);
                page.search(CablePage.of(searcher));
            }
        }

        @Override
        public synchronized void close() throws IOException {
            closed = true;
            if (searcher != null) {
                searcher.close();
            }
        }
    }
}
