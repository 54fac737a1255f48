// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cablesearch.cli.console.Browser;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.home.Home;
import org.cablesearch.cli.option.NumberOptions;
import org.cablesearch.cli.option.SynonymsFile;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Synonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cables serve}. */
@Command(name = "serve")
final class ServeCommand extends CommandOnIndex {

    /** The time limit for a client to send a request, in seconds; the JDK reads it when it creates its first server. */
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = NumberOptions.Port.class,
            description = "The port to listen on (8080); 0 takes a free one.")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "H", description = "An address of this machine that others can reach.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where others reach the page, for links and citations, such as https://example.org/.")
    private Optional<URI> publicAddress = Optional.empty();

    @Option(names = "--synonyms", paramLabel = SynonymsFile.LABEL, description = SynonymsFile.HELP)
    private Optional<Path> synonyms = Optional.empty();

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    ServeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        InetSocketAddress address = address();
        System.setProperty(REQUEST_TIME, System.getProperty(REQUEST_TIME, "30"));
        try (CableSearcher searcher = index.open();
                RunningPage page = start(page(searcher), address)) {
            if (!address.getAddress().isLoopbackAddress()) {
                console.complain("cables: others in the network can reach this page; whoever has the link can read the"
                        + " index, and the connection is not encrypted");
            }
            Home.rememberIndex(console.environment(), index.folder());
            page.links().forEach(link -> console.out().line(link.toString()));
            console.out().flush();
            if (open) {
                Browser.open(page.link(), console);
            }
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // The process is being stopped.
        }
        return ExitCode.DONE;
    }

    private CablePage page(CableSearcher searcher) {
        CablePage page =
                CablePage.of(searcher).synonyms(synonyms.map(SynonymsFile::read).orElse(Synonyms.NONE));
        try {
            return publicAddress.map(page::publicAddress).orElse(page);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse("--public-address: " + e.getMessage());
        }
    }

    private InetSocketAddress address() {
        try {
            return host.isEmpty()
                    ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                    : new InetSocketAddress(InetAddress.getByName(host.get()), port);
        } catch (UnknownHostException e) {
            throw CommandException.wrongUse("--host: unknown host \"" + host.get()
                    + "\"; name an address of this machine, or 0.0.0.0 for all of them");
        }
    }

    private static RunningPage start(CablePage page, InetSocketAddress address) throws IOException {
        try {
            return page.start(address);
        } catch (BindException e) {
            throw CommandException.wrongUse(
                    "cannot listen on port " + address.getPort() + " of "
                            + address.getAddress().getHostAddress() + ": " + e.getMessage()
                            + "; choose another port with --port (0 takes a free one), or an address of this machine with --host");
        }
    }
}
