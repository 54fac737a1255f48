// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures for the README and for the page on the page, and compares the text in each with what the page shows now, so that no picture grows old. When
 * they differ, look at the new ones, and replace both: {@code cd cable-page/target/screenshots; for p in results cable; do convert
 * readme-$p.png -strip +dither -colors 48 PNG8:../../../docs/images/$p.png; cp readme-$p.txt ../../../docs/images/$p.txt; done}.
 */
class ReadmePicturesTest {

    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final long MAX_BYTES = 100_000;

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            results | README.md    | docs/images | ?query=police&exclude=countries%3DCB&from=2005&to=2009 | .hit .snippet
            cable   | docs/page.md | images      | ?query=police&cable=06PHNOMPENH2611                    | .why
            """)
    void picturesShowThePageAsItIs(String name, String document, String link, String state, String last, Screen screen)
            throws IOException {
        screen.open(state).sees(last);
        screen.keep("readme-" + name);

        String shown = screen.shownText();
        Files.writeString(Path.of("target", "screenshots", "readme-" + name + ".txt"), shown);
        assertEquals(
                Files.readString(IMAGES.resolve(name + ".txt")), shown, "the text in docs/images/" + name + ".png");
        Path stored = IMAGES.resolve(name + ".png");
        assertTrue(Files.size(stored) < MAX_BYTES, stored + " has " + Files.size(stored) + " bytes");
        assertTrue(Files.readString(Path.of("..", document)).contains("(" + link + "/" + name + ".png)"));
    }
}
