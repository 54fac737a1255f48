// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.print.PrintOptions;

/** Views on paper: the text, without controls. */
class PrintTest {

    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b");

    private static final String CONTROLS =
            "header.top, nav, button, select, input, .star, .tools, .menu, .facets, [role=slider]";

    @RegisterExtension
    static final Site SITE = Site.ofSamples();

    @AfterEach
    void endPrinting(Screen screen) {
        screen.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hits  | ?query=police+corruption                      | .hit       | 9 | 5 | http://
            trend | ?query=police&as=trend                        | .picture   | 1 | 3 | as=trend
            cable | ?query=police&cable=06PHNOMPENH2611&paragraph=3 | .paragraph | 7 | 3 | ,” telegram 06PHNOMPENH2611, 12 September 2006
            """)
    void onlyTheTextIsPrinted(
            String name, String state, String part, int parts, int mostPages, String says, Screen screen)
            throws IOException {
        screen.open(state).dark(true);
        screen.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        screen.keep("print-" + name);
        assertEquals(parts, shown(screen, part));
        assertEquals(0, shown(screen, CONTROLS), "controls on paper");
        assertTrue(screen.text(".on-paper").contains(says), "the address of hits, and the citation of a cable");

        String pdf = new String(
                Base64.getDecoder()
                        .decode(screen.driver().print(new PrintOptions()).getContent()),
                StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"), "a PDF");
        long pages = PAGE.matcher(pdf).results().count();
        assertTrue(pages >= 1 && pages <= mostPages, pages + " pages");
    }

    /** Paper has no button for more hits. */
    @Test
    void aPartOfTheHitsSaysSo(Screen screen) {
        screen.open("?query=police");
        screen.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertEquals("The first 10 of 29 hits.", screen.texts(".on-paper").get(1));
        screen.open("?query=police&shown=29");
        assertEquals(1, screen.texts(".on-paper").size(), "only the address");
    }

    /** How many elements are visible. */
    private static int shown(Screen screen, String css) {
        return ((Number) screen.driver()
                        .executeScript(
                                "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length",
                                css))
                .intValue();
    }
}
