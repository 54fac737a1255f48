// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cablesearch.model.Span;
import org.junit.jupiter.api.Test;

class SnippetWindowTest {

    private static final SnippetWindow WINDOW = new SnippetWindow(400);

    private static final String WORDS = "word ".repeat(200);

    @Test
    void shortTextIsShownWhole() {
        List<Span> spans = List.of(new Span(0, 4));
        SnippetWindow.Cut cut = WINDOW.cut("word ".repeat(100), spans);
        assertEquals("word ".repeat(100), cut.text());
        assertEquals(spans, cut.spans());
    }

    @Test
    void textWithoutMatchesShowsItsBeginning() {
        SnippetWindow.Cut cut = WINDOW.cut(WORDS, List.of());
        assertTrue(cut.text().startsWith("word ") && cut.text().endsWith("\u2026"), cut.text());
        assertTrue(cut.text().length() <= 410, cut.text());
    }

    @Test
    void windowHasTheMostMatches() {
        String text = WORDS + "match one match two " + WORDS;
        int crowd = WORDS.length();
        List<Span> spans = List.of(new Span(0, 4), new Span(crowd, crowd + 5), new Span(crowd + 10, crowd + 15));
        SnippetWindow.Cut cut = WINDOW.cut(text, spans);
        assertTrue(cut.text().startsWith("\u2026word") && cut.text().endsWith("\u2026"), cut.text());
        assertEquals(List.of("match", "match"), marked(cut));
    }

    @Test
    void matchAtTheEdgeIsNotCut() {
        String text = WORDS + "x".repeat(450) + " " + WORDS;
        SnippetWindow.Cut cut = WINDOW.cut(text, List.of(new Span(WORDS.length(), WORDS.length() + 450)));
        assertEquals(List.of("x".repeat(450)), marked(cut));
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = "\ud83d\ude00".repeat(2_000);
        for (int match = 0; match < 2_000; match += 101) {
            SnippetWindow.Cut cut = WINDOW.cut(text, List.of(new Span(2 * match, 2 * match + 2)));
            assertFalse(
                    Character.isLowSurrogate(cut.text().replace("\u2026", "").charAt(0)));
            assertEquals(List.of("\ud83d\ude00"), marked(cut));
        }
    }

    /** In any text, each span is within the cut text and marks the same characters as in the whole text. */
    @Test
    void spansMarkTheSameCharactersAfterCutting() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            while (text.length() < 2_000) {
                int start = text.length();
                text.append((char) ('a' + random.nextInt(26))).append("x".repeat(random.nextInt(80)));
                if (random.nextInt(10) == 0) {
                    spans.add(new Span(start, text.length()));
                }
                text.append(random.nextInt(20) == 0 ? "" : " ");
            }
            SnippetWindow.Cut cut = WINDOW.cut(text.toString(), spans);
            List<String> all = spans.stream()
                    .map(span -> text.substring(span.start(), span.end()))
                    .toList();
            assertEquals(spans.isEmpty(), cut.spans().isEmpty(), "seed " + seed);
            assertTrue(all.containsAll(marked(cut)), "seed " + seed);
        }
    }

    private static List<String> marked(SnippetWindow.Cut cut) {
        return cut.spans().stream()
                .map(span -> cut.text().substring(span.start(), span.end()))
                .toList();
    }
}
