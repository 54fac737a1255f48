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
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A load is known by its last commit, its cables by its start. */
    @Test
    void newestLoadsOpenTheirCables(Screen screen) {
        screen.open("").click(".loads a").await("its cables", "h1", "43 cables for added:[* TO ");
        screen.click("[data-key='fold:added']").shows("[aria-labelledby=facet-added-title] .count", "43");
        String name = screen.text("[aria-labelledby=facet-added-title] .name");
        assertTrue(name.matches("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\dZ"), name);
    }

    /** Boxes and buttons are seen by their borders: WCAG 1.4.11 asks for 3:1. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bordersOfBoxesAreSeen(boolean dark, Screen screen) {
        for (String state : List.of("", "?query=police", "?cable=06PHNOMPENH2611", "?view=lists", "?view=paste")) {
            screen.dark(dark).open(state);
            assertEquals(List.of(), screen.driver().executeScript("""
                    const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((byte) => byte / 255)
                      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
                    const isClear = (colour) => /, 0\\)$|transparent/.test(colour);
                    const behind = (one) => {
                      const { backgroundColor } = getComputedStyle(one);
                      return isClear(backgroundColor) ? behind(one.parentElement) : backgroundColor;
                    };
                    return [...document.querySelectorAll("input:not([type=checkbox]), select, textarea, button, summary")]
                      .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) > 0)
                      .filter((one) => !isClear(getComputedStyle(one).borderTopColor))
                      .filter((one) => {
                        const colours = [getComputedStyle(one).borderTopColor, behind(one.parentElement)];
                        const [low, high] = colours.map(light).sort((a, b) => a - b);
                        return high / low < 3;
                      }).map((one) => one.outerHTML.slice(0, 120));"""), state);
        }
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
