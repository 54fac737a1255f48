// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import java.io.IOException;
import java.time.Instant;
import org.cablesearch.page.SampleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is new for the searches on a list. */
class SavedSearchTest {

    @RegisterExtension
    static final Site SITE = Site.of(SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt"));

    private static final String LISTS = "#views a[href*=lists]";

    @Test
    void newCablesAreCountedUntilTheSearchIsOpened(Screen screen) throws IOException {
        long second = Instant.now().getEpochSecond();
        screen.open("?query=police").click(".found .star").click(LISTS);
        screen.await("the numbers", ".news", "nothing new since ");
        screen.await("the next second", () -> Instant.now().getEpochSecond() > second);
        SITE.add(SampleSearcher.SAMPLES.resolve("07PHNOMPENH2301.txt"));
        screen.await("the new cable", () -> {
            screen.open("?view=lists")
                    .await("the numbers", () -> !screen.text(".news").isEmpty());
            return screen.text(".news").startsWith("1 cable new, 0 changed since ");
        });
        Axe.check(screen, "a saved search with new cables");
        screen.click(".kept .title").shows("h1", "2 cables for police").click(LISTS);
        screen.await("nothing new", ".news", "nothing new since ");
    }

    @Test
    void rollingDayIsTold(Screen screen) {
        screen.open("?query=date:today").click(".found .star").click(LISTS);
        screen.await("the reason", ".news", "new cables cannot be counted: \"today\" moves with the calendar");
    }

    /** As earlier versions of the page stored it. */
    @Test
    void countingBeginsForASearchThatWasKeptWithoutATime(Screen screen) {
        screen.open("?query=police").click(".found .star").click(LISTS);
        screen.await("the numbers", ".news", "nothing new since ");
        screen.driver().executeScript("""
                        const key = Object.keys(localStorage).find((one) => /^cables\\.kept\\..*\\t/.test(one));
                        const { since, ...old } = JSON.parse(localStorage.getItem(key));
                        localStorage.setItem(key, JSON.stringify(old));\
                        """);
        screen.open("?view=lists").await("the numbers", ".news", "nothing new since ");
    }
}
