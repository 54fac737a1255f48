// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "polic*, true",
        "pol?ce, true",
        "*, true",
        "police, false",
        "polic\\*, false",
        "polic\\\\*, true",
        "\\, false"
    })
    void wildcardsAreRecognisedUnlessEscaped(String text, boolean isPattern) {
        assertEquals(isPattern, Wildcards.isPattern(text));
    }

    @ParameterizedTest
    @CsvSource({"polic*, true", "5*, true", "polic *, false", "*ice, false", "pol?ce, false", "polic\\*, false"})
    void asteriskAfterALetterFormsAPrefix(String text, boolean isPrefix) {
        assertEquals(isPrefix, Wildcards.isPrefix(text));
    }

    @ParameterizedTest
    @CsvSource({
        "*ing, ing",
        "?olice, olice",
        "anti-*, anti",
        "anti-*ing, anti-ing",
        "polic*, polic*",
        "a*-b*, a*-b*",
        "'**', ''",
        "\\*ing, \\*ing",
        "\ud83d\ude00*, \ud83d\ude00*"
    })
    void wildcardsAtTheBeginningOfWordsAreRemoved(String pattern, String rest) {
        assertEquals(rest, Wildcards.withoutLeadingSigns(pattern));
    }

    @ParameterizedTest
    @CsvSource({"a\\b*, ab*", "a\\*b*, a\\*b*", "a\\\\b*, a\\\\b*", "ab*\\, ab*\\\\"})
    void needlessEscapesAreRemoved(String pattern, String plain) {
        assertEquals(plain, Wildcards.withoutNeedlessEscapes(pattern));
    }

    @ParameterizedTest
    @CsvSource({"a\\/b, a/b", "a\\.b, a\\.b", "a\\\\/b, a\\\\/b"})
    void slashesOfExpressionsAreUnescapedAndEscapedAgain(String expression, String plain) {
        assertEquals(plain, Wildcards.unescapeSlashes(expression));
        assertEquals(plain, Wildcards.unescapeSlashes(Wildcards.escapeSlashes(plain)));
    }

    @Test
    void loneBackslashIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Wildcards.unescapeSlashes("a\\"));
    }
}
