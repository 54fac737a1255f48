// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.CountedCode;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No draft, however long, overflows the stack in a regular expression or makes one backtrack excessively. */
class BacktrackingPatternsTest {

    private static final int MAX_READS = 200;
    private static final int LENGTH = 1 << 10;

    /** Maximum text that some classes and regexes see: their constants {@code REACH}. */
    private static final Map<String, Integer> LIMITED = Map.of(
            "Attributions", 160,
            "Claims", 160,
            "NamedParagraph", 60,
            "ComparedWords.REDACTED", 200);

    /** Texts that only code looks for. */
    private static final List<String> HOSTILE = List.of(
            "[",
            " ".repeat(119) + "!5\n",
            "a]",
            "“",
            "'a ",
            "> a\n\n",
            "a,a",
            "xxxx'",
            "06PARIS1 ",
            "Paris 1. ",
            "“a b c d” ",
            "[^1] ",
            "<sup>",
            "<blockquote>",
            "<del><a href=#x>");

    /** How often one character may be read to check a draft: by each unclosed quotation that begins before it. */
    private static final int MAX_STEPS = 8_000;

    private static final CountedCode CHECKING = CountedCode.of(Checking.class);

    @Test
    void eachPatternAlone() {
        assertEquals(
                List.of(),
                BacktrackingPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, LIMITED),
                "read too often");
    }

    @Test
    void eachPatternThroughTheChecker(@TempDir Path folder) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(
                    Cable.builder("06PHNOMPENH2611")
                            .paragraphs(List.of(Paragraph.numbered(1, "(U)", "The boats leave before dawn.")))
                            .build(),
                    "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                DraftChecker checker = DraftChecker.of(searcher);
                patterns()
                        .forEach(repeated ->
                                SmallStack.run(() -> check(checker, draft(repeated, BacktrackingInput.LENGTH / 32))));
                HOSTILE.forEach(repeated -> SmallStack.run(() -> Work.assertLinear(
                        repeated, LENGTH, length -> draft(repeated, length), text -> check(checker, text))));
            }
        }
    }

    /** Checks drafts against an index without cables, which costs nothing to search. */
    static final class Checking implements Consumer<String> {

        private final DraftChecker checker;

        Checking() throws IOException {
            checker = DraftChecker.of(CableSearcher.of(CableIndex.open(Files.createTempDirectory("checking"))));
        }

        @Override
        public void accept(String text) {
            check(checker, text);
        }
    }

    static List<String> hostile() {
        return HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aDraftFullOfItIsCheckedInFewSteps(String repeated) {
        String draft = draft(repeated, LENGTH);
        long most = (long) MAX_STEPS * draft.length();
        assertTrue(CHECKING.steps(draft, most) <= most);
    }

    /** Texts that the regexes look for. */
    private static Stream<String> patterns() {
        return ModulePatterns.of(MethodHandles.lookup()).values().stream()
                .flatMap(BacktrackingInput::some)
                .map(BacktrackingInput::repeated)
                .distinct();
    }

    /** A draft with a text in each of its parts. */
    private static String draft(String repeated, int length) {
        String text = new BacktrackingInput("", repeated).ofLength(length);
        return text + "\n\n> " + text + " (06PHNOMPENH2611)\n\nIt says “boats leave before dawn” " + text
                + " (06PHNOMPENH2611, " + text + ")[^1]\n\nIt says “boats " + text + " dawn”.\n\n[^1]: " + text;
    }

    private static void check(DraftChecker checker, String text) {
        try {
            checker.check(text);
            checker.check(Draft.html(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
