// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A generated cable, one of 120 paragraphs under ten headings, and a short one. */
class LongCableTest {

    /** Row 603 of the benchmarks' generator with seed 1: a cable of 84 paragraphs in six sections. */
    private static final Path GENERATED = Path.of("src/test/resources/generated-cable.csv");

    @RegisterExtension
    static final Site SITE = Site.of(
            GENERATED,
            MadeUpCable.file(MadeUpCable.text(
                    "06OSLO1",
                    "THE HARBOR, PIER BY PIER",
                    IntStream.rangeClosed(1, 120)
                            .mapToObj(LongCableTest::paragraph)
                            .collect(Collectors.joining("\n\n")))),
            MadeUpCable.file(MadeUpCable.text(
                            "06OSLO3",
                            "FISH",
                            "1. (C) " + "The clerk counts the anchovies of pier nine. ".repeat(3_000))
                    .replace("OSLO 000001", "OSLO 000003")),
            MadeUpCable.file(
                    MadeUpCable.text("06OSLO2", "A SHORT NOTE", "1. (C) The herring came early this year.\n")));

    private static String paragraph(int number) {
        String heading = number % 12 == 1 ? "PIER NUMBER " + (char) ('A' + number / 12) + "\n---------------\n\n" : "";
        String sentence = "The clerk of shed %d counts the crates twice, once for the owner and once for himself. "
                .formatted(number);
        return heading + number + ". (C) " + sentence.repeat(6) + (number % 20 == 0 ? "He keeps a lantern." : "");
    }

    @Test
    void outlineListsHeadingsAndCountsMatches(Screen screen) {
        screen.open("?query=lantern&cable=06OSLO1").shows(".paragraph h2", screen.texts(".outline button"));
        assertEquals(10, screen.texts(".outline li").size());
        assertEquals("PIER NUMBER B 1 match", screen.texts(".outline li").get(1));
        screen.click(".outline li:last-child button");
        assertEquals("PIER NUMBER J", screen.driver().executeScript("return document.activeElement.textContent"));
        assertTrue(isInWindow(screen, ":focus"), "the heading");
    }

    @Test
    void ticksShowThePlacesOfMatches(Screen screen) {
        screen.open("?query=lantern&cable=06OSLO1");
        screen.await("the ticks", () -> screen.texts(".ticks i").size() == 6);
        for (int match = 1; match <= 6; match++) {
            screen.press("n").shows(".where", "Match " + match + " of 6");
            assertTrue(isInWindow(screen, "mark.current"), "match " + match);
            assertTrue(isInWindow(screen, ".ticks i:nth-child(" + match + ")"), "its tick");
        }
    }

    /** Marks are laid out as they come into view: a text can have twenty thousand. */
    @Test
    void manyMatchesAreDrawnInPieces(Screen screen) {
        screen.open("?query=anchovies&cable=06OSLO3").shows(".where", "3,000 matches");
        assertEquals(false, isLaidOut(screen, "mark:last-child"), "the last match");
        assertTrue(screen.texts(".ticks i").size() <= 1000, "ticks");
        screen.press("p").shows(".where", "Match 3000 of 3000");
        assertTrue(isLaidOut(screen, "mark.current") && isInWindow(screen, "mark.current"), "the last match");
    }

    private static Boolean isLaidOut(Screen screen, String css) {
        return (Boolean) screen.driver()
                .executeScript(
                        "return [...document.querySelectorAll(arguments[0])].at(-1).checkVisibility({ contentVisibilityAuto: true })",
                        css);
    }

    private static boolean isInWindow(Screen screen, String css) {
        return (Boolean) screen.driver().executeScript("""
                const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
                return top >= 0 && bottom <= innerHeight;""", css);
    }

    /** Compared with a short cable, a long one adds at most one and a half times its text to what the browser receives. */
    @Test
    void costsNoMoreBytesThanItsText(Screen screen) throws IOException {
        long small = bytesReceived(screen, "?query=ministry&cable=06OSLO2");
        long large = bytesReceived(screen, "?query=ministry&cable=00BEIJING4");
        int length = Files.readString(GENERATED).length();
        assertTrue(length > 60_000, "only " + length + " characters");
        assertTrue(large - small < length * 3 / 2, () -> (large - small) + " bytes for " + length + " characters");
    }

    private static long bytesReceived(Screen screen, String state) {
        screen.open(state)
                .await(
                        "what is beside it",
                        () -> !screen.texts("aside section p").contains("…"));
        return ((Number) screen.driver().executeScript("""
                return performance.getEntriesByType("resource").filter(({ name }) => name.includes("/api/"))
                  .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)""")).longValue();
    }

    @Test
    void printsEveryHitAndTheAddress(Screen screen) {
        screen.open("?query=shed&unit=paragraph")
                .driver()
                .executeScript("window.print = () => { document.title = 'printed'; }");
        screen.click(".menu summary").click(".menu li button");
        screen.await("the printer", () -> "printed".equals(screen.driver().getTitle()));
        assertEquals(120, screen.texts(".hit").size());
        assertEquals(
                List.of(screen.driver().getCurrentUrl().replaceAll("&shown=\\d+", "")), contentOf(screen, ".on-paper"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> contentOf(Screen screen, String css) {
        return (List<String>) screen.driver()
                .executeScript(
                        "return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)", css);
    }
}
