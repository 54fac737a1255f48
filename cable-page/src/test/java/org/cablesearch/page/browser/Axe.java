package org.cablesearch.page.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rules of accessibility that axe-core checks: WCAG 2.2 A and AA, and best practices. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            const done = arguments[0];
            axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
                ({ passes, violations }) => done([
                    ...(passes.length > 10 ? [] : ["axe looked at next to nothing"]),
                    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`)]),
                (error) => done([String(error)]))
            """;

    private Axe() {}

    /** Checks that the page violates none of them. */
    static void check(Screen screen, String what) {
        screen.driver().executeScript(SCRIPT);
        assertEquals(List.of(), screen.driver().executeAsyncScript(RUN), what);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(
                ClassLoader.getSystemResourceAsStream("axe.min.js"), "axe.min.js on the class path")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
