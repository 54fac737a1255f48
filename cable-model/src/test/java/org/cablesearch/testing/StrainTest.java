package org.cablesearch.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that strain a pattern, and the tools to see that they do. */
class StrainTest {

    @Test
    void repeatsEachAlternativeAndEachQuantifiedPart() {
        assertEquals(
                List.of(
                        new Strain("x", "ab"),
                        new Strain("x", "1"),
                        new Strain("xab", "-"),
                        new Strain("xab--", "YES"),
                        new Strain("", "xab--YES")),
                List.copyOf(Strain.of(Pattern.compile("x(?:ab|\\d)+-{2,3}(?i:YES)?(?!never)$"))));
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
                Strain.of(Pattern.compile(regex)).stream()
                        .anyMatch(strain -> strain.repeated().equals(text)),
                regex);
    }

    @Test
    void countsTheWorkOfAPattern() {
        String text = "a".repeat(1_000);
        assertTrue(CountedText.readsToFind(Pattern.compile("ab"), text, 10_000) < 3_000);
        assertEquals(10_001, CountedText.readsToFind(Pattern.compile("a+b"), text, 10_000));
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
