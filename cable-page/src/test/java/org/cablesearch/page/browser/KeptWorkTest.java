// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** Nothing that the reader does is lost: when the storage is full, when something is undone, or while the server is slow or gone. */
class KeptWorkTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    private static final String NOTE = ".kept textarea";

    @Test
    void whatIsTypedWhileTheStorageIsFullIsStoredOnceThereIsRoom(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.click(NOTE).press("one");
        String first = screen.driver().getWindowHandle();
        Stored.fill(screen, "full");
        screen.click(NOTE).press(Keys.END, " two, and what has no room");
        screen.await("a warning", () -> screen.text("#notice").startsWith("This browser stores nothing more"));
        assertTrue(asksBeforeClosing(screen), "the browser asks before it closes the page");

        screen.driver().switchTo().newWindow(WindowType.TAB);
        screen.size(Screen.WIDE).open("?view=lists").type(".listhead .name", "M", Keys.TAB);
        screen.isAt("?view=lists&list=M").shows("h1", "M");
        String second = screen.driver().getWindowHandle();
        screen.driver().switchTo().window(first);
        screen.shows("h1", "M");
        assertEquals("one two, and what has no room", note(screen));
        screen.press(Keys.END, ", and more");

        screen.driver().switchTo().window(second);
        Stored.makeRoom(screen, "full");
        screen.await("the note", () -> "one two, and what has no room, and more".equals(note(screen)));
        screen.driver().close();
        screen.driver().switchTo().window(first);
        screen.shows("#notice span", "What you did is stored now.");
        assertTrue(!asksBeforeClosing(screen), "nothing would be lost");
        screen.driver().navigate().refresh();
        screen.drawn();
        assertEquals("one two, and what has no room, and more", note(screen));
    }

    /** Undo removes the items that were added, and leaves the one that was there before. */
    @Test
    void undoOfKeepLeavesWhatWasThereBefore(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.click(NOTE).press("mine").open("?query=rabbit");
        screen.click(".hit .tick").click(".hits li:nth-child(2) .tick").click("[data-key='ticked:keep']");
        screen.shows("#views", "Paste Lists 2 Help")
                .click("#notice button:nth-of-type(2)")
                .shows("#views", "Paste Lists 1 Help");
        screen.open("?view=lists");
        assertEquals("mine", note(screen));
    }

    @Test
    void movedItemTakesItsNoteAlong(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.click(NOTE).press("mine").click(".kept .star").click("#notice button");
        screen.type(".choose input[type=text]", "Second", Keys.ENTER);
        screen.click(".choose .primary").shows("#views", "Paste Lists 1 Help");
        screen.open("?view=lists&list=Second").shows("h1", "Second");
        assertEquals("mine", note(screen));
    }

    @Test
    void aFileThatIsLoadedTwiceAddsNothing(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.click(NOTE).press("mine").click(".files button");
        Path file = Files.writeString(folder.resolve("lists.json"), screen.downloaded("cables-lists", ".json"));
        screen.click(NOTE).press(Keys.END, ", and later");
        for (int i = 0; i < 2; i++) {
            screen.keys("#lists-file", file.toString());
            screen.shows("#notice span", "1 list loaded. Undo")
                    .shows(".chooser li", List.of("My list 1 \u2605"))
                    .click("#notice button:last-child");
            assertEquals("mine, and later", note(screen));
        }
        screen.click(".kept .star").shows("#views", "Paste Lists Help");
        screen.keys("#lists-file", file.toString());
        screen.shows("#views", "Paste Lists 1 Help").click("#notice button");
        screen.shows("#views", "Paste Lists Help").press("z").shows("#views", "Paste Lists 1 Help");
        assertEquals("mine, and later", note(screen));
    }

    /** Another person's list can have the name of one's own. */
    @Test
    void listsWithOneNameGetNumbers(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?query=rabbit").click(".hit .star").open("?view=lists");
        screen.keys(
                "#lists-file",
                Files.writeString(folder.resolve("theirs.json"), """
                    [{"id":"theirs","name":"My list","items":[{"cable":"06PHNOMPENH2611","subject":"Theirs","note":"n"}]}]\
                    """).toString());
        screen.shows(".chooser a", List.of("My list", "My list (2)")).click(".chooser li:last-child a");
        screen.isAt("?view=lists&list=My list (2)").shows(".kept .title", "Theirs");
    }

    @Test
    void listsOfAnEarlierVersionAreTakenOver(Screen screen) {
        screen.open("").driver().executeScript("""
            const item = { cable: "06PHNOMPENH2611", paragraph: null, subject: "Old", note: "old note" };
            localStorage.setItem("cables.lists", JSON.stringify([{ id: "first", name: "Old list", items: [item] }]));
            localStorage.setItem("cables.bin", JSON.stringify([{ key: "k", time: "t", list: { id: "first", name: "Old list" }, at: 0,
              whole: false, items: [{ ...item, paragraph: 1, note: "gone" }] }]));\
            """);
        screen.open("?view=lists").shows("h1", "Old list").shows(".kept .title", "Old");
        assertEquals("old note", note(screen));
        screen.click(".bin summary").shows(".bin li", "06PHNOMPENH2611 from Old list Put back");
        screen.open("?view=lists").press("z").shows("#views", "Paste Lists 2 Help");
        assertEquals(
                List.of(),
                screen.driver()
                        .executeScript(
                                "return ['cables.lists', 'cables.bin'].filter((key) => localStorage.getItem(key))"));
    }

    @Test
    void whatWasRemovedCanBeDeletedForGood(Screen screen) {
        screen.open("?query=rabbit").click(".hit .star").click(".hit .star").open("?view=lists");
        screen.click(".bin summary").click(".bin .danger").await("an empty bin", () -> !screen.has(".bin"));
        screen.click("#notice button").await("the bin", () -> screen.has(".bin"));
    }

    @Test
    void allHitsArePrintedOnceIfPrintIsPressedTwiceWhileTheyLoad(Screen screen) {
        screen.open("?query=police").driver().executeScript("window.printed = 0; window.print = () => { printed++; }");
        holdAnswers(screen);
        screen.click(".menu summary")
                .click(".menu li:nth-last-child(2) button")
                .click(".menu li:nth-last-child(2) button");
        releaseAnswers(screen);
        screen.await("all hits", () -> screen.texts(".hit .title").size() == 29);
        screen.await("the printer", () -> (Long) screen.driver().executeScript("return printed") > 0);
        assertEquals(1L, screen.driver().executeScript("return printed"));
    }

    @Test
    void filtersThatAreSetBeforeTheFirstIsDrawnAreAllSet(Screen screen) {
        screen.open("?query=police&select=captions%3DSIPDIS");
        holdAnswers(screen);
        screen.click("[data-key='select:level=S']")
                .click("[data-key='select:level=C']")
                .click(".chip .cross");
        assertEquals("?query=police&select=level=S&select=level=C", screen.state());
        releaseAnswers(screen);
        screen.isAt("?query=police&select=level=S&select=level=C");
    }

    @Test
    void aQueryThatIsNotSentYetIsKeptWhileFiltersAreSet(Screen screen) {
        screen.open("?query=police").type("#query", "police corrup").click("[data-key='select:level=C']");
        screen.isAt("?query=police&select=level=C");
        assertEquals("police corrup", screen.value("#query"));
        screen.click("#query").press(Keys.END, "tion", Keys.ENTER).isAt("?query=police corruption&select=level=C");
        screen.driver().navigate().back();
        screen.isAt("?query=police&select=level=C");
        assertEquals("police", screen.value("#query"));
    }

    @Test
    void ticksStayWhenHitsAreSorted(Screen screen) {
        screen.open("?query=police").click(".hit .tick").shows(".ticked span", "1 hit ticked");
        screen.with("[data-key=sort] option[value='-date']", WebElement::click);
        screen.isAt("?query=police&sort=-date").shows(".ticked span", "1 hit ticked");
        screen.click("[data-key='ticked:clear']").shows("#notice span", "1 tick cleared. Undo");
        screen.click("#notice button").shows(".ticked span", "1 hit ticked");
    }

    /** Chromium remembers that a module could not be loaded. */
    @Test
    void aViewIsShownOnceTheServerIsBack(Screen screen) {
        screen.open("?query=rabbit").click("h1");
        screen.driver().executeCdpCommand("Network.enable", Map.of());
        block(screen, "*");
        screen.click("#views a[href*=help]");
        screen.await("the notice", () -> screen.text("#notice").startsWith("The server does not answer."));
        block(screen);
        screen.click("#notice button").shows("main h1", "How to ask");
        screen.driver().executeCdpCommand("Network.disable", Map.of());
        screen.complaints();
    }

    private static void block(Screen screen, String... urls) {
        screen.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(urls)));
    }

    private static void holdAnswers(Screen screen) {
        screen.driver().executeScript("""
            const ask = window.fetch;
            const held = new Promise((resolve) => { window.release = resolve; });
            window.fetch = async (...request) => { await held; return ask(...request); };\
            """);
    }

    private static void releaseAnswers(Screen screen) {
        screen.driver().executeScript("release()");
    }

    private static boolean asksBeforeClosing(Screen screen) {
        return (Boolean)
                screen.driver().executeScript("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    private static String note(Screen screen) {
        return screen.value(NOTE);
    }
}
