// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Searching: words, issues, suggestions, ids, pages of hits. */
class SearchJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void queryShowsHitsWithTheirBestParagraphs(Screen screen) {
        screen.open("").type("#query", "\"exercise book\"", Keys.ENTER).isAt("?query=\"exercise book\"");

        screen.shows("h1", "3 cables for \"exercise book\"").shows("#status", "3 cables found.");
        screen.open("?query=%22exercise+book%22+origin:%22phnom+penh%22+date:2006");
        screen.shows(".hit .title", "KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST");
        screen.shows(
                ".hit .facts",
                "12 Sep 2006, 09:34Z Embassy Phnom Penh 06PHNOMPENH2611 UNCLASSIFIED//FOR OFFICIAL USE ONLY Longer");
        assertTrue(screen.texts(".hit .place").contains("¶4 SBU"), "each paragraph has its number and marking");
        assertTrue(screen.texts(".hit mark").contains("exercise book"), "the phrase is marked as one");
    }

    @Test
    void mistakesAreUnderlinedAndCorrectedByAClick(Screen screen) {
        screen.open("?query=polise+corruption").shows("h1", "0 cables for polise corruption");
        screen.await(
                "what is wrong",
                () -> screen.text(".issues li")
                        .startsWith("No cable has \"polise\"; police finds 29. Did you mean police?"));
        assertEquals("polise", screen.of(".mirror .wrong", element -> element.getDomProperty("textContent")));

        screen.click(".mend").isAt("?query=police corruption").shows("h1", "9 cables for police corruption");
        assertTrue(!screen.has(".issues"), "nothing is wrong any more");
    }

    @Test
    void suggestionsCompleteNamesAndTags(Screen screen) {
        screen.open("").type("#query", "police hum");
        screen.shows(".suggestions .what", List.of("Humanitarian Affairs Commission", "PHUM Human Rights"));
        screen.shows("#status", "2 suggestions. Arrow keys choose one.");
        assertEquals(
                1L,
                screen.driver()
                        .executeScript(
                                "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('prefix=hum')).length"));

        screen.keys("#query", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals("suggestion-1", screen.of("#query", element -> element.getDomAttribute("aria-activedescendant")));
        screen.keys("#query", Keys.ENTER);
        screen.isAt("?query=police tags:PHUM").shows("h1", "19 cables for police tags:PHUM");
    }

    @Test
    void idInAnyFormOpensItsCable(Screen screen) {
        for (String id : List.of("06PHNOMPENH2611", "06 phnom penh 02611")) {
            screen.open("").type("#query", id, Keys.ENTER);
            screen.shows("h1", "KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST");
        }
        screen.open("").type("#query", "06KAMPALA1", Keys.ENTER).shows("h1", "0 cables for 06KAMPALA1");
    }

    @Test
    void furtherHitsAreLoadedAndTheirNumberIsInTheAddress(Screen screen) {
        screen.open("?query=police&sort=date").shows(".hit .title", screen.text(".hit .title"));
        screen.await("all hits", () -> {
            screen.driver().executeScript("scrollTo(0, document.body.scrollHeight)");
            return screen.texts(".hit .title").size() == 29;
        });
        screen.isAt("?query=police&sort=date&shown=29");
        List<String> all = screen.texts(".hit .title");
        assertEquals(29, all.stream().distinct().count());

        screen.driver().navigate().refresh();
        screen.drawn().shows(".hit .title", all);
    }

    @Test
    void furtherHitsAreLoadedIfTheEndIsStillInSightAfterAPage(Screen screen) {
        screen.open("?query=police&sort=date");
        screen.driver()
                .executeScript("const toTheEnd = () => scrollTo(0, document.body.scrollHeight);"
                        + "new MutationObserver(toTheEnd).observe(document.querySelector('.hits'), { childList: true });"
                        + "toTheEnd()");
        screen.await("all hits", () -> screen.texts(".hit .title").size() == 29);
    }

    @Test
    void goingBackShowsTheHitAmongAllThatWereLoaded(Screen screen) {
        screen.open("?query=police&sort=date");
        screen.await("all hits", () -> {
            screen.driver().executeScript("scrollTo(0, document.body.scrollHeight)");
            return screen.texts(".hit .title").size() == 29;
        });
        List<String> all = screen.texts(".hit .title");
        screen.drawn().click(".hits li:nth-child(25) .title").shows(".step", "\u2039 25 of 29 \u203a");
        screen.press("j").shows("h1", all.get(25)).press("u");
        screen.isAt("?query=police&sort=date&shown=29").shows(".hit .title", all);
        assertEquals(
                all.get(25),
                screen.driver()
                        .executeScript("const { top, bottom } = document.activeElement.getBoundingClientRect();"
                                + "return top > 0 && bottom < innerHeight && document.activeElement.innerText"));
    }

    @Test
    void nextHitIsLoadedAfterTheLastOneShown(Screen screen) {
        screen.open("?query=police&sort=date")
                .click(".hits li:nth-child(10) .title")
                .shows(".step", "\u2039 10 of 29 \u203a");
        screen.press("j").shows(".step", "\u2039 11 of 29 \u203a").press("u");
        screen.isAt("?query=police&sort=date&shown=20");
        assertEquals(20, screen.texts(".hit .title").size());
    }

    @Test
    void fourHitsFitOnAScreenAndCanBeExpanded(Screen screen) {
        screen.size(1280).open("?query=police");
        assertEquals(
                4L,
                screen.driver()
                        .executeScript(
                                "return [...document.querySelectorAll('.hit')].filter((hit) => hit.getBoundingClientRect().bottom <= innerHeight).length"));
        List<String> places = screen.texts(".hit .pilcrow").subList(0, 2);
        assertEquals(places.stream().sorted().toList(), places, "in the order of the text");
        screen.click(".hit .longer").shows(".hit .longer", "Less");
    }

    @Test
    void severalTickedHitsAreKeptAtOnce(Screen screen) {
        screen.open("?query=rabbit").click(".hit .tick").click(".hits li:nth-child(2) .tick");
        screen.shows(".ticked span", "2 hits ticked").click(".ticked button").shows("#views", "Paste Lists 2 Help");
        Axe.check(screen, "ticked");
    }

    @Test
    void failureIsReportedWithoutRemovingTheView(Screen screen) {
        screen.open("?query=rabbit")
                .driver()
                .executeScript("window.fetch = () => Promise.reject(new TypeError('gone'))");
        screen.click("[data-key='unit:paragraph']");
        screen.await("the notice", () -> screen.text("#notice").startsWith("The server does not answer."));
        screen.shows("h1", "2 cables for rabbit");
        Axe.check(screen, "failure");
    }

    /** The server's answer is replaced by a fictional one. */
    @Test
    void nearHitsAreShownBelowTheHits(Screen screen) {
        screen.open("?query=rabbit").driver().executeScript("""
                const ask = window.fetch;
                window.fetch = async (...request) => {
                  const { hits, ...rest } = await (await ask(...request)).json();
                  const near = { total: 5, hits: [{ ...hits[0], lacks: ["rabbitt"] }], corrected: [{ from: "rabbitt", to: ["rabbit", "rabbi"] }] };
                  return new Response(JSON.stringify({ hits, ...rest, near }));
                };""");
        screen.click("[data-key='unit:paragraph']").shows(".near h2", "Cables with some of these words");
        screen.shows(
                ".near > p",
                List.of("Also searched for rabbit, rabbi in place of rabbitt", "Search for any of these words"));
        screen.shows(".near .lacks", "lacks rabbitt");
        assertEquals(
                "?query=rabbit&any=true&unit=paragraph",
                screen.of(".near > p a", element -> element.getDomAttribute("href")));
        Axe.check(screen, "near");
    }

    @Test
    void menusCloseOnEscapeAndOnAPressOutside(Screen screen) {
        screen.open("?query=rabbit").click(".menu summary").press(Keys.ESCAPE);
        screen.await("the menu to close", () -> !screen.has(".menu[open]"));
        screen.click(".menu summary").click("h1");
        screen.await("the menu to close", () -> !screen.has(".menu[open]"));
    }

    @Test
    void paragraphsCanBeTheHits(Screen screen) {
        screen.open("?query=rabbit").click("[data-key='unit:paragraph']").isAt("?query=rabbit&unit=paragraph");
        screen.shows("h1", "2 paragraphs for rabbit");
        screen.click(".hit .title").shows(".paragraph.target mark", "rabbit");
    }

    @Test
    void sortingKeepsTheRestOfTheSearch(Screen screen) {
        screen.open("?query=police&select=level%3DS");
        screen.with("[data-key=sort] option[value='-date']", WebElement::click);
        screen.isAt("?query=police&sort=-date&select=level=S").shows("h1", "3 cables for police");
    }

    @Test
    void refusedRequestIsExplained(Screen screen) {
        screen.open("?query=police&from=yesterday").shows(".failure h1", "That did not work");
        assertTrue(screen.text(".failure").contains("yesterday"), screen.text(".failure"));
        screen.click(".failure p a").isAt("?query=police").shows("h1", "29 cables for police");
        screen.complaints().forEach(line -> assertTrue(line.contains("400"), line));
    }

    /** Ticks belong to their search, and are reached by keys. */
    @Test
    void ticksStayWhileHitsAreOpened(Screen screen) {
        screen.open("?query=police").press("j").press("x").press("j").press("x").shows(".ticked span", "2 hits ticked");
        assertEquals(
                true,
                screen.driver()
                        .executeScript("return Boolean(document.querySelector('.ticked').compareDocumentPosition("
                                + "document.querySelector('.hits')) & Node.DOCUMENT_POSITION_FOLLOWING)"),
                "the bar is before the hits");
        screen.press(Keys.ENTER).drawn();
        screen.driver().navigate().back();
        screen.isAt("?query=police").shows(".ticked span", "2 hits ticked");
        assertEquals(2, screen.texts(".tick:checked").size());
        screen.open("?query=rabbit");
        assertTrue(!screen.has(".tick:checked"), "another search has its own");
        screen.open("?query=police").press("t");
        assertEquals("ticked:keep", screen.focus());
        screen.press(Keys.ENTER)
                .shows("#views", "Paste Lists 2 Help")
                .press("z")
                .press("t");
        screen.click("[data-key='ticked:clear']").await("no ticks", () -> !screen.has(".tick:checked"));
    }

    @Test
    void manyHitsAreTickedAtOnce(Screen screen) {
        screen.open("?query=police").click(".hits li:nth-child(2) .tick");
        screen.with(
                ".hits li:nth-child(5) .tick",
                tick -> new Actions(screen.driver())
                        .keyDown(Keys.SHIFT)
                        .click(tick)
                        .keyUp(Keys.SHIFT)
                        .perform());
        screen.shows(".ticked span", "4 hits ticked");
        int shown = screen.texts(".hit").size();
        screen.click("[data-key='ticked:all']").shows(".ticked span", shown + " hits ticked");
        screen.click("[data-key='ticked:all']").await("no ticks", () -> !screen.has(".tick:checked"));
    }

    /** Paragraphs of one cable are below one another, and its subject is shown once. */
    @Test
    void paragraphsOfACableAreTogether(Screen screen) {
        screen.open("?query=police&unit=paragraph&shown=40");
        @SuppressWarnings("unchecked")
        List<String> ids = (List<String>) screen.driver()
                .executeScript("return [...document.querySelectorAll('.hit')].map(({ dataset }) => dataset.id)");
        List<String> cables = ids.stream().distinct().toList();
        assertEquals(cables, screen.texts(".hit:not(.again) code"));
        assertTrue(ids.size() > cables.size(), "some cable has several paragraphs");
        assertEquals(
                ids, ids.stream().sorted(Comparator.comparing(cables::indexOf)).toList());
        screen.press("j").press("j").press(Keys.ENTER).await("a paragraph", () -> screen.has(".paragraph.target"));
    }

    @Test
    void nothingFoundOffersOnlyWhatHelps(Screen screen) {
        screen.open("?query=zzyzx").shows(".empty", "No cable has all of this. Search for fewer or other words.");
        assertTrue(!screen.has(".toolbar") && !screen.of(".time", WebElement::isDisplayed), "nothing to sort");
        screen.open("?query=zzyzx&select=level%3DS");
        screen.shows(".empty", "No cable has all of this. Remove a filter, or search for fewer or other words.");
    }

    @Test
    void aFurtherPageOfATableKeepsTheFocus(Screen screen) {
        screen.size(700).open("?query=police&as=table&column=origin");
        screen.await("rows", () -> screen.texts("tr.hit").size() >= 10);
        screen.press("j", "j");
        String focused = (String) screen.driver().executeScript("return document.activeElement.innerText");
        screen.await("all rows", () -> {
            screen.driver().executeScript("scrollTo(0, document.body.scrollHeight)");
            return screen.texts("tr.hit").size() == 29;
        });
        assertEquals(focused, screen.driver().executeScript("return document.activeElement.innerText"));
        List<String> posts = screen.texts("tr.hit td:nth-child(4)");
        assertEquals(posts.stream().sorted().toList(), posts);
    }

    /** A module of a view that was not used yet cannot be loaded, either. */
    @Test
    void aServerThatIsGoneIsReportedForAViewThatIsNotLoadedYet(Screen screen) {
        screen.open("?query=rabbit");
        screen.driver().executeCdpCommand("Network.enable", java.util.Map.of());
        screen.driver().executeCdpCommand("Network.setBlockedURLs", java.util.Map.of("urls", List.of("*help.js*")));
        screen.click("#views a[href*=help]");
        screen.await("the notice", () -> screen.text("#notice").startsWith("The server does not answer."));
        screen.driver().executeCdpCommand("Network.setBlockedURLs", java.util.Map.of("urls", List.of()));
        screen.driver().executeCdpCommand("Network.disable", java.util.Map.of());
        screen.complaints();
    }

    /** Numbers, names and queries from somewhere else, one a line. */
    @Test
    void aPastedListShowsWhatEachLineFinds(Screen screen) {
        screen.open("?view=paste")
                .click("#paste")
                .press("06PHNOMPENH2611\npeople:rashidi\n# a comment\n06KAMPALA1\nrabbit");
        screen.click(".pasting button").await("the answers", ".answers p[role=status]", "4 lines");
        assertEquals("4 lines, 1 without a cable.", screen.text(".answers p[role=status]"));
        assertEquals(List.of("6 cables", "4 cables", "0 cables", "2 cables"), screen.texts(".answers .count"));
        screen.shows(".answers td .warning", "not held");
        Axe.check(screen, "a pasted list");
        screen.click(".answers tr:nth-child(2) a")
                .isAt("?query=people:rashidi")
                .shows("h1", "4 cables for people:rashidi");
        screen.driver().navigate().back();
        screen.shows(".answers p[role=status]", "4 lines, 1 without a cable.");
        screen.click(".answers tr:first-child td:last-child a").isAt("?cable=06PHNOMPENH2611");
    }

    /** The columns of the exported table; ticks, stars and keys as in the list. */
    @Test
    void hitsAreShownAsATableThatSorts(Screen screen) {
        screen.open("?query=police").click("[data-key='as:table']").isAt("?query=police&as=table");
        screen.shows(
                "thead th",
                List.of("Tick", "Number", "Date", "Post", "Classification", "Subject", "Paragraph", "Text", "Keep"));
        screen.shows("#sorted", "Sorted by relevance: all 29 hits.");
        screen.click("[data-key='column:date']").isAt("?query=police&sort=-date&as=table");
        screen.shows("#sorted", "Sorted by date: all 29 hits.").shows("[aria-sort=descending]", "Date");
        screen.click("[data-key='column:date']").isAt("?query=police&sort=date&as=table");
        List<String> shown = screen.texts("tr.hit td:nth-child(4)");
        screen.click("[data-key='column:origin']");
        screen.await("the rows to be sorted", () -> screen.text("#sorted").startsWith("Sorted by post: the "));
        List<String> posts = screen.texts("tr.hit td:nth-child(4)");
        assertTrue(posts.containsAll(shown), posts + " has " + shown);
        assertEquals(posts.stream().sorted().toList(), posts);

        screen.open("?query=rabbit&as=table").press("j").press("x").press("s");
        screen.shows(".ticked span", "1 hit ticked").shows("#views", "Paste Lists 1 Help");
        String first = screen.text("tr.hit .title");
        screen.press("j")
                .press("k")
                .press(Keys.ENTER)
                .shows("article h1", first)
                .shows(".step", "\u2039 1 of 2 \u203a");
        screen.press("u").isAt("?query=rabbit&as=table&shown=2").shows(".ticked span", "1 hit ticked");
    }

    @Test
    void aTableOfHitsScrollsInItsBoxOnAPhone(Screen screen) {
        screen.size(Screen.NARROW).open("?query=police&as=table");
        assertTrue(screen.overflow() <= 0, "only the box scrolls");
        assertEquals(true, screen.driver().executeScript("""
                const box = document.querySelector(".scrolling");
                box.focus();
                return box === document.activeElement && box.scrollWidth > box.clientWidth"""));
    }

    /** Near hits are counted, ticked and gone through like hits. */
    @Test
    void nearHitsHaveFacetsAndNext(Screen screen) {
        screen.open("?query=police+corruption+rabbit+zebra");
        screen.await("near hits", () -> screen.text(".near h2").startsWith("No cable has all the words; "));
        int total = Integer.parseInt(screen.text(".near h2").replaceAll("\\D", ""));
        int counted = screen.texts("[aria-labelledby=facet-level-title] .count").stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(total, counted, "each of them has a level or none");
        screen.click(".near .more")
                .await("more", () -> screen.texts(".near .hit").size() == 20);
        List<String> titles = screen.texts(".near .title");
        screen.click(".near li:nth-child(12) .title").shows("article h1", titles.get(11));
        screen.shows(".step", "\u2039 12 of 20 \u203a")
                .press("j")
                .shows("article h1", titles.get(12))
                .press("u");
        screen.await("the near hits", () -> screen.texts(".near .hit").size() == 20);
        screen.click("[data-key='select:level=C']");
        screen.await("fewer", () -> Integer.parseInt(screen.text(".near h2").replaceAll("\\D", "")) < total);
    }

    @Test
    void numbersSideBySideAreOfferedWithOr(Screen screen) {
        screen.open("?query=06PHNOMPENH2611+06BANGKOK8043,+07CAIRO3905");
        screen.click(".issues .mend").isAt("?query=06PHNOMPENH2611 OR 06BANGKOK8043 OR 07CAIRO3905");
        screen.await("hits", () -> screen.texts(".hit code").contains("07CAIRO3905"));
    }
}
