package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
