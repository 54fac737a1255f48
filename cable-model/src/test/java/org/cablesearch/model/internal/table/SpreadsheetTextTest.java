// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+police", "-police", "@SUM(A1)", "\tx", "\nx", "＝1", "－1", "'=1", "'one' OR two", "'"})
    void textThatASpreadsheetMightRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "police", "\"=1\"", " =1", "06LIMA1 06LIMA2", "a=b", "o'neill"})
    void otherTextIsUnchanged(String text) {
        assertEquals(text, SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "a;=1+1 > a;'=1+1",
                "a;b;@SUM(A1);+1;-1 > a;b;'@SUM(A1);'+1;'-1",
                "a;\"=1+1; > a;'\"=1+1;",
                "a;\"\"\"=1 > a;'\"\"\"=1",
                "a;＝1 > a;'＝1",
                "=1;=2 > '=1;'=2",
                "a;'=1 > a;''=1",
                "a; =1 > a; =1",
                "a;b=1 > a;b=1",
                "a,=1 > a,=1",
                "a; > a;"
            })
    void textThatASpreadsheetMightSplitOffGetsAnApostrophe(String text, String marked) {
        assertEquals(marked, SpreadsheetText.of(text));
    }

    @Test
    void textAfterLineEndsAndTabsGetsAnApostrophe() {
        assertEquals("a\t'=1\n'=2\n\nb", SpreadsheetText.of("a\t=1\n=2\n\nb"));
        assertEquals("a;\t'=1", SpreadsheetText.of("a;\t=1"));
        assertEquals("'\t'=1", SpreadsheetText.of("\t=1"));
        assertEquals("'\n'=1", SpreadsheetText.of("\n=1"));
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("'\ufffd=1", SpreadsheetText.of("\r=1"));
        assertEquals("red\ufffd[31m", SpreadsheetText.of("red\u001b[31m"));
    }
}
