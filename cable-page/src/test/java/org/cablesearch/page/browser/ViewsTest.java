// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content and the accessibility of every view, in light and dark mode, in wide and narrow windows. */
class ViewsTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            overview   |
            results    | ?query=police&exclude=countries%3DCB&from=2005&to=2009
            paragraphs | ?query=police&unit=paragraph&by=month
            issues     | ?query=polise+corruption
            cable      | ?query=police&cable=06PHNOMPENH2611&paragraph=3
            source     | ?cable=06JAKARTA15207&source=shown
            lists      | ?view=lists
            help       | ?view=help
            paste      | ?view=paste
            gaps       | ?view=gaps
            table      | ?query=police&as=table&column=origin
            near       | ?query=police+corruption+rabbit+zebra
            trend      | ?query=police&as=trend&other=rain&as-of=2008&at=SECSTATE+WASHDC
            compare    | ?query=police&as=compare
            kwic       | ?query=police&as=kwic&unit=paragraph
            nearby     | ?query=police&as=kwic&unit=paragraph&within=words
            first      | ?query=police&as=first
            """)
    void everyViewIsAccessible(String name, String state, Screen screen) {
        Axe.checkInEveryLook(screen, name, state == null ? "" : state);
    }

    @Test
    void overviewCountsTheArchive(Screen screen) {
        screen.open("").shows("h1", "43 cables").shows(".lead", "206 paragraphs from 39 posts, 1973 to 2010.");
        assertTrue(
                screen.text(".loads li").matches("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\dZ 43 added or replaced"),
                screen.text(".loads li"));
        screen.shows(".bars li", "Confidential 21")
                .click(".bars a")
                .isAt("?select=level=C")
                .shows("h1", "21 cables");
    }

    @Test
    void helpShowsHowManyCablesEachExampleFinds(Screen screen) {
        screen.open("?view=help")
                .shows("tbody tr .count", "9 cables")
                .click("tbody a")
                .shows("h1", "9 cables for police corruption");
    }

    @Test
    void theBarOfProgressStandsStillIfThatIsAsked(Screen screen) {
        screen.open("?query=police");
        emulate(screen, "prefers-reduced-motion", "reduce");
        screen.driver().executeScript("document.getElementById('main').setAttribute('aria-busy', 'true')");
        assertEquals(
                0L,
                screen.driver()
                        .executeScript(
                                "return document.getAnimations().filter((one) => one instanceof CSSAnimation).length"));
        screen.driver().executeScript("document.getElementById('main').setAttribute('aria-busy', 'false')");
        emulate(screen, "prefers-reduced-motion", "no-preference");
    }

    /** Borders that are transparent otherwise are drawn in forced colours. */
    @Test
    void oneViewIsCurrentInForcedColours(Screen screen) throws IOException {
        screen.open("?view=help");
        emulate(screen, "forced-colors", "active");
        screen.keep("forced-colours");
        assertEquals(1L, screen.driver().executeScript("""
                        const canvas = getComputedStyle(document.querySelector(".top")).backgroundColor;
                        return [...document.querySelectorAll(".views a")]
                          .filter((link) => getComputedStyle(link).borderBottomColor !== canvas).length"""));
        Axe.check(screen, "forced colours");
        emulate(screen, "forced-colors", "none");
    }

    private static void emulate(Screen screen, String feature, String value) {
        screen.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }
}
