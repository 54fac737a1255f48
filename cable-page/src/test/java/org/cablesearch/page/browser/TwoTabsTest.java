// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** Lists that are open in two tabs: neither tab loses changes made in the other. */
class TwoTabsTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    private String hits;
    private String lists;

    /** The first tab shows hits, the second the list with the first of these hits. */
    @BeforeEach
    void openSecondTab(Screen screen) {
        hits = screen.driver().getWindowHandle();
        screen.open("?query=police").click(".hit .star").shows("#views", "Paste Lists 1 Help");
        lists = screen.driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
        screen.size(Screen.WIDE).open("?view=lists").shows(".listhead .quiet", "1 item");
    }

    @AfterEach
    void closeSecondTab(Screen screen) {
        screen.driver().switchTo().window(lists).close();
        screen.driver().switchTo().window(hits);
    }

    @Test
    void eachTabShowsWhatTheOtherKeeps(Screen screen) {
        star(screen, 2);
        in(lists, screen)
                .shows(".listhead .quiet", "2 items")
                .click(".kept .star")
                .shows(".listhead .quiet", "1 item");
        in(hits, screen).shows(".star[aria-pressed=true]", List.of("\u2605")).shows("#views", "Paste Lists 1 Help");
        star(screen, 3);
        in(lists, screen).shows(".listhead .quiet", "2 items");
    }

    @Test
    void noteBeingTypedIsKept(Screen screen) {
        screen.click(".kept textarea").press("the cov");
        star(screen, 2);
        in(lists, screen).shows(".listhead .quiet", "2 items").press("er");
        in(hits, screen).click("#views a[href*=lists]").drawn();
        assertEquals("the cover", screen.value(".kept textarea"));
    }

    @Test
    void noteIsKeptIfItsListIsRenamedOrRemoved(Screen screen) {
        in(hits, screen)
                .click("#views a[href*=lists]")
                .drawn()
                .click(".kept textarea")
                .press("one");
        in(lists, screen).type(".listhead .name", "Renamed", Keys.TAB).isAt("?view=lists&list=Renamed");
        in(hits, screen).press(" two").shows("h1", "Renamed");
        screen.driver().executeScript("localStorage.clear()");
        screen.press(" three");
        screen.driver().navigate().refresh();
        screen.drawn().shows("h1", "Renamed");
        assertEquals("one two three", screen.value(".kept textarea"));
    }

    private void star(Screen screen, int hit) {
        in(hits, screen).click(".hits li:nth-child(" + hit + ") .star");
    }

    private static Screen in(String tab, Screen screen) {
        screen.driver().switchTo().window(tab);
        return screen;
    }

    /** The tab that waits shows what the other has typed before it is typed into. */
    @Test
    void aNoteTypedInTwoTabsKeepsBothTexts(Screen screen) {
        screen.click(".kept textarea").press("one");
        in(hits, screen)
                .click("#views a[href*=lists]")
                .drawn()
                .click(".kept textarea")
                .press(Keys.END, " two");
        in(lists, screen).await("the other's text", () -> "one two".equals(note(screen)));
        screen.press(Keys.END, " three");
        assertEquals("one two three", note(screen));
        screen.driver().navigate().refresh();
        screen.drawn();
        assertEquals("one two three", note(screen));
    }

    /** Both tabs type before either has heard of the other. */
    @Test
    void changesOfANoteAtTheSameTimeAreMerged(Screen screen) {
        screen.click(".kept textarea").press("one");
        Stored.replaceNote(screen, "one, by the other");
        screen.press("!");
        assertEquals("one!, by the other", note(screen));
    }

    private static String note(Screen screen) {
        return screen.value(".kept textarea");
    }
}
