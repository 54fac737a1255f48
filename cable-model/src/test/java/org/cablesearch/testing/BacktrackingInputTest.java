// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that strain a pattern, and the tools to see that they do. */
class BacktrackingInputTest {

    @Test
    void repeatsEachAlternativeAndEachQuantifiedPart() {
        assertEquals(
                List.of(
                        new BacktrackingInput("x", "ab"),
                        new BacktrackingInput("x", "1"),
                        new BacktrackingInput("xab", "-"),
                        new BacktrackingInput("xab--", "YES"),
                        new BacktrackingInput("", "xab--YES")),
                List.copyOf(BacktrackingInput.of(Pattern.compile("x(?:ab|\\d)+-{2,3}(?i:YES)?(?!never)$"))));
    }

    @ParameterizedTest
    @CsvSource({
        "(A)\\1, AA",
        "(?<n>\\d)\\k<n>, 11",
        "\\Qa(b\\E, a(b",
        "[^A-Z&&[A-C]], a",
        "(?<=x)y, xy",
        "\\u00e9|z, é",
        "\\p{Lu}\\P{L}, A1"
    })
    void findsATextForEachConstruct(String regex, String text) {
        assertTrue(
                BacktrackingInput.of(Pattern.compile(regex)).stream()
                        .anyMatch(strain -> strain.repeated().equals(text)),
                regex);
    }

    @Test
    void countsTheWorkOfAPattern() {
        String text = "a".repeat(1_000);
        assertTrue(CountedText.readsToFind(Pattern.compile("ab"), text, 10_000) < 3_000);
        assertEquals(10_001, CountedText.readsToFind(Pattern.compile("a+b"), text, 10_000));
    }

    /** Code that reads each character once, and then, if there is a digit, all characters before each digit. */
    static final class LooksBack implements Consumer<String> {

        @Override
        public void accept(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '1') {
                    text.lastIndexOf("x", i);
                }
            }
        }
    }

    @Test
    void countsTheStepsOfCode() {
        CountedCode counted = CountedCode.of(LooksBack.class);
        assertTrue(counted.steps("a".repeat(1_000), 1 << 20) < 1_010);
        assertTrue(counted.steps("1".repeat(1_000), 1 << 20) > 500_000);
        assertTrue(counted.steps("1".repeat(1_000), 10_000) > 10_000, "stopped");
        counted.assertLinear("letters", 4_000, "a"::repeat);
        assertThrows(AssertionError.class, () -> counted.assertLinear("digits", 4_000, "1"::repeat));
    }

    @Test
    void overflowsASmallStack() {
        Pattern recursive = Pattern.compile("(?:ab|cd)*");
        assertThrows(
                StackOverflowError.class,
                () -> SmallStack.run(
                        () -> recursive.matcher("ab".repeat(32 << 10)).matches()));
    }

    @Test
    void findsThePatternsOfThisModule() {
        assertTrue(ModulePatterns.of(MethodHandles.lookup()).containsKey("PortionMarking.DIVIDER"));
    }
}
