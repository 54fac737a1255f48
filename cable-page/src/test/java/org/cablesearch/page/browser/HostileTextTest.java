// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cable that contains markup, and words wider than the page. */
class HostileTextTest {

    private static final String LONG = "Z" + "z".repeat(10_000);

    private static final String SUBJECT =
            "<script>alert(1)</script><img src=x onerror=alert(2)> \u202EDESREVER\u202C " + LONG;

    private static final String TEXT = """
            1. (C) <b onclick="alert(3)">Bold</b> "><script src=//example.org/x.js></script> Minister %1$s met
            Ambassador Ole Hansen of \u05DE\u05E9\u05E8\u05D3 \u05D4\u05D7\u05D5\u05E5 and javascript:alert(4).
            """.formatted(LONG);

    @RegisterExtension
    static final Site SITE = Site.of(MadeUpCable.file(MadeUpCable.text("06OSLO1", SUBJECT, TEXT)));

    @Test
    void markupInACableIsShownAsText(Screen screen) {
        for (String state :
                new String[] {"?query=bold", "?query=bold&unit=paragraph", "?query=bold&cable=06OSLO1", ""}) {
            for (int width : new int[] {Screen.WIDE, Screen.NARROW}) {
                screen.size(width).open(state);
                assertTrue(screen.overflow() <= 0, state + " is wider than " + width);
                assertEquals(
                        false,
                        screen.driver()
                                .executeScript("return /[\\u202A-\\u202E]/.test(document.documentElement.outerHTML)"),
                        "a mark that turns the text after it around");
                assertEquals(
                        0L,
                        screen.driver()
                                .executeScript(
                                        "return document.querySelectorAll('#main script, #main img, #main b[onclick]').length"));
            }
        }
        assertTrue(screen.open("?cable=06OSLO1").text(".paragraph p").startsWith("<b onclick=\"alert(3)\">Bold</b>"));
    }

    @Test
    void markupInAnAddressIsShownAsText(Screen screen) {
        screen.open("?query=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%22%27&select=people%3D%3Cscript%3E&cable=");
        assertEquals(
                0L,
                screen.driver().executeScript("return document.querySelectorAll('#main img, #main script').length"));
        screen.complaints().forEach(line -> assertTrue(line.contains("400"), line));
    }
}
