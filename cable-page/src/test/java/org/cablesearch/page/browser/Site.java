package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.page.TestLoader;
import org.cablesearch.page.internal.serve.PageServer;
import org.cablesearch.query.CableSearcher;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Serves the page for an index while the tests of a class run, and passes a {@link Screen} to each of them. After each test, a
 * picture of the page is saved in {@code target/screenshots}, and the browser's console must contain no messages.
 */
final class Site
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Site.class);

    private final List<Path> files;
    private final boolean adds;
    private Path folder;
    private TestLoader loader;
    private CableSearcher searcher;
    private RunningPage page;
    private Screen screen;

    private Site(List<Path> files, boolean adds) {
        this.files = files;
        this.adds = adds;
    }

    /** The page for an index of the sample cables. */
    static Site ofSamples() {
        return of(SampleSearcher.SAMPLES);
    }

    /** The page for an index of the cables in some files or folders. */
    static Site of(Path... files) {
        return new Site(List.of(files), false);
    }

    /** The page over an empty index, which may add cables: a new one for each test, if it is a field of the test. */
    static Site thatAdds() {
        return new Site(List.of(), true);
    }

    /** What adds cables. */
    TestLoader loader() {
        return loader;
    }

    /** Adds cables to the index while it is being served, as another run of {@code cables index} would. */
    void add(Path... more) throws IOException {
        SampleSearcher.index(folder, more);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        start(context);
    }

    /** The site of one test. */
    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        if (adds) {
            start(context);
        }
    }

    private void start(ExtensionContext context) throws IOException {
        Browser browser =
                context.getRoot().getStore(RUN).computeIfAbsent(Browser.class, key -> browser(), Browser.class);
        folder = Files.createTempDirectory("cables-page");
        add(files.toArray(Path[]::new));
        searcher = CableSearcher.open(folder);
        page = serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        screen = new Screen(browser, page.link());
    }

    private RunningPage serve(InetSocketAddress address) throws IOException {
        if (!adds) {
            return CablePage.of(searcher).start(address);
        }
        loader = new TestLoader(folder);
        PageServer server = PageServer.start(address, loader);
        server.search(CablePage.of(searcher));
        return server;
    }

    private static Browser browser() {
        try {
            return Browser.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (screen == null) {
            // There is no browser. JUnit calls this even so, and a failure would hide that the test is skipped.
            return;
        }
        screen.keep(context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName());
        List<String> complaints = screen.complaints();
        screen.forget();
        if (adds) {
            stop();
        }
        assertEquals(List.of(), complaints);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stop();
    }

    private void stop() throws IOException {
        if (page != null) {
            page.close();
            searcher.close();
            try (Stream<Path> written = Files.walk(folder)) {
                for (Path file : written.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Screen.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return screen;
    }
}
