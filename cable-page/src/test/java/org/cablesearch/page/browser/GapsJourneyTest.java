// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The view of what the archive lacks. */
class GapsJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.of(
            MadeUpCable.file(MadeUpCable.text("06OSLO1", "ONE", "1. (C) One.")),
            MadeUpCable.file(MadeUpCable.text("06OSLO21", "TWO", "1. (C) Two.")
                    .replace("OSLO 000001", "OSLO 000021")
                    .replace("SUBJECT: TWO", "SUBJECT: TWO\nREF: OSLO 7")));

    @Test
    void monthsAndGapsAreReachedByKeys(Screen screen) {
        screen.open("").press("m").isAt("?view=gaps").shows("h1", "What this archive lacks");
        screen.shows(".months summary", "2006 2 held, 19 missing").shows(".months li", "Sep 2006 2 held, 19 missing");
        assertEquals("1 : 10", screen.driver().executeScript("""
                        const [held, missing] = [...document.querySelectorAll(".months li i")].map((one) => one.offsetWidth);
                        return `1 : ${Math.round(missing / held)}`"""), "19 of 21, and 2 of 21");
        screen.shows("[data-key='post:OSLO']", "OSLO")
                .focusOn("[data-key='post:OSLO']")
                .press(Keys.ENTER);
        screen.isAt("?view=gaps&post=OSLO").shows(".chosen", "OSLO (all posts)");
        assertTrue(
                screen.text(".gaps section:last-child td:last-child").startsWith("2 to 20, between 12 Sep 2006"),
                screen.text(".gaps section:last-child td:last-child"));
    }

    @Test
    void aBarOpensWhatIsHeldOfItsMonth(Screen screen) {
        screen.open("?view=gaps&post=OSLO").click("a.bar");
        screen.isAt("?query=id:06OSLO*&from=2006-09&to=2006-09&sort=date").shows("h1", "2 cables for id:06OSLO*");
        screen.open("?view=gaps").click(".gaps section:last-child td:last-child a");
        screen.isAt("?query=id:06OSLO*&from=2006-09-12&to=2006-09-12&sort=date").shows("h1", "2 cables for id:06OSLO*");
    }

    @Test
    void whatIsCitedButNotHeldLinksToTheCitingCables(Screen screen) {
        screen.open("").click("a[href='?view=gaps']").isAt("?view=gaps");
        screen.shows(
                ".gaps section:nth-of-type(2) td",
                List.of(
                        "06OSLO7",
                        "1 cable",
                        "12 Sep 2006",
                        "12 Sep 2006",
                        "12 Sep 2006, between 06OSLO1 and 06OSLO21"));
        screen.click(".gaps a[href*=cites]").isAt("?query=cites:06OSLO7").shows(".hit .title", "TWO");
    }
}
