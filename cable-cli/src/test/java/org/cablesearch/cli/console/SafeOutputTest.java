// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import static org.cablesearch.model.internal.table.Row.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import org.cablesearch.model.Cable;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.model.internal.text.Printable;
import org.cablesearch.reader.CableJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text from a cable, an id or a file name can control a terminal. */
class SafeOutputTest {

    private static final Display TERMINAL = new Display(true, true, true, 80);
    private static final String ESCAPE = "\u001b";

    private final StringWriter out = new StringWriter();

    /** Escape, bell, carriage return, a C1 control character, and four characters that change the direction of the text. */
    @ParameterizedTest
    @ValueSource(chars = {'\u001b', '\u0007', '\r', '\u009b', '\u202e', '\u2066', '\u200f', '\u061c'})
    void unsafeCharactersAreReplaced(char unsafe) {
        assertEquals("a\ufffdb", Printable.of("a" + unsafe + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two\nlines", "a\tb", "Ænima ’quoted’ 😀", "שלום", "نعم", "zero\u200dwidth"})
    void otherTextIsUnchanged(String text) {
        assertEquals(text, Printable.of(text));
    }

    @Test
    void messagesArePrintedOnOneLine() {
        assertEquals("one two", Printable.oneLine("one\r\n\ttwo\n"));
    }

    /** Text that contains the code of one of our own styles is not a style either. */
    @Test
    void escapeCodesInTextAreNotStyles() {
        new Output(out, TERMINAL).line(StyledLine.of(Style.STRONG, "bold").add(ESCAPE + "[1mfake" + ESCAPE + "[0m"));
        assertEquals(ESCAPE + "[1mbold" + ESCAPE + "[0m" + "\ufffd[1mfake\ufffd[0m\n", out.toString());
    }

    /** JSON is escaped in a file too, since it may be shown on a terminal later. */
    @Test
    void jsonEscapesUnsafeCharactersWithoutChangingItsMeaning() throws IOException {
        String unsafe = "\u001b[1m \u007f \u009b2J \u0085 \u202e\u2066\u200f\u061c \u2028 é \u200d שלום 😀";
        String escaped = "\\u001B[1m \\u007F \\u009B2J \\u0085 \\u202E\\u2066\\u200F\\u061C \\u2028 é \u200d שלום 😀";
        Table.of(row("a", Type.TEXT, String::toString, "")).print(out, unsafe);
        assertEquals("{\"a\":\"" + escaped + "\"}\n", out.toString());
    }

    @Test
    void jsonOfACableIsEscapedInTheSameWay() {
        Cable cable = Cable.builder("06PHNOMPENH1")
                .subject("\u001b[1m \u007f \u009b2J \u202e\u2066 \u2029 é")
                .build();
        String json = CableJson.write(cable);
        assertTrue(json.contains("\"\\u001B[1m \\u007F \\u009B2J \\u202E\\u2066 \\u2029 é\""), json);
        assertEquals(cable, CableJson.read(json));
    }
}
