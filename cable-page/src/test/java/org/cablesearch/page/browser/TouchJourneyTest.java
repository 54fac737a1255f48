// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.Kind;
import org.openqa.selenium.interactions.PointerInput.MouseButton;
import org.openqa.selenium.interactions.PointerInput.Origin;
import org.openqa.selenium.interactions.Sequence;

/** The page on a phone, used by touch. */
class TouchJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @BeforeEach
    void enableTouch(Screen screen) {
        setTouch(screen, true);
        screen.size(Screen.NARROW).open("?query=police&select=level%3DC");
    }

    @AfterEach
    void disableTouch(Screen screen) {
        setTouch(screen, false);
    }

    private static void setTouch(Screen screen, boolean enabled) {
        screen.driver().executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", enabled));
    }

    @Test
    void yearsAreSelectedWithAFinger(Screen screen) {
        tap(screen, ".time summary");
        // Ten bars, for the years 2000 to 2009.
        swipe(screen, ".plot svg", 0.55, 0.5, 0.75, 0.5);
        screen.isAt("?query=police&from=2005&to=2007&select=level=C");
        swipe(screen, "[data-key='handle:to']", 0.5, 0.9, -1.3, 0.9);
        screen.isAt("?query=police&from=2005&to=2006&select=level=C");
    }

    @Test
    void scrollingByTouchSelectsNoYears(Screen screen) {
        tap(screen, ".time summary");
        swipe(screen, ".plot svg", 0.5, 0.9, 0.5, -3);
        screen.await("the page to scroll", () -> scrolled(screen) > 0);
        assertEquals("?query=police&select=level=C", screen.state());
        assertEquals(
                List.of("2000", "2009"),
                screen.driver()
                        .executeScript(
                                "return [...document.querySelectorAll('.handle')].map((one) => one.getAttribute('aria-valuetext'))"));
    }

    @Test
    void filtersOpenAsASheetThatCountsItsHits(Screen screen) {
        screen.shows(".filters", "Filters 1");
        tap(screen, ".filters");
        screen.shows(".sheet .primary", "Show " + screen.text(".found h1").replace(" for police", ""));
        tap(screen, "[data-key='exclude:countries=CB']");
        screen.isAt("?query=police&select=level=C&exclude=countries=CB").shows(".sheet h2", "Filters 2");
        assertTrue(screen.has(".sheet[open]"), "the sheet stays for the next tick");
        Axe.check(screen, "sheet");
        tap(screen, ".sheet .primary");
        screen.await("the sheet to close", () -> !screen.has(".sheet[open]"));
        screen.shows(".chips .text", List.of("Level: Confidential", "Countries: not Cambodia"));
    }

    @Test
    void matchBarStaysVisible(Screen screen) {
        screen.open("?query=police&cable=06PHNOMPENH2611");
        for (int match = 1; match <= 6; match++) {
            tap(screen, "[data-key='match:1']");
            screen.shows(".where", "Match " + match + " of 6");
        }
        assertTrue(scrolled(screen) > 300, "the last match is further down");
        assertTrue(
                (Boolean) screen.driver()
                        .executeScript(
                                "const { top, bottom } = document.querySelector('.walk').getBoundingClientRect();"
                                        + "const mark = document.querySelector('mark.current').getBoundingClientRect();"
                                        + "return top >= 0 && bottom < mark.top && mark.bottom < innerHeight"),
                "the bar, and below it the match");
    }

    @Test
    void threadIsShownWithoutADrawing(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611");
        screen.shows(".lanes li", "2005 05BANGKOK9877 not held cited by this cable");
        assertEquals(
                false, screen.driver().executeScript("return document.querySelector('.drawing').checkVisibility()"));
        assertTrue(screen.overflow() <= 0);
    }

    private static long scrolled(Screen screen) {
        return ((Number) screen.driver().executeScript("return Math.round(scrollY)")).longValue();
    }

    private static void tap(Screen screen, String css) {
        swipe(screen, css, 0.5, 0.5, 0.5, 0.5);
    }

    /** Puts a finger on an element, moves it, and lifts it. Places are given as shares of the element's width and height. */
    @SuppressWarnings("unchecked")
    private static void swipe(Screen screen, String css, double fromX, double fromY, double toX, double toY) {
        screen.sees(css);
        List<Number> box = (List<Number>) screen.driver().executeScript("""
                const element = document.querySelector(arguments[0]);
                element.scrollIntoView({ block: "center" });
                const { left, top, width, height } = element.getBoundingClientRect();
                return [left, top, width, height]""", css);
        PointerInput finger = new PointerInput(Kind.TOUCH, "finger");
        Sequence sequence = new Sequence(finger, 0)
                .addAction(move(finger, box, fromX, fromY))
                .addAction(finger.createPointerDown(MouseButton.LEFT.asArg()));
        for (int step = 1; step <= 8; step++) {
            double share = step / 8.0;
            sequence.addAction(move(finger, box, fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
        }
        screen.driver().perform(List.of(sequence.addAction(finger.createPointerUp(MouseButton.LEFT.asArg()))));
    }

    private static Interaction move(PointerInput finger, List<Number> box, double x, double y) {
        return finger.createPointerMove(
                Duration.ofMillis(20),
                Origin.viewport(),
                (int) Math.round(box.get(0).doubleValue() + x * box.get(2).doubleValue()),
                (int) Math.round(box.get(1).doubleValue() + y * box.get(3).doubleValue()));
    }

    /** On a phone, "Back" is how people close what covers the page. */
    @Test
    void backClosesTheSheetAndKeepsTheTick(Screen screen) {
        tap(screen, ".filters");
        tap(screen, "[data-key='exclude:countries=CB']");
        screen.isAt("?query=police&select=level=C&exclude=countries=CB");
        screen.driver().navigate().back();
        screen.await("the sheet to close", () -> !screen.has(".sheet[open]"));
        screen.isAt("?query=police&select=level=C&exclude=countries=CB")
                .shows(".chips .text", List.of("Level: Confidential", "Countries: not Cambodia"));
        screen.driver().navigate().back();
        screen.isAt("?query=police&select=level=C");
    }

    @Test
    void theFirstHitIsOnTheFirstScreen(Screen screen) {
        for (String state : List.of("?query=police", "?query=police+corruption")) {
            screen.open(state);
            Number top = (Number)
                    screen.driver().executeScript("return document.querySelector('.hit').getBoundingClientRect().top");
            assertTrue(top.doubleValue() < 300, state + ": " + top);
        }
    }

    /** The notice of a star has the most words of all: it may cover a fifth of a phone. */
    @Test
    void theNoticeLeavesTheHitsInSight(Screen screen) {
        tap(screen, ".hit .star");
        screen.await("the notice", () -> screen.text("#notice").startsWith("Kept "));
        Number height = (Number) screen.driver()
                .executeScript("return document.getElementById('notice').getBoundingClientRect().height");
        assertTrue(height.doubleValue() < 100, "" + height);
        assertTrue(screen.overflow() <= 0);
    }

    /** Fingers are wider than pointers: 24 pixels is what WCAG 2.2 asks for. */
    @Test
    void whatIsTappedIsLargeEnough(Screen screen) {
        for (String state : List.of(
                "?query=police", "?query=police&as=table", "?cable=06PHNOMPENH2611", "?view=lists", "?view=gaps", "")) {
            screen.open(state);
            assertTrue(screen.overflow() <= 0, state);
            assertEquals(List.of(), screen.driver().executeScript("""
                    return [...document.querySelectorAll("button, input, select, .ref a, .ticking, .place, .walk a")]
                      .filter((one) => one.checkVisibility() && !one.closest(".unseen, dialog, label:has(input)") && !one.matches(".unseen"))
                      .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width && (width < 24 || height < 24); })
                      .map((one) => one.outerHTML.slice(0, 120))"""), state);
        }
    }
}
