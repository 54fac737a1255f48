// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A list as a dossier: the texts of what was kept, in an order, to read one after another and to search. */
class DossierTest {

    private static final String TITLES = ".kept .title";

    @RegisterExtension
    static final Site SITE = Site.of(
            MadeUpCable.file(
                    MadeUpCable.text("06OSLO1", "ZEBRAS", "1. (C) Zebras came.\n\n2. (SBU) They left by sea.")),
            MadeUpCable.file(MadeUpCable.text("06OSLO2", "HERRING", "1. (C) The herring came early.")
                    .replace("OSLO 000001", "OSLO 000002")
                    .replace("Tue Sep 12", "Tue Aug 01")
                    .replace("120934Z SEP", "010934Z AUG")),
            MadeUpCable.file(MadeUpCable.text("06OSLO3", "LANTERNS", "1. (C) A lantern was lit.")
                    .replace("OSLO 000001", "OSLO 000003")
                    .replace("Tue Sep 12", "Sat Jul 01")
                    .replace("120934Z SEP", "010934Z JUL")));

    private static void keepAll(Screen screen) {
        screen.open("?cable=06OSLO1&paragraph=1").click(".paragraph.target .star");
        screen.open("?cable=06OSLO2").click(".title .star").open("?cable=06OSLO3&paragraph=0");
        screen.click(".paragraph.target .star").click("#views a[href*=lists]").isAt("?view=lists");
    }

    @Test
    void keptParagraphsShowTheirTextAndMarking(Screen screen) {
        keepAll(screen);
        screen.shows(".excerpt p", List.of("They left by sea.", "A lantern was lit."));
        screen.shows(
                ".kept .facts",
                List.of(
                        "06OSLO1 12 Sep 2006 ¶2 SBU Embassy Oslo",
                        "06OSLO2 1 Aug 2006 CONFIDENTIAL Embassy Oslo",
                        "06OSLO3 1 Jul 2006 ¶1 C Embassy Oslo"));
        screen.size(1440);
        assertEquals(
                screen.of(".kept", WebElement::getRect).getWidth(),
                screen.of(".kept textarea", WebElement::getRect).getWidth(),
                "the note is below the text, over the whole width");
        Axe.checkInEveryLook(screen, "dossier", "?view=lists");
    }

    @Test
    void itemsAreOrderedByHandOrDateOrCable(Screen screen) {
        keepAll(screen);
        screen.shows(TITLES, List.of("ZEBRAS", "HERRING", "LANTERNS"));
        screen.click("[data-key='order:date']").isAt("?view=lists&order=date");
        screen.shows(TITLES, List.of("LANTERNS", "HERRING", "ZEBRAS")).click("[data-key='order:']");
        screen.isAt("?view=lists").focusOn("[data-key='up:06OSLO3::0']").press(Keys.ENTER);
        screen.shows(TITLES, List.of("ZEBRAS", "LANTERNS", "HERRING"));
        assertEquals("up:06OSLO3::0", screen.focus(), "the focus moves along");
        screen.press(Keys.ENTER).shows(TITLES, List.of("LANTERNS", "ZEBRAS", "HERRING"));
        screen.driver().navigate().refresh();
        screen.drawn().shows(TITLES, List.of("LANTERNS", "ZEBRAS", "HERRING")).click("[data-key='order:cable']");
        screen.shows(TITLES, List.of("ZEBRAS", "HERRING", "LANTERNS"));
    }

    @Test
    void keysWalkThroughAListAndBack(Screen screen) {
        keepAll(screen);
        screen.press("j").press("j").press(Keys.ENTER).shows("article h1", "HERRING");
        screen.shows(".step", "\u2039 2 of 3 \u203a").press("j").shows("article h1", "LANTERNS");
        screen.shows(".paragraph.target .pilcrow", "¶1").press("k").shows("article h1", "HERRING");
        screen.press("k").shows("article h1", "ZEBRAS");
        screen.press("u").isAt("?view=lists&list=My list");
        assertEquals("ZEBRAS", screen.driver().executeScript("return document.activeElement.innerText"));
    }

    @Test
    void wordsAreFoundOnAllListsAndInNotes(Screen screen) {
        keepAll(screen);
        screen.type(".kept li:nth-child(2) textarea", "ask the harbour master");
        screen.click("#views a[href*=lists]").type("[data-key=find-kept]", "Harbour oslo");
        screen.shows(TITLES, List.of("HERRING")).shows("#status", "1 item.");
        assertEquals("find-kept", screen.focus());
        screen.type("[data-key=find-kept]", "zzz").shows(".empty", "No item or note has all these words.");
        screen.type("[data-key=find-kept]", Keys.BACK_SPACE).shows(TITLES, List.of("ZEBRAS", "HERRING", "LANTERNS"));
    }

    /** By the template of {@code cables report}: texts, markings, notes, citations, and the searches. */
    @Test
    void aListIsSavedAsAReportAndAsData(Screen screen) throws IOException {
        keepAll(screen);
        screen.type(".kept li:first-child textarea", "who <paid>?");
        screen.open("?query=zebras").click(".found .star").open("?view=lists");
        String export = ".listhead .menu:nth-of-type(2) ";
        screen.click(export + "summary").click(export + "li:first-child button");
        String html = screen.downloaded("My list ", ".html");
        for (String part : List.of("They left by sea.", "who &lt;paid&gt;?", "06OSLO1", "(SBU)", "zebras")) {
            assertTrue(html.contains(part), part + " in " + html);
        }
        screen.click(export + "li:nth-child(2) button");
        String markdown = screen.downloaded("My list ", ".md");
        assertTrue(markdown.indexOf("They left by sea.") < markdown.indexOf("A lantern was lit."), markdown);
        screen.click(export + "li:nth-child(4) button");
        String json = screen.downloaded("My list ", ".json");
        assertTrue(json.contains("\"text\": \"They left by sea.\"") && json.contains("\"marking\": \"SBU\""), json);
    }

    @Test
    void whatHasGoneOrChangedIsSaid(Screen screen) throws IOException {
        SITE.add(MadeUpCable.file(MadeUpCable.text("06OSLO4", "HARBOR", "1. (C) One.\n\n2. (C) Two.")
                .replace("OSLO 000001", "OSLO 000004")));
        screen.open("?query=harbor&unit=paragraph").await("the new cable", () -> {
            screen.open("?query=harbor");
            return screen.text("h1").equals("1 cable for harbor");
        });
        screen.click(".hit .star").await("the hash of the cable", () -> Stored.hashes(screen) == 1);
        screen.open("?cable=06OSLO4&paragraph=1").click(".paragraph.target .star");
        screen.await("the hashes", () -> Stored.hashes(screen) == 2);
        SITE.add(MadeUpCable.file(
                MadeUpCable.text("06OSLO4", "HARBOR", "1. (C) Another.").replace("OSLO 000001", "OSLO 000004")));
        screen.await("the change", () -> {
            screen.open("?view=lists")
                    .await("texts", () -> screen.texts(".excerpt").size() == 2);
            return screen.texts(".excerpt .warning").size() == 2;
        });
        screen.shows(
                ".excerpt .warning",
                List.of(
                        "The text of the cable has changed since you kept this.",
                        "The cable has been replaced, and does not have this paragraph any more."));
        Stored.replaceIds(screen, "06OSLO4", "06OSLO999");
        screen.open("?view=lists")
                .shows(
                        ".excerpt .warning",
                        List.of(
                                "The index does not hold this cable any more.",
                                "The index does not hold this cable any more."));
        screen.complaints().forEach(line -> assertTrue(line.contains("404"), line));
    }

    /** What a key and a star cost does not depend on how much is kept: counted are reads of the storage and changes of the page. */
    @Test
    void workDoesNotGrowWithTheNumberOfNotes(Screen screen) {
        long few = workOfAStarAndALetter(screen, 100);
        long many = workOfAStarAndALetter(screen, 10_000);
        assertTrue(few > 0 && many <= few + 50, few + " with 100 notes, " + many + " with 10,000");
    }

    private static long workOfAStarAndALetter(Screen screen, int notes) {
        screen.open("");
        Stored.lists(screen, notes);
        screen.open("?view=lists")
                .await("the items", () -> screen.texts(".kept li").size() == 50);
        screen.await("their texts", () -> screen.texts(".excerpt .warning").size() == 50);
        screen.driver().executeScript("""
                window.work = 0;
                const { getItem } = Storage.prototype;
                Storage.prototype.getItem = function (key) { work++; return getItem.call(this, key); };
                new MutationObserver((changes) => { for (const { addedNodes } of changes) work += addedNodes.length; })
                  .observe(document.body, { childList: true, subtree: true });
                const { sort } = Array.prototype;
                Array.prototype.sort = function (by) { work += this.length; return sort.call(this, by); };
                """);
        screen.click(".kept textarea")
                .press("x")
                .click(".kept .star")
                .shows("#notice span", "Removed 06X0 from \u201cBig\u201d. Other lists \u2026 Undo");
        screen.complaints();
        return ((Number) screen.driver().executeScript("return window.work")).longValue();
    }
}
