// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reading a cable, and going from it to others. */
class CableJourneyTest {

    private static final String KAMPONG = "KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST";

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void wholeCableIsShown(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611").shows("h1", KAMPONG);
        screen.shows(".banner", "UNCLASSIFIED//FOR OFFICIAL USE ONLY");
        screen.shows(
                ".header dt",
                List.of(
                        "From",
                        "To",
                        "Info",
                        "Precedence",
                        "Captions",
                        "Passing",
                        "TAGS",
                        "Refers to",
                        "Order",
                        "Message"));
        assertTrue(screen.text(".header").contains("KCOR Corruption and Anti-Corruption"), screen.text(".header"));
        assertTrue(screen.text(".header").contains("06PHNOMPENH2488 not held"), screen.text(".header"));
        screen.shows(".paragraph .pilcrow", List.of("¶1", "¶2", "¶3", "¶4", "¶5", "¶6", "¶7"));
        screen.shows(".paragraph h2", List.of("THE VIEW FROM PIER FOUR", "THE COLONEL EXPLAINS", "COMMENT"));
        screen.shows(".signers", "HARTWELL");
    }

    @Test
    void keysMoveFromMatchToMatchAndFromHitToHit(Screen screen) {
        screen.open("?query=police&select=origin%3DEmbassy+Phnom+Penh&sort=date")
                .click(".hit .title")
                .shows("h1", KAMPONG);
        screen.press("n").shows("#status", "Match 1 of 6: POLICE");
        screen.press("n").shows("mark.current", "police").press("p").press("p").shows(".where", "Match 6 of 6");

        screen.shows(".step", "‹ 1 of 3 ›").press("j").shows("h1", "COLONEL ACQUITTED, PROMOTED; TERMITES BLAMED");
        screen.press("k").shows("h1", KAMPONG).press("u").shows("h1", "3 cables for police");
    }

    @Test
    void currentMatchStandsOutInDarkMode(Screen screen) {
        screen.dark(true)
                .open("?query=police&cable=06PHNOMPENH2611")
                .press("n")
                .press("n")
                .press("n");
        screen.shows(".where", "Match 3 of 6");
        double contrast = ((Number) screen.driver().executeScript("""
                const { color, backgroundColor, outlineStyle } = getComputedStyle(document.querySelector("mark.current"));
                const light = (text) => text.match(/\\d+/g).slice(0, 3).map((byte) => byte / 255)
                  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
                const [dark, bright] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
                return outlineStyle === "solid" ? bright / dark : 0;""")).doubleValue();
        assertTrue(contrast >= 4.5, "a contrast of " + contrast);
    }

    @Test
    void linksToSimilarCablesKeepTheQuery(Screen screen) {
        screen.open("?query=police&cable=06PHNOMPENH2611");
        screen.await("similar cables", () -> screen.has(".cables a"));
        screen.click(".cables a");
        screen.await("another cable", () -> !screen.state().contains("2611"));
        assertTrue(screen.state().startsWith("?query=police&cable="), screen.state());
    }

    @Test
    void citingCablesAreListed(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611");
        assertTrue(
                screen.texts("aside h2").contains("Cited by"),
                screen.texts("aside h2").toString());
    }

    @Test
    void aCableIsCitedAsByTheCommand(Screen screen) throws IOException {
        screen.open("?cable=06PHNOMPENH2611").click(".extras .quiet");
        screen.shows(
                "#status",
                "Copied: Embassy Phnom Penh to Secretary of State, \u201c" + KAMPONG
                        + ",\u201d telegram 06PHNOMPENH2611, 12 September 2006");
        screen.click(".extras .menu summary").click(".extras .menu li:first-child button");
        assertTrue(screen.downloaded("06PHNOMPENH2611 ", ".bib").startsWith("@misc{06PHNOMPENH2611,"));
        screen.click(".extras .menu li:last-child button");
        assertTrue(screen.downloaded("06PHNOMPENH2611 ", ".json").contains("\"number\": \"06PHNOMPENH2611\""));
    }

    @Test
    void everyParagraphHasALinkAndACitation(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611&paragraph=3").shows(".paragraph.target .pilcrow", "¶4");
        assertEquals(
                true,
                screen.driver()
                        .executeScript(
                                "const { top } = document.querySelector('.target').getBoundingClientRect(); return scrollY > 0 && top < innerHeight / 2"));
        screen.press("g")
                .press("7", Keys.ENTER)
                .shows(".paragraph.target .pilcrow", "¶7")
                .isAt("?cable=06PHNOMPENH2611&paragraph=6");

        screen.click(".paragraph.target .tools button.quiet");
        screen.shows(
                "#status",
                "Copied: Embassy Phnom Penh to Secretary of State, \u201c" + KAMPONG
                        + ",\u201d telegram 06PHNOMPENH2611, 12 September 2006, para. 7 (SBU)");
    }

    @Test
    void sourceIsShownBesideTheCable(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611").click("[data-key=source]").isAt("?cable=06PHNOMPENH2611&source=shown");
        screen.await("the source", () -> screen.text(".source").contains("REF: A. PHNOM PENH 2488"));
    }

    @Test
    void repairsAreListed(Screen screen) {
        screen.open("?cable=08SECTION01OF02LIMA2492").click(".problems summary");
        assertTrue(screen.text(".problems").contains("ID_REPAIRED"), screen.text(".problems"));
        assertTrue(screen.text(".header").contains("meant as 08LIMA2492"), screen.text(".header"));
    }

    @Test
    void citationsAreShownAsATimeline(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611");
        screen.await("the lanes", () -> screen.texts(".lanes code").size() == 8);
        assertEquals("05BANGKOK9877", screen.texts(".lanes code").getFirst(), "in the order of time");
        assertEquals(
                2,
                screen.driver()
                        .findElements(By.cssSelector("circle[data-held=false]"))
                        .size());
        screen.click("[data-key=thread]");
        screen.await("the whole thread", () -> screen.texts(".lanes code").size() == 15);
        screen.click(".lanes a").drawn();
        assertTrue(!screen.text("h1").equals(KAMPONG), "a lane opens its cable");
    }

    /** A thousand cables may be shown, each of which may cite as many: a list of citations is read a few times, not once for each. */
    @Test
    void aTimelineReadsACitationAFewTimes(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611");
        long reads = ((Number) screen.driver().executeAsyncScript("""
                const done = arguments[0];
                const module = (name) => import(new URL(`js/${name}.js`, document.baseURI));
                let reads = 0;
                const counted = (ids) => new Proxy(ids, {
                  get(all, key) {
                    reads += /^\\d+$/.test(String(key));
                    return Reflect.get(all, key);
                  },
                });
                const ids = Array.from({ length: 300 }, (_, i) => `06A${i}`);
                const cables = ids.map((id, i) => ({
                  id, subject: id, date: "2006-01-01T00:00:00Z", steps: Math.min(i, 1), cites: counted(i === 0 ? ids : [ids[0]]),
                }));
                Promise.all([module("timeline"), module("state")]).then(([{ timeline }, { EMPTY }]) => {
                  timeline(EMPTY, { id: ids[0], cables, absent: [], complete: true }, new AbortController().signal);
                  done(reads);
                });
                """)).longValue();
        assertTrue(reads < 20 * 600, reads + " reads of 600 citations");
    }

    @Test
    void inANarrowWindowTheSourceScrollsIntoView(Screen screen) {
        screen.size(Screen.NARROW).open("?cable=06JAKARTA15207").click("[data-key=source]");
        screen.await(
                "the source in sight",
                () -> (Boolean)
                        screen.driver()
                                .executeScript(
                                        "const { top } = document.querySelector('.source').getBoundingClientRect(); return top >= 0 && top < innerHeight / 2"));
    }

    @Test
    void similarCablesShowWhatTheyShareAndNamesAreLinks(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611");
        screen.await("why one is similar", () -> screen.text(".why").contains("Same TAGS: PHUM"));
        screen.click(".entities .value[title=Colonel]")
                .isAt("?select=people=Ros Vuthy")
                .shows("h1", "2 cables");
    }

    @Test
    void absentCableIsReported(Screen screen) {
        screen.open("?cable=06NOWHERE1").shows(".failure h1", "Not held");
        screen.complaints().forEach(line -> assertTrue(line.contains("404"), line));
    }

    @Test
    void aButtonSaysForAMomentWhatItCopied(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611")
                .click(".extras .quiet")
                .shows(".extras .quiet", List.of("Citation copied", "Link"));
        screen.shows(".extras .quiet", List.of("Cite", "Link"));
        screen.click(".extras .quiet:nth-of-type(2)").shows(".extras .quiet", List.of("Cite", "Link copied"));
    }

    @Test
    void aRefusalToCopyIsReported(Screen screen) {
        screen.open("?cable=06PHNOMPENH2611")
                .driver()
                .executeScript("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))");
        screen.click(".extras .quiet").shows(".extras .quiet", List.of("Not copied", "Link"));
        screen.await("the notice", "#notice", "The browser refuses to copy. Copy this yourself:");
        assertTrue(String.valueOf(screen.value("#notice input"))
                .startsWith("Embassy Phnom Penh to Secretary of State, \u201c"));
        Axe.check(screen, "a refused copy");
    }

    /** This tab has only the cookie, as after a Ctrl-click; and somebody else's token may be in its address. */
    @Test
    void aCopiedLinkCarriesTheTokenOfThisPage(Screen screen) {
        for (String state : List.of("?cable=06PHNOMPENH2611", "?cable=06PHNOMPENH2611&token=WRONG")) {
            screen.open(state).click(".extras .quiet:nth-of-type(2)");
            String copied = screen.await("the link", "#status", "Copied: http").substring("Copied: ".length());
            assertTrue(copied.contains("token=") && !copied.contains("WRONG"), copied);
            assertTrue(screen.of(".menu, .extras", WebElement::isDisplayed));
            screen.driver().manage().deleteAllCookies();
            screen.driver().executeScript("sessionStorage.clear()");
            screen.driver().get(copied);
            screen.drawn().shows("h1", KAMPONG);
        }
    }

    /** What is not held is placed between the cables that its post sent before and after it. */
    @Test
    void aCableThatIsNotHeldIsPlacedByItsNumber(Screen screen) {
        screen.open("?cable=07PHNOMPENH2301");
        screen.await(
                "an estimate",
                () -> screen.texts(".lanes li").stream()
                        .anyMatch(lane -> lane.startsWith("~ Sep 2006 06PHNOMPENH2734 not held")));
    }

    @Test
    void aCableThatWasOpenedLooksSo(Screen screen) {
        screen.open("?query=rabbit");
        assertTrue(!screen.has("[data-seen]"), "nothing was opened");
        String first = screen.text(".hit .title");
        screen.click(".hit .title").shows("article h1", first);
        screen.open("?query=rabbit")
                .shows("[data-seen] .title", List.of(first))
                .shows("[data-seen] .seen", "opened before");
    }
}
