// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.cablesearch.query.CableField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    @ParameterizedTest
    @CsvSource({
        "polic*, police, true",
        "polic*, polic, true",
        "polic*, apolice, false",
        "pol?ce, police, true",
        "pol?ce, polce, false",
        "*, police, true",
        "*, ~polic, false", // a stem is not a word
        "polic\\*, polic*, true"
    })
    void wildcardsFitWords(String pattern, String word, boolean fits) {
        assertFits(fits, Patterns.withoutStems(Patterns.wildcard(pattern)), word);
    }

    @ParameterizedTest
    @CsvSource({
        "organi[sz]ation, organization, true",
        "POLICE, police, true",
        "caf\u00e9, cafe, true",
        "stra\u00dfe+, strassee, true",
        ".*polic, ~polic, false"
    })
    void expressionsFitWordsInAnyCaseAndWithoutAccents(String expression, String word, boolean fits) {
        assertFits(fits, Patterns.withoutStems(Patterns.regex(expression)), word);
    }

    @ParameterizedTest
    @CsvSource({
        "police, 1, polcie, true", // two letters swapped are one edit
        "police, 1, olice, true",
        "police, 1, polices, true",
        "police, 1, plces, false",
        "police, 2, plice, true"
    })
    void nearWordsDifferInAtMostTheEdits(String asked, int edits, String word, boolean near) {
        assertFits(near, Patterns.near(asked, edits), word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "a{1,1000}", "(a|b)*c(a|b){60}", "two words", "\\"})
    void invalidOrCostlyExpressionsAreRefused(String expression) {
        assertThrows(IllegalArgumentException.class, () -> Patterns.requireRegex(CableField.TEXT, expression));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256})
    void lengthOfPatternsIsLimited(int length) {
        String pattern = "a".repeat(length - 1) + "*";
        if (length <= 255) {
            assertDoesNotThrow(() -> Patterns.requireWildcard(CableField.TEXT, pattern));
        } else {
            assertThrows(IllegalArgumentException.class, () -> Patterns.requireWildcard(CableField.TEXT, pattern));
        }
    }

    /** A code may contain spaces: {@code tags:/HUMAN RIGHTS/}. */
    @ParameterizedTest
    @CsvSource({"TAGS, true", "TEXT, false"})
    void onlyCodesMayContainSpaces(CableField field, boolean fits) {
        if (fits) {
            assertDoesNotThrow(() -> Patterns.requireRegex(field, "human rights"));
        } else {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> Patterns.requireRegex(field, "human rights"))
                    .getMessage();
            assertTrue(message.contains("fits no word"), message);
        }
    }

    private static void assertFits(boolean fits, Automaton words, String word) {
        assertEquals(fits, new CharacterRunAutomaton(words).run(word));
    }
}
