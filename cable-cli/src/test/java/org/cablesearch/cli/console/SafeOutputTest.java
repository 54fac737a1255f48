package org.cablesearch.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import org.cablesearch.page.internal.export.Printable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text from a cable, an id or a file name can control a terminal. */
class SafeOutputTest {

    private static final Display TERMINAL = new Display(true, true, 80);
    private static final String ESCAPE = "\u001b";

    private final StringWriter out = new StringWriter();

    /** Escape, bell, carriage return, a control of C1, and four that change the direction of the text. */
    @ParameterizedTest
    @ValueSource(chars = {'\u001b', '\u0007', '\r', '\u009b', '\u202e', '\u2066', '\u200f', '\u061c'})
    void unsafeCharactersAreReplaced(char unsafe) {
        assertEquals("a\ufffdb", Printable.of("a" + unsafe + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two\nlines", "a\tb", "Ænima ’quoted’ 😀", "שלום", "نعم", "zero\u200dwidth"})
    void otherTextStays(String text) {
        assertEquals(text, Printable.of(text));
    }

    @Test
    void messagesAreOneLine() {
        assertEquals("one two", Printable.oneLine("one\r\n\ttwo\n"));
    }

    /** Also a text that is one of our own styles is no style. */
    @Test
    void onlyStylesOfOurOwnReachATerminal() {
        new Output(out, TERMINAL).line(Line.of(Style.STRONG, "bold").add(ESCAPE + "[1mfake" + ESCAPE + "[0m"));
        assertEquals(ESCAPE + "[1mbold" + ESCAPE + "[0m" + "\ufffd[1mfake\ufffd[0m\n", out.toString());
    }

    @Test
    void jsonForATerminalIsEscapedAndMeansTheSame() throws IOException {
        String json = "{\"a\":\"\u009b2J\u202e\"}\n";
        new Output(out, TERMINAL).json().write(json);
        assertEquals("{\"a\":\"\\u009b2J\\u202e\"}\n", out.toString());
    }

    @Test
    void jsonForAProgramIsLeftAlone() throws IOException {
        String json = "{\"a\":\"\u009b2J\u202e\"}\n";
        new Output(out, Display.PIPE).json().write(json);
        assertEquals(json, out.toString());
    }
}
