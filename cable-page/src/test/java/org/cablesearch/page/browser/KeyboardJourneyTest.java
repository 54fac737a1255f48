// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page without a mouse. */
class KeyboardJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void aSearchIsTypedAndItsHitsAreOpenedByKeys(Screen screen) {
        screen.open("").press("/").press("rabbit", Keys.ENTER).isAt("?query=rabbit");
        String first = screen.text(".hit .title");
        screen.press("j").press(Keys.ENTER).shows("article h1", first);
    }

    @Test
    void writesANoteWithoutAMouse(Screen screen) {
        screen.open("").press("/").press("exercise book", Keys.ENTER).shows("h1", "3 cables for exercise book");
        screen.press(Keys.TAB, "j", "j", "s").shows("#views", "Paste Lists 1 Help");
        screen.press(Keys.ENTER)
                .drawn()
                .press("n")
                .shows(".where", "Match 1 of " + screen.text(".where").replaceAll(".* ", ""));
        screen.press("u").shows("h1", "3 cables for exercise book").press("f");
        assertEquals("fold", screen.focus(), "the first filter");
        screen.focusOn("[data-key='fold:level']")
                .press(Keys.TAB, Keys.SPACE)
                .await("a filter", () -> screen.state().contains("select=level="));
        screen.press("l").isAt(screen.state()).shows(".listhead .quiet", "1 item");
    }

    @Test
    void keysAreListedAndCanBeSwitchedOff(Screen screen) {
        screen.open("").press("?").shows(".keys h2", "Keys");
        screen.click(".keys input[type=checkbox]").press(Keys.ESCAPE);
        screen.await("the list to be closed", () -> !screen.has("dialog[open]"));
        screen.press("/");
        assertTrue(!"query".equals(screen.focus()), "the keys are off");
    }

    @Test
    void theFocusFollowsToAParagraphAndToOtherViews(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611")
                .press("g")
                .press("5", Keys.ENTER)
                .shows(".paragraph.target .pilcrow", "¶5");
        assertTrue(screen.focus().startsWith("paragraph"), screen.focus());
        screen.press("g").press("4", Keys.ENTER).shows(".paragraph.target .pilcrow", "¶4");
        screen.press("s").shows("#views", "Paste Lists 1 Help").press("l").isAt("?view=lists");
        screen.shows("#status", "My list: 1 item.");
        assertEquals("main", screen.focus());
        screen.click("#views a[href*=paste]").isAt("?view=paste").shows("#status", "Paste a list");
        assertEquals("H1", screen.driver().executeScript("return document.activeElement.tagName"));
    }

    @Test
    void filtersAreSkippedToAndBack(Screen screen) {
        screen.open("?query=police").press(Keys.TAB, Keys.TAB);
        assertEquals("to-filters", screen.focus());
        screen.press(Keys.ENTER);
        assertEquals("fold", screen.focus(), "the first filter");
        screen.focusOn("aside .skip").press(Keys.ENTER, Keys.TAB);
        assertEquals("from", screen.focus());
        assertTrue(!screen.open("?view=help").of("#to-filters", WebElement::isDisplayed));
    }

    @Test
    void firstTabStopSkipsToTheResults(Screen screen) {
        screen.open("?query=police").press(Keys.TAB);
        assertEquals("skip", screen.focus());
        screen.press(Keys.ENTER, Keys.TAB);
        assertEquals("from", screen.focus(), "past the filters");
    }
}
