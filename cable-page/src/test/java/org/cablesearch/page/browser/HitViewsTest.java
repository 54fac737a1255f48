// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** The views of hits: over time, contrast, in context, who first. */
class HitViewsTest {

    /** The links of a view whose text is a number, each with how many hits its address has. */
    private static final String OPENED = """
            const done = arguments[0];
            Promise.all([import("./js/state.js"), import("./js/api.js")]).then(async ([{ filters, stateOf }, { ask }]) => {
              const links = [...document.querySelectorAll(".results section a")].filter((link) => /^[\\d,]+$/.test(link.textContent));
              done(await Promise.all(links.map(async (link) => {
                const params = filters(stateOf(new URL(link.href).search));
                params.set("limit", "0");
                const { total } = await ask("search", params);
                return `${link.textContent.replace(",", "")} ${total} ${link.getAttribute("href")}`;
              })));
            }).catch((error) => done([String(error)]));""";

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @SuppressWarnings("unchecked")
    private static List<String> opened(Screen screen) {
        return (List<String>) screen.driver().executeAsyncScript(OPENED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?query=police+tags:PHUM&as=trend&other=rain&from=2004-03&to=2009-06-15",
                "?query=police&as=trend&unit=paragraph&group=quarter&as-of=2008&select=level%3DC",
                "?query=police+OR+rain&as=trend&any=true&by=month",
                "?query=police&as=compare",
                "?query=police&as=compare&unit=paragraph&other=rain+OR+report&group=people",
                "?query=para:(police)&as=compare&group=orgs&exclude=level%3DS",
                "?query=police&as=compare&group=origin"
            })
    void everyNumberOpensAsManyHits(String state, Screen screen) {
        screen.open(state);
        List<String> opened = opened(screen);
        assertTrue(opened.size() > 1, opened::toString);
        for (String link : opened) {
            String[] parts = link.split(" ", 3);
            assertEquals(parts[0], parts[1], link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?query=police&as=compare&group=words",
                "?query=police&as=compare&group=words&unit=paragraph&other=report",
                "?query=police&as=kwic&unit=paragraph&within=words"
            })
    void everyNumberOfWordsOpensWhatHasThem(String state, Screen screen) {
        screen.open(state);
        List<String> opened = opened(screen);
        assertTrue(opened.size() > 2, opened::toString);
        opened.forEach(link -> assertTrue(Integer.parseInt(link.split(" ", 3)[1]) > 0, link));
    }

    @Test
    void theViewsAreReachedFromTheHitsAndKeepTheirFilters(Screen screen) {
        screen.open("?query=police&select=level%3DC").click("[data-key='as:trend']");
        screen.isAt("?query=police&as=trend&select=level=C").shows("h1", "14 cables for police");
        screen.click("[data-key='group:month']").isAt("?query=police&as=trend&group=month&select=level=C");
        screen.click(".chip .cross").isAt("?query=police&as=trend&group=month");
        screen.click("[data-key='as:kwic']").isAt("?query=police&unit=paragraph&as=kwic");
        screen.click("[data-key='lines:right']").isAt("?query=police&unit=paragraph&as=kwic&lines=right");
        screen.click("[data-key='as:first']").isAt("?query=police&as=first");
        screen.click("[data-key='as:']").isAt("?query=police").shows("h1", "29 cables for police");
    }

    @Test
    void aViewMovesNoFilter(Screen screen) {
        screen.open("?query=police");
        int before = screen.of(".facet li", WebElement::getRect).getY();
        screen.click("[data-key='as:trend']").shows(".legend bdi", List.of("police"));
        assertEquals(before, screen.of(".facet li", WebElement::getRect).getY());
    }

    @Test
    void aPointOfThePictureOpensItsHitsAndBackReturns(Screen screen) {
        screen.open("?query=police&as=trend&group=year");
        screen.driver().executeScript("""
                [...document.querySelectorAll(".picture a")].find((one) => one.textContent.startsWith("2006, police"))
                  .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))""");
        screen.isAt("?query=police&from=2006&to=2006").shows("h1", "5 cables for police");
        screen.driver().navigate().back();
        screen.isAt("?query=police&as=trend&group=year")
                .shows(".trend th", List.of("Period", "Hits", "Of", "Per 10,000", "Held"));
    }

    @Test
    void severalQueriesAreSideBySide(Screen screen) throws IOException {
        screen.open("?query=police&as=trend").type("[data-key=other]", "rain\n");
        screen.isAt("?query=police&as=trend&other=rain").shows(".legend bdi", List.of("police", "rain"));
        screen.click(".menu summary").click(".menu li button");
        String picture = screen.downloaded("trend", ".svg");
        assertTrue(picture.startsWith("<svg ") && picture.contains(">rain</text>"), picture);
        String home = screen.driver().getCurrentUrl().replaceFirst("[?].*", "");
        assertTrue(picture.contains("href=\"" + home + "?query=police&amp;from="), picture);
        screen.click(".legend .cross").isAt("?query=police&as=trend").shows(".legend bdi", List.of("police"));
    }

    /** A file is as wide as the place of the picture, even if the browser has not yet said how wide that is. */
    @Test
    void aPictureCanBeSavedBeforeItIsDrawn(Screen screen) throws IOException {
        screen.open("?query=police&as=trend");
        screen.driver().executeScript("window.ResizeObserver = class { observe() {} }");
        screen.type("[data-key=other]", "rain\n").isAt("?query=police&as=trend&other=rain");
        screen.click(".menu summary").click(".menu li button");
        String picture = screen.downloaded("trend", ".svg");
        assertTrue(picture.matches("(?s)<svg .*?viewBox=\"0 0 [1-9]\\d{2,} .*"), picture);
    }

    @Test
    void aLineOpensItsParagraph(Screen screen) {
        screen.open("?query=police+corruption&as=kwic&unit=paragraph").click(".lines .place");
        assertTrue(screen.state().startsWith("?query=police corruption&unit=paragraph&as=kwic&cable="), screen.state());
        screen.sees(".paragraph.target mark");
        screen.click(".back").isAt("?query=police corruption&unit=paragraph&as=kwic");
    }

    @Test
    void aValueThatCannotBeComparedIsTold(Screen screen) {
        screen.open("?query=police&as=compare&select=tags%3DPHUM");
        assertTrue(screen.text(".compare .warning").startsWith("The filters select TAGS"));
        screen.click("[data-key='group:words']").isAt("?query=police&as=compare&group=words&select=tags=PHUM");
        screen.shows(".compare th", List.of("Words", "A", "of A", "B", "of B", "Log-likelihood", "Log ratio"));
    }

    @Test
    void whatHadBeenSentByADayIsAFilter(Screen screen) {
        screen.open("?query=police").click(".as-of summary");
        screen.type("[data-key=as-of]", "2006-09\n").isAt("?query=police&as-of=2006-09");
        screen.shows(".chips .text", List.of("sent by Sep 2006"));
        screen.type("[data-key=at]", "SECSTATE WASHDC\n").isAt("?query=police&as-of=2006-09&at=SECSTATE WASHDC");
        screen.shows(".chips .text", List.of("sent by Sep 2006", "to or by SECSTATE WASHDC"));
        screen.click(".chip .cross").isAt("?query=police");
    }
}
