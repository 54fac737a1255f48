// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.page.SampleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** An archive in which one cable is much older than the others. */
class LoneCableTest {

    @RegisterExtension
    static final Site SITE = Site.of(Stream.of(
                    "73REYKJAVIK1977",
                    "05PARAMARIBO1203",
                    "06PHNOMPENH2611",
                    "06JAKARTA15207",
                    "07PHNOMPENH2301",
                    "08SECTION01OF02LIMA2492")
            .map(id -> SampleSearcher.SAMPLES.resolve(id + ".txt"))
            .toArray(Path[]::new));

    @Test
    void loneCableLeavesRoomForTheOtherBars(Screen screen) {
        screen.open("").shows(".axis span", List.of("to 2004", "2005", "2006", "2007", "2008"));
        screen.click("[data-key='by:month']")
                .drawn()
                .await("months", () -> screen.text(".axis span").startsWith("to 200"));
    }

    @Test
    void loneCableCanBeSelectedInTheHistogram(Screen screen) {
        screen.open("").focusOn("[data-key='handle:to']");
        assertEquals("2008", screen.of("[data-key='handle:to']", element -> element.getDomAttribute("aria-valuetext")));
        screen.press(Keys.HOME).isAt("?to=2004").shows("h1", "1 cable");
        assertEquals(
                "1973 to 2004",
                screen.of("[data-key='handle:to']", element -> element.getDomAttribute("aria-valuetext")));
    }
}
