// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many bytes a browser with an empty cache loads before a view is drawn, and whether the view then stays in place. */
class FirstPaintTest {

    /** The limit for scripts and styles, compressed as they are sent. */
    private static final long MAX_BYTES = 50_000;

    /** The limit for what a view of hits loads besides the filters that it has in common with them. */
    private static final long MAX_MORE_BYTES = 2_000;

    /** The bytes of the files without headers. JSON answers are not counted: their length depends on the request. */
    private static final String LOADED = """
            return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter(({ name }) => !name.includes("/api/"))
              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""";

    /** How far elements have moved after they were drawn, as the browser measures it (cumulative layout shift). */
    private static final String SHIFT = """
            const done = arguments[0];
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { sum += value; }))
              .observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => setTimeout(() => done(sum)));""";

    private static final double MIN_SEEN = 0.01;

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?query=police",
                "?query=police&unit=paragraph&by=month&from=2006",
                "?query=police&cable=06PHNOMPENH2611",
                "?cable=06JAKARTA15207&source=shown",
                "?view=lists",
                "?view=help",
                "?view=paste",
                "?view=gaps"
            })
    void everyViewLoadsFewBytesAndStaysInPlace(String state, Screen screen) {
        check(state, MAX_BYTES, screen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?query=police&as=trend&other=rain",
                "?query=police&as=compare&group=words",
                "?query=police&as=kwic&unit=paragraph",
                "?query=police&as=first"
            })
    void aViewOfHitsLoadsItsScriptsBesides(String state, Screen screen) {
        check(state, MAX_BYTES + MAX_MORE_BYTES, screen);
    }

    private static void check(String state, long max, Screen screen) {
        screen.driver().executeCdpCommand("Network.enable", Map.of());
        screen.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        screen.open(state);
        screen.driver().executeCdpCommand("Network.disable", Map.of());
        long bytes = ((Number) screen.driver().executeScript(LOADED)).longValue();
        assertTrue(bytes > 10_000, "only " + bytes + " bytes were counted: is something cached?");
        assertTrue(bytes < max, bytes + " bytes");
        double shift = ((Number) screen.driver().executeAsyncScript(SHIFT)).doubleValue();
        assertTrue(shift < MIN_SEEN, "what was drawn moved by " + shift);
    }
}
