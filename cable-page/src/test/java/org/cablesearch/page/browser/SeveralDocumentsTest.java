// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Telegrams of 1973 to 1979: two have one number, and one of these has no text. */
class SeveralDocumentsTest {

    @RegisterExtension
    static final Site SITE = Site.of(Path.of("src", "test", "resources", "telegrams.jsonl"));

    @Test
    void eachTelegramOfANumberCanBeRead(Screen screen) {
        screen.open("?cable=76STATE290286").shows("h1", "Ferry fares");
        screen.click(".cable a[href*='aaaalamp']").shows("h1", "Clove quotas");
        assertEquals("?cable=1976STATE290286&document=aaaalamp.tel", screen.state());
        assertEquals("Text not held: microfilm D760441-0639", screen.text(".text p"));
        List<String> values = screen.texts(".header dd");
        for (String value : List.of(
                "ORIGIN EB",
                "EB/TRD:WFELD:KM",
                "EB:RBLAKE",
                "AF/W - JMOORE",
                "CLOVES",
                "LIMDIS",
                "D760441-0639",
                "Locator: TEXT ON MICROFILM",
                "aaaalamp.tel")) {
            assertTrue(values.contains(value), () -> value + " in " + values);
        }
    }

    @Test
    void hitsAndStarsTellThemApart(Screen screen) {
        screen.open("?query=id:76STATE290286&sort=id").shows("h1", "2 cables for id:76STATE290286");
        screen.click(".hits li:nth-child(2) .star");
        assertEquals(List.of("☆", "★"), screen.texts(".hits .star"));
        screen.click(".hits li:nth-child(2) a.title").shows("h1", "Clove quotas");
        assertEquals("★", screen.text(".title .star"));
        screen.click("[data-step='k']").shows("h1", "Ferry fares");
        assertEquals("☆", screen.text(".title .star"));
    }
}
