package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Narrowing down: facets, and time as a histogram. */
class FilterJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void valuesAreSelectedExcludedAndRemoved(Screen screen) {
        screen.open("?query=police").shows("h1", "29 cables for police");
        screen.click("[data-key='select:level=S']")
                .isAt("?query=police&select=level=S")
                .shows("h1", "3 cables for police");
        assertEquals("select:level=S", screen.focus(), "the focus stays on the box");
        screen.click("[data-key='select:level=C']").shows("h1", "17 cables for police");
        screen.click("[data-key='exclude:countries=CB']")
                .isAt("?query=police&select=level=S&select=level=C&exclude=countries=CB");
        screen.shows(".chips .text", List.of("Level: Secret", "Level: Confidential", "Countries: not Cambodia"));

        screen.driver().navigate().back();
        screen.isAt("?query=police&select=level=S&select=level=C").shows("h1", "17 cables for police");
        screen.driver().navigate().forward();
        screen.isAt("?query=police&select=level=S&select=level=C&exclude=countries=CB");
        screen.click(".chip[data-kind=exclude] .cross").isAt("?query=police&select=level=S&select=level=C");
        screen.click(".chip .cross").isAt("?query=police&select=level=C");
    }

    @Test
    void aFilterNeedsNoQuery(Screen screen) {
        screen.open("?select=origin%3DEmbassy+Phnom+Penh").shows("h1", "3 cables");
        screen.shows(".values [data-state=selected] .name", "Embassy Phnom Penh");
    }

    @Test
    void valuesAreFoundByTheBeginningOfAWord(Screen screen) {
        screen.open("?query=police").type("[data-key='find:people']", "vuthy");
        screen.shows("[aria-labelledby=facet-people-title] .values .name", List.of("Ros Vuthy"));
        screen.click("[data-key='select:people=Ros Vuthy']").isAt("?query=police&select=people=Ros Vuthy");
    }

    @Test
    void closedFacetsOpen(Screen screen) {
        screen.open("?query=police").click("[data-key='fold:captions']");
        screen.shows("[aria-labelledby=facet-captions-title] .values .name", "SIPDIS");
        screen.click("[data-key='more:people']");
        screen.await(
                "more people",
                () -> screen.texts("[aria-labelledby=facet-people-title] .values li")
                                .size()
                        > 6);
    }

    @Test
    void yearsAreBrushedWithTheMouse(Screen screen) {
        screen.open("?query=police&select=level%3DC");
        WebElement plot = screen.find(".plot svg");
        int bar = plot.getSize().width / (2010 - 2000);
        new Actions(screen.driver())
                .moveToElement(plot, bar * 3 / 2, 0)
                .clickAndHold()
                .moveByOffset(bar, 0)
                .release()
                .perform();
        screen.await("the dates", () -> screen.state().contains("from="));
        assertEquals("?query=police&from=2006&to=2007&select=level=C", screen.state());
        screen.drawn().click("[data-key='all-dates']").isAt("?query=police&select=level=C");
    }

    @Test
    void yearsAreMovedByKeysAndTyped(Screen screen) {
        screen.open("?query=police&from=2006&to=2008")
                .focusOn("[data-key='handle:to']")
                .press(Keys.ARROW_RIGHT);
        screen.isAt("?query=police&from=2006&to=2009");
        assertEquals("handle:to", screen.focus());
        assertEquals("2009", screen.find("[data-key='handle:to']").getDomAttribute("aria-valuetext"));
        screen.press(Keys.ARROW_LEFT).isAt("?query=police&from=2006&to=2008");

        screen.type("[data-key=from]", "2006-09-12", Keys.TAB).isAt("?query=police&from=2006-09-12&to=2008");
        screen.click("[data-key='by:month']").isAt("?query=police&from=2006-09-12&to=2008&by=month");
        assertEquals("Sep 2006", screen.find("[data-key='handle:from']").getDomAttribute("aria-valuetext"));
    }
}
