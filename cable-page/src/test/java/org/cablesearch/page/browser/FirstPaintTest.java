package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a browser that has nothing yet must load before a view is drawn, and whether that then stays put. */
class FirstPaintTest {

    /** Of code and styles as they are sent, compressed. */
    private static final long MAX_BYTES = 50_000;

    /** The files without their headers; answers are as long as what is asked for. */
    private static final String LOADED = """
            return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter(({ name }) => !name.includes("/api/"))
              .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)""";

    /** How far what was drawn has moved since, as a browser's measure of it (cumulative layout shift). */
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
                "?view=help"
            })
    void everyViewIsLight(String state, Screen screen) {
        screen.driver().executeCdpCommand("Network.enable", Map.of());
        screen.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        screen.open(state);
        screen.driver().executeCdpCommand("Network.disable", Map.of());
        long bytes = ((Number) screen.driver().executeScript(LOADED)).longValue();
        assertTrue(bytes > 10_000, "only " + bytes + " bytes were counted: is something cached?");
        assertTrue(bytes < MAX_BYTES, bytes + " bytes");
        double shift = ((Number) screen.driver().executeAsyncScript(SHIFT)).doubleValue();
        assertTrue(shift < MIN_SEEN, "what was drawn moved by " + shift);
    }
}
