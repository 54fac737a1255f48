package org.cablesearch.page.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+police", "-police", "@SUM(A1)", "\t=1", "\n=1", "＝1", "－1", "'=1", "'one' OR two", "'"
            })
    void textThatASpreadsheetMightExecuteIsMarked(String text) {
        assertEquals("'" + text, SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "police", "\"=1\"", " =1", "06LIMA1 06LIMA2", "a=b", "o'neill"})
    void otherTextStays(String text) {
        assertEquals(text, SpreadsheetText.of(text));
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("'\ufffd=1", SpreadsheetText.of("\r=1"));
        assertEquals("red\ufffd[31m", SpreadsheetText.of("red\u001b[31m"));
    }
}
