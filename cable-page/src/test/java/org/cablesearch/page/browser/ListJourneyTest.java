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

/** Keeping cables on lists, and taking hits away as files. */
class ListJourneyTest {

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @Test
    void starsNotesAndFiles(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?query=rabbit").click(".hit .star").shows("#views", "Lists 1 Help");
        screen.open("?cable=06PHNOMPENH2611&paragraph=3")
                .click(".paragraph.target .star")
                .shows("#views", "Lists 2 Help");

        screen.open("?view=lists")
                .shows("h1.unseen + .name", "")
                .shows(
                        ".kept .facts span:first-child",
                        List.of(
                                screen.texts(".kept .facts span:first-child").getFirst(),
                                "06PHNOMPENH2611, 12 Sep 2006, ¶4"));
        screen.type(".listhead .name", "Rabbits", Keys.TAB).isAt("?view=lists&list=Rabbits");
        screen.type(".kept textarea", "the cover", Keys.TAB);

        screen.click(".files button");
        String saved = screen.downloaded("cables-lists.json");
        assertTrue(saved.contains("the cover"), saved);

        screen.click(".danger").driver().switchTo().alert().accept();
        screen.shows("#views", "Lists Help");
        Path file = Files.writeString(folder.resolve("lists.json"), saved);
        screen.find("#lists-file").sendKeys(file.toString());
        screen.shows("#views", "Lists 2 Help").shows(".chooser a", List.of("Rabbits"));
        assertEquals("the cover", screen.find(".kept textarea").getDomProperty("value"));
    }

    @Test
    void aFileOfSomethingElseIsRefused(Screen screen, @TempDir Path folder) throws IOException {
        screen.open("?view=lists")
                .find("#lists-file")
                .sendKeys(Files.writeString(folder.resolve("no.json"), "[1]").toString());
        screen.shows(".files p[role=status]", "This file has no lists from this page; nothing was loaded.");
    }

    @Test
    void allHitsCanBeDownloaded(Screen screen) throws IOException {
        screen.open("?query=rabbit&select=tags%3DPHUM").click(".menu summary").click(".menu a[href*='format=csv']");
        assertEquals(
                screen.texts(".hit").size() + 1,
                screen.downloaded("cables.csv")
                        .lines()
                        .filter(line -> line.matches("(id,|\\d\\d[A-Z]).*"))
                        .count());
        screen.click(".menu a[href*='format=jsonl']");
        assertTrue(screen.downloaded("cables.jsonl").startsWith("{\"id\":"));
    }
}
