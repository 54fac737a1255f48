// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Keeping cables on lists, and saving hits as files. */
class ListJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    private static final String EXPORT = ".listhead .menu:nth-of-type(2) summary";

    private static final String NOTHING =
            "Nothing here yet. The star beside a cable, a paragraph or a search adds it to the list.";

    @Test
    void listIsFilledAnnotatedSavedAndLoaded(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?query=rabbit").click(".hit .star").shows("#views", "Paste Lists 1 Help");
        screen.open("?cable=06PHNOMPENH2611&paragraph=3")
                .click(".paragraph.target .star")
                .shows("#views", "Paste Lists 2 Help");

        screen.open("?view=lists")
                .shows("h1.unseen + .name", "")
                .shows(".kept li:last-child .facts", "06PHNOMPENH2611 12 Sep 2006 ¶4 SBU Embassy Phnom Penh");
        screen.type(".listhead .name", "Rabbits", Keys.TAB).isAt("?view=lists&list=Rabbits");
        screen.type(".kept textarea", "the cover", Keys.TAB);

        screen.click(".files button");
        String saved = screen.downloaded("cables-lists", ".json");
        assertTrue(saved.contains("the cover"), saved);

        screen.click(".danger").shows("dialog h2", "Delete \u201cRabbits\u201d with 2 items and 1 note?");
        Axe.check(screen, "the question");
        screen.click("dialog .danger").shows("#views", "Paste Lists Help");
        screen.shows("#notice span", "Deleted \u201cRabbits\u201d with 2 items. Undo")
                .click("#notice button");
        screen.shows("#views", "Paste Lists 2 Help")
                .click(".danger")
                .click("dialog .danger")
                .shows("#views", "Paste Lists Help");
        Path file = Files.writeString(folder.resolve("lists.json"), saved);
        screen.keys("#lists-file", file.toString());
        screen.shows("#views", "Paste Lists 2 Help").shows(".chooser a", List.of("Rabbits"));
        assertEquals("the cover", screen.value(".kept textarea"));
    }

    @Test
    void removedItemIsRestoredWithItsNote(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.type(".kept textarea", "the cover").click(".kept .star").shows(".empty", NOTHING);
        screen.click("#notice button:nth-of-type(2)").shows("#views", "Paste Lists 1 Help");
        assertEquals("the cover", screen.value(".kept textarea"));
    }

    @Test
    void cableCanBeOnSeveralLists(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").click("#notice button");
        screen.shows(".choose h2", "Keep " + screen.text(".hit code") + " on");
        screen.type(".choose input[type=text]", "Second", Keys.ENTER);
        screen.await("both lists", () -> screen.texts(".choose label").size() == 2);
        Axe.check(screen, "the choice of lists");
        screen.click(".choose .primary").shows("#views", "Paste Lists 2 Help");
        screen.open("?view=lists").shows(".chooser a", List.of("My list", "Second"));
    }

    @Test
    void searchCanBeKeptLikeACable(Screen screen) {
        screen.open("?query=rabbit&select=tags%3DPHUM&from=2005")
                .click(".found .star")
                .open("?view=lists");
        screen.shows(".kept .title", "rabbit \u00b7 All TAGS: Human Rights \u00b7 from 2005")
                .click(".kept .title")
                .isAt("?query=rabbit&from=2005&select=tags=PHUM");
    }

    @Test
    void listIsSavedAsATableWithNotesAndCitations(Screen screen) throws IOException {
        screen.open("?cable=06PHNOMPENH2611").click(".title .star").open("?view=lists");
        screen.type(".kept textarea", "=the \"cover\"").click(EXPORT).click(EXPORT + " + ul li:nth-child(3) button");
        List<String> lines = screen.downloaded("My list ", ".csv").lines().toList();
        assertEquals(
                "\uFEFFid,paragraph,date,origin,subject,marking,text,citation,note,link,warning", lines.getFirst());
        String line = lines.getLast();
        assertTrue(line.startsWith("06PHNOMPENH2611,,2006-09-12T09:34:00Z,Embassy Phnom Penh,\"KAMPONG SRAEM: "), line);
        assertTrue(
                line.contains(",\u201d telegram 06PHNOMPENH2611, 12 September 2006\",\"'=the \"\"cover\"\"\",http://"),
                line);
    }

    @Test
    void reportsThatStorageIsSwitchedOff(Screen screen) {
        screen.open("?query=rabbit")
                .driver()
                .executeScript("Storage.prototype.setItem = () => { throw new Error('off'); }");
        screen.click(".hit .star")
                .await("the warning", () -> screen.text("#notice").contains("This browser stores nothing"));
        screen.click("#views a[href*=lists]")
                .await("the warning", () -> screen.text(".lists .warning").contains("This browser stores nothing"));
        screen.shows(".listhead .quiet", "1 item");
    }

    @Test
    void fileWithoutListsIsRefused(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?view=lists")
                .keys(
                        "#lists-file",
                        Files.writeString(folder.resolve("no.json"), "[1]").toString());
        screen.shows(".files p[role=status]", "This file has no lists from this page; nothing was loaded.");
    }

    @Test
    void allHitsCanBeDownloaded(Screen screen) throws IOException {
        screen.open("?query=rabbit&select=tags%3DPHUM").click(".menu summary").click(".menu a[href*='format=csv']");
        assertEquals(
                screen.texts(".hit").size() + 1,
                screen.downloaded("rabbit-", ".csv")
                        .lines()
                        .filter(line -> line.matches("\uFEFF?(id,|\\d\\d[A-Z]).*"))
                        .count());
        screen.click(".menu a[href*='format=jsonl']");
        assertTrue(screen.downloaded("rabbit-", ".jsonl").startsWith("{\"id\":"));
    }

    /** Undo outlasts the notice: a key and the bin bring back what was removed, with its notes. */
    @Test
    void whatWasRemovedComesBackLater(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.type(".kept textarea", "the cover").open("?query=rabbit").click(".hit .star");
        screen.shows("#views", "Paste Lists Help")
                .click(".hit .title")
                .drawn()
                .press("z")
                .shows("#views", "Paste Lists 1 Help");
        screen.open("?view=lists");
        assertEquals("the cover", screen.value(".kept textarea"));
        screen.click(".danger")
                .click("dialog .danger")
                .shows("#views", "Paste Lists Help")
                .open("?view=lists");
        screen.click(".bin summary").shows(".bin li", "the list My list with 1 item Put back");
        Axe.check(screen, "the bin");
        screen.click(".bin button").shows("#views", "Paste Lists 1 Help");
        assertEquals("the cover", screen.value(".kept textarea"));
    }

    @Test
    void aListIsDeletedOnlyAfterAQuestion(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists").click(".danger");
        screen.click("dialog .primary").shows("#views", "Paste Lists 1 Help").shows(".listhead .quiet", "1 item");
    }

    @Test
    void starringAgainBringsBackTheNote(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.type(".kept textarea", "the cover")
                .open("?query=rabbit")
                .click(".hit .star")
                .click(".hit .star");
        screen.open("?view=lists");
        assertEquals("the cover", screen.value(".kept textarea"));
    }

    /** Stars add to the list that they added to before, and the focus returns to the star. */
    @Test
    void aNewListIsNotTheTargetOfLaterStars(Screen screen) {
        screen.open("?query=rabbit")
                .focusOn(".hit .star")
                .press(Keys.ENTER)
                .focusOn("#notice button")
                .press(Keys.ENTER);
        screen.type(".choose input[type=text]", "Second", Keys.ENTER);
        screen.await("both lists", () -> screen.texts(".choose label").size() == 2);
        screen.press(Keys.ESCAPE).await("the dialog to close", () -> !screen.has("dialog[open]"));
        assertTrue(screen.focus().startsWith("star:"), screen.focus());
        screen.click(".hits li:nth-child(2) .star")
                .shows(
                        "#notice span",
                        "Kept " + screen.text(".hits li:nth-child(2) code")
                                + " on \u201cMy list\u201d. Other lists \u2026 Undo");
    }

    /** In a spreadsheet, a mark of direction would turn the rest of a cell around. */
    @Test
    void marksOfDirectionAreShownInATable(Screen screen) throws IOException {
        screen.open("?cable=06PHNOMPENH2611").click(".title .star").open("?view=lists");
        Stored.replaceNote(screen, "a \u202eb");
        screen.open("?view=lists").click(EXPORT).click(EXPORT + " + ul li:nth-child(3) button");
        String table = screen.downloaded("My list ", ".csv");
        assertTrue(table.contains("a \uFFFDb") && !table.contains("\u202e"), table);
    }
}
