// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.page.SampleSearcher;
import org.cablesearch.page.internal.load.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Somebody who has never seen a terminal opens the page, adds cables and searches them. */
class AddJourneyTest {

    @RegisterExtension
    final Site site = Site.thatAdds();

    @TempDir
    Path folder;

    @BeforeEach
    void openThePage(Screen screen) {
        screen.open("");
    }

    @Test
    void chosenFilesAreAdded(Screen screen) throws IOException {
        Path sample = SampleSearcher.SAMPLES
                .resolve("06PHNOMPENH2611.txt")
                .toAbsolutePath()
                .normalize();
        Path other = Files.writeString(folder.resolve("no cable.txt"), "hello");
        screen.isAt("?view=add")
                .shows("h1", "Add cables")
                .shows(".top .views a", List.of("Add cables", "Paste", "Lists", "Help"));
        screen.keys("#files", other + "\n" + sample);
        screen.shows(".said", "Done: 1 cable added, 1 rejected.");
        assertEquals(
                List.of("file no cable.txt", "file 06PHNOMPENH2611.txt"),
                site.loader().asked());
        assertTrue(screen.text(".problems li").startsWith("no cable.txt:1: "), screen.text(".problems li"));
        screen.click(".progress .button").shows("h1", "1 cable");
    }

    @Test
    void aTypedFolderIsAdded(Screen screen) {
        String samples = SampleSearcher.SAMPLES.toAbsolutePath().normalize().toString();
        screen.isAt("?view=add").type("#path", samples, Keys.ENTER).shows(".said", "Done: 43 cables added.");
        assertEquals(List.of("path " + samples), site.loader().asked());
        screen.click(".progress .button").shows("h1", "43 cables").isAt("");
        screen.type("#query", "police", Keys.ENTER).shows("h1", "29 cables for police");
    }

    /** A drop cannot be played by the driver, so the page is given what the browser would give it. */
    @ParameterizedTest
    @ValueSource(strings = {".drop", "h1", ".top"})
    void droppedFilesAreAdded(String where, Screen screen) {
        screen.isAt("?view=add");
        drop(where, screen);
        screen.shows(".said", "No cable was found.");
        assertEquals(List.of("file a.txt", "file b.txt"), site.loader().asked());
    }

    @Test
    void filesDroppedOnAnotherViewDoNotReplaceThePage(Screen screen) {
        screen.open("?view=lists").shows("#views", "Add cables Paste Lists Help");
        drop(".lists", screen);
        screen.shows("#notice span", "To add files, drop them in the view \u201cAdd cables\u201d.");
        assertEquals(List.of(), site.loader().asked());
    }

    /** Files that come while a load runs wait for it. */
    @Test
    void filesSentDuringALoadAreAddedAfterIt(Screen screen) throws IOException {
        screen.isAt("?view=add");
        site.loader().say(LoadState.Phase.RUNNING, "Another load.");
        screen.keys(
                "#files", Files.writeString(folder.resolve("one.txt"), "hello").toString());
        screen.shows(".waiting", "Waiting: 1 file.").type("#path", "/nowhere/at all", Keys.ENTER);
        screen.shows(".waiting", "Waiting: 1 file, /nowhere/at all.");
        assertEquals(List.of(), site.loader().asked());
        site.loader().say(LoadState.Phase.DONE, "Done.");
        screen.await("both", () -> site.loader().asked().size() == 2);
        assertEquals(
                List.of("file one.txt", "path /nowhere/at all"), site.loader().asked());
        screen.complaints();
    }

    private static void drop(String where, Screen screen) {
        screen.driver().executeScript("""
                const transfer = new DataTransfer();
                transfer.items.add(new File(["hello"], "b.txt"));
                transfer.items.add(new File(["hello"], "a.txt"));
                document.querySelector("%s").dispatchEvent(
                  new DragEvent("drop", { dataTransfer: transfer, cancelable: true, bubbles: true }));
                """.formatted(where));
    }

    @Test
    void aSearchBeforeAnythingIsAdded(Screen screen) {
        screen.isAt("?view=add").type("#query", "police", Keys.ENTER).shows("h1", "0 cables for police");
        screen.click(".empty a").isAt("?view=add");
    }

    @Test
    void anOldIndexIsRebuiltBeforeTheFirstSearch(Screen screen) throws IOException {
        site.loader().say(LoadState.Phase.RUNNING, "It is being rebuilt.");
        screen.open("?view=add").shows(".said", "It is being rebuilt.");
        Axe.check(screen, "rebuild");
        site.loader().say(LoadState.Phase.FAILED, "It is damaged.");
        screen.shows(".warning", "That did not work: It is damaged.");
    }

    @Test
    void theProgramCanBeClosed(Screen screen) {
        screen.isAt("?view=add").click(".add footer button").await("the end", "main", "The program is closed");
        assertEquals(List.of("end"), site.loader().asked());
    }

    @Test
    void closingDuringALoadSaysWhatIsKept(Screen screen) throws IOException {
        screen.isAt("?view=add");
        site.loader().say(LoadState.Phase.RUNNING, "A load.");
        screen.click(".add footer button").shows("dialog h2", "A load is running. Close the program?");
        screen.await("what is kept", "dialog p", "The index keeps 0 cables.");
        Axe.check(screen, "the question");
        screen.click("dialog .primary").click(".add footer button").click("dialog .danger");
        screen.await("the end", "main", "The program is closed");
        assertEquals(List.of("end"), site.loader().asked());
    }

    /** Folders have files of programs, such as .DS_Store. */
    @Test
    void hiddenFilesOfAFolderAreNotSent(Screen screen) {
        screen.isAt("?view=add");
        assertEquals(List.of("a/b.txt", "a/c/d.csv", ".e"), screen.driver().executeAsyncScript("""
                const done = arguments[0];
                import(new URL("js/files.js", document.baseURI)).then(({ chosen }) => {
                  const names = ["a/b.txt", "a/.DS_Store", "a/.git/config", "a/c/d.csv", ".e"];
                  done(chosen(names.map((name) => ({ webkitRelativePath: name, name }))).map(({ name }) => name));
                });"""));
    }

    @Test
    void theViewIsAccessible(Screen screen) {
        Axe.checkInEveryLook(screen, "add", "?view=add");
    }
}
