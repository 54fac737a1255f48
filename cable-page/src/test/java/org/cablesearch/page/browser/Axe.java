// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rules of accessibility that axe-core checks: WCAG 2.2 A and AA, and best practices. */
final class Axe {

    /**
     * After the rules: reads each colour only once. The rules about contrast read those of each element and of all that is behind
     * it, which took a quarter of the time.
     */
    private static final String SCRIPT = script() + """
            ;{
              const { prototype } = axe.commons.color.Color;
              const { parseString } = prototype;
              const known = new Map();
              prototype.parseString = function (text) {
                if (!known.has(text)) {
                  parseString.call(this, text);
                  known.set(text, [this.r, this.g, this.b, this.alpha]);
                }
                [this.r, this.g, this.b, this.alpha] = known.get(text);
                return this;
              };
            }""";

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that depend on colours, the only thing that dark mode changes. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN = """
            const [rules, fewest, done] = arguments;
            axe.run({ runOnly: rules, selectors: false, resultTypes: ["violations"] }).then(
                ({ passes, violations }) => done([
                    ...(passes.length >= fewest ? [] : [`axe checked only ${passes.length} rules`]),
                    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`)]),
                (error) => done([String(error)]))
            """;

    private Axe() {}

    /** Checks that the page as it is shown violates none of them. */
    static void check(Screen screen, String what) {
        screen.driver().executeScript(SCRIPT);
        run(screen, what, ALL, 11);
    }

    /** Opens a view in wide and narrow windows, and checks that it fits the window and violates no rule, light or dark. */
    static void checkInEveryLook(Screen screen, String name, String state) {
        for (int width : new int[] {Screen.WIDE, Screen.NARROW}) {
            screen.size(width).dark(false).open(state);
            assertFalse(screen.has(".failure"), name);
            assertTrue(screen.overflow() <= 0, name + " is wider than " + width);
            check(screen, name + ", " + width + " wide");
            screen.dark(true);
            run(screen, name + ", " + width + " wide and dark", COLOURS, 1);
        }
    }

    private static void run(Screen screen, String what, List<String> rules, int fewest) {
        assertEquals(List.of(), screen.driver().executeAsyncScript(RUN, rules, fewest), what);
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
