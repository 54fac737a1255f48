// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.page.TestLoader;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Serves the page for an index while the tests of a class run, and passes a {@link Screen} to each of them. After each test, the
 * browser's console must contain no messages; if the test has failed, a picture of the page is saved in {@code
 * target/screenshots}.
 */
final class Site
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(Site.class);

    private final Optional<List<Path>> files;
    private final boolean adds;
    private Served served;
    private Screen screen;

    private Site(Optional<List<Path>> files, boolean adds) {
        this.files = files;
        this.adds = adds;
    }

    /** The page for an index of the sample cables. The classes of tests share it, and change nothing in the index. */
    static Site ofSamples() {
        return new Site(Optional.empty(), false);
    }

    /** The page for an index of the cables in some files or folders. */
    static Site of(Path... files) {
        return new Site(Optional.of(List.of(files)), false);
    }

    /** The page over an empty index, which may add cables: a new one for each test, if it is a field of the test. */
    static Site thatAdds() {
        return new Site(Optional.of(List.of()), true);
    }

    /** What adds cables. */
    TestLoader loader() {
        return served.loader().orElseThrow();
    }

    /** Adds cables to the index while it is being served, as another run of {@code cables index} would. */
    void add(Path... more) throws IOException {
        SampleSearcher.index(served.folder(), more);
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
        ExtensionContext.Store run = context.getRoot().getStore(RUN);
        Browser browser = run.computeIfAbsent(Browser.class, key -> browser(), Browser.class);
        served = files.isPresent()
                ? Served.start(files.get(), adds)
                : run.computeIfAbsent(Served.class, key -> Served.ofSamples(), Served.class);
        screen = new Screen(browser, served.page().link());
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
        if (context.getExecutionException().isPresent()) {
            screen.keep(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
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
        if (served != null && files.isPresent()) {
            served.close();
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
