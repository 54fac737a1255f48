// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Filters: facets, and dates in the histogram. */
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
    void excludedCodeInAnAddressIsShownWithItsName(Screen screen) {
        screen.open("?query=police&exclude=countries%3DCB&exclude=origin%3DEmbassy+Phnom+Penh");
        screen.shows(".chips .text", List.of("Countries: not Cambodia", "Posts: not Embassy Phnom Penh"));
    }

    @Test
    void filterNeedsNoQuery(Screen screen) {
        screen.open("?select=origin%3DEmbassy+Phnom+Penh").shows("h1", "3 cables");
        screen.shows(".values [data-state=selected] .name", "Embassy Phnom Penh");
    }

    @Test
    void valuesAreFoundByTheBeginningOfAWord(Screen screen) {
        screen.open("?query=police").type("[data-key='find:people']", "vuthy");
        screen.shows("[aria-labelledby=facet-people-title] .values .name", List.of("Ros Vuthy"));
        screen.click("[data-key='select:people=Ros Vuthy']").isAt("?query=police&select=people=Ros Vuthy");
    }

    /** The box keeps the text that the list is filtered by, even while the column is drawn again. */
    @Test
    void codesAreFoundByTheirNamesAndStayListed(Screen screen) {
        String countries = "[aria-labelledby=facet-countries-title] .values .name";
        screen.open("?query=police").type("[data-key='find:countries']", "thai");
        screen.shows(countries, List.of("Thailand")).click("[data-key='select:level=C']");
        screen.isAt("?query=police&select=level=C").shows(countries, List.of("Thailand"));
        assertEquals("thai", screen.value("[data-key='find:countries']"));
        screen.click("[data-key='more:people']");
        screen.await(
                "more people",
                () -> screen.texts("[aria-labelledby=facet-people-title] li").size() > 6);
        screen.shows(countries, List.of("Thailand"));
        screen.type("[data-key='find:countries']", Keys.BACK_SPACE);
        screen.await("all countries", () -> screen.texts(countries).size() == 6);
    }

    @Test
    void tickingAValueKeepsItsPlaceInTheColumn(Screen screen) {
        String box = "[aria-labelledby=facet-orgs-title] input[type=checkbox]";
        String key = screen.open("?query=police").of(box, element -> element.getDomAttribute("data-key"));
        screen.focusOn(box);
        Object before = top(screen, key);
        screen.with(box, WebElement::click);
        screen.await("the tick", () -> screen.state().contains("select=orgs="));
        screen.drawn();
        assertEquals(key, screen.focus());
        assertEquals(before, top(screen, key), "it has not moved");
    }

    private static Object top(Screen screen, String key) {
        return screen.driver()
                .executeScript(
                        "return Math.round(document.querySelector(`[data-key=\"${arguments[0]}\"]`).getBoundingClientRect().top / 30)",
                        key);
    }

    @Test
    void wrongDateIsReportedBesideItsBox(Screen screen) {
        screen.open("?query=police").type("[data-key=from]", "yesterday", Keys.TAB);
        screen.shows(
                ".dates .warning",
                "\u201cyesterday\u201d is not a date. Write a year, month or day: 2006, 2006-08 or 2006-08-15.");
        screen.shows("h1", "29 cables for police");
        screen.type("[data-key=from]", "2008", Keys.TAB).isAt("?query=police&from=2008");
        screen.type("[data-key=to]", "2006-05", Keys.TAB).shows(".dates .warning", "2008 is after May 2006.");
        assertEquals("?query=police&from=2008", screen.state());
    }

    /** Moving a handle with keys takes several presses, which are one step of the history. */
    @Test
    void backUndoesAMoveOfAHandleInOneStep(Screen screen) {
        screen.open("?query=police").click("[data-key='select:level=C']").isAt("?query=police&select=level=C");
        screen.focusOn("[data-key='handle:to']");
        for (int press = 0; press < 3; press++) {
            String before = screen.state();
            screen.press(Keys.ARROW_LEFT).await("a step", () -> !screen.state().equals(before));
            screen.drawn();
        }
        assertEquals("handle:to", screen.focus());
        screen.driver().navigate().back();
        screen.isAt("?query=police&select=level=C");
    }

    @Test
    void closedFacetsCanBeOpened(Screen screen) {
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
    void yearsAreSelectedWithTheMouse(Screen screen) {
        screen.open("?query=police&select=level%3DC");
        screen.with(".plot svg", plot -> {
            int bar = plot.getSize().width / (2010 - 2000);
            new Actions(screen.driver())
                    .moveToElement(plot, bar * 3 / 2, 0)
                    .clickAndHold()
                    .moveByOffset(bar, 0)
                    .release()
                    .perform();
        });
        screen.await("the dates", () -> screen.state().contains("from="));
        assertEquals("?query=police&from=2006&to=2007&select=level=C", screen.state());
        screen.drawn().click("[data-key='all-dates']").isAt("?query=police&select=level=C");
    }

    @Test
    void yearsAreSelectedByKeysAndByTyping(Screen screen) {
        screen.open("?query=police&from=2006&to=2008")
                .focusOn("[data-key='handle:to']")
                .press(Keys.ARROW_RIGHT);
        screen.isAt("?query=police&from=2006&to=2009");
        assertEquals("handle:to", screen.focus());
        assertEquals("2009", screen.of("[data-key='handle:to']", element -> element.getDomAttribute("aria-valuetext")));
        screen.press(Keys.ARROW_LEFT).isAt("?query=police&from=2006&to=2008");

        screen.type("[data-key=from]", "2006-09-12", Keys.TAB).isAt("?query=police&from=2006-09-12&to=2008");
        screen.click("[data-key='by:month']").isAt("?query=police&from=2006-09-12&to=2008&by=month");
        assertEquals(
                "Sep 2006",
                screen.of("[data-key='handle:from']", element -> element.getDomAttribute("aria-valuetext")));
    }

    /** What was typed at one end is not rounded to a bar because the other end moves. */
    @Test
    void aHandleMovesOnlyItsOwnEnd(Screen screen) {
        screen.open("?query=police&from=2006-08&to=2008-02")
                .focusOn("[data-key='handle:to']")
                .press(Keys.ARROW_LEFT);
        screen.isAt("?query=police&from=2006-08&to=2007");
        screen.open("?query=police").focusOn("[data-key='handle:from']").press(Keys.ARROW_RIGHT);
        screen.await("a date", () -> screen.state().contains("from="));
        assertTrue(!screen.state().contains("to="), screen.state());
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsReportedBesideItsBox(Screen screen) {
        screen.open("?query=police").type("[data-key=from]", "2006-02-31", Keys.TAB);
        screen.shows(".dates .warning", "There is no 31 Feb 2006. Write a day that the month has.");
        assertEquals("?query=police", screen.state());
        screen.type("[data-key=from]", "2008-02-29", Keys.TAB).isAt("?query=police&from=2008-02-29");
    }

    @ParameterizedTest
    @ValueSource(ints = {Screen.WIDE, 700, Screen.NARROW})
    void labelsBelowTheBarsDoNotOverprintEachOther(int width, Screen screen) {
        for (String state : List.of("?query=the&by=month", "?query=the", "?by=month")) {
            screen.size(width).open(state);
            screen.driver().executeScript("document.querySelector('.time:not([open]) > summary')?.click()");
            screen.await("labels", () -> screen.has(".axis span:not(.hidden)"));
            assertEquals(List.of(), screen.driver().executeAsyncScript("""
                            const done = arguments[0];
                            requestAnimationFrame(() => requestAnimationFrame(() => {
                              const boxes = [...document.querySelectorAll(".axis span:not(.hidden)")]
                                .map((one) => ({ text: one.innerText, box: one.getBoundingClientRect() }))
                                .sort((a, b) => a.box.left - b.box.left);
                              done(boxes.filter(({ box }, i) => i && boxes[i - 1].box.right > box.left).map(({ text }) => text));
                            }));"""), state);
            assertTrue(screen.text(".scale").matches("[\\d,]+"), "the height of the highest bar");
        }
    }
}
