// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import java.io.IOException;
import org.cablesearch.page.SampleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** New cables while the page is open. */
class IndexChangeTest {

    @RegisterExtension
    static final Site SITE = Site.of(SampleSearcher.SAMPLES.resolve("06PHNOMPENH2611.txt"));

    @Test
    void nextSearchFindsNewCablesAndSaysSo(Screen screen) throws IOException {
        screen.open("?query=police").shows("h1", "1 cable for police");
        SITE.add(SampleSearcher.SAMPLES.resolve("07PHNOMPENH2301.txt"));
        screen.await("the notice", () -> {
            screen.click("[data-key='unit:paragraph']")
                    .drawn()
                    .click("[data-key='unit:']")
                    .drawn();
            return !screen.text("#notice").isEmpty();
        });
        screen.click("#notice button").shows("h1", "2 cables for police");
    }

    /** A tab that comes to the front looks at once; otherwise an idle page looks now and then. */
    @Test
    void anIdlePageSeesIt(Screen screen) throws IOException {
        screen.open("?query=rabbit");
        SITE.add(SampleSearcher.SAMPLES.resolve("08SECTION01OF02LIMA2492.txt"));
        screen.await("the notice", () -> {
            screen.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
            return screen.text("#notice").startsWith("The index has changed: ");
        });
    }
}
