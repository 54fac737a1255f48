package org.cablesearch.examples.cables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final Display TERMINAL = new Display(true, false, 80);
    private static final String CLEAR = "\r\u001b[K";

    private final StringWriter err = new StringWriter();

    @Test
    void saysHowMuchIsLeft() {
        assertEquals("12,000 cables, 3,000 a second, 25%, 0:12 left", ProgressLine.line("cable", 12_000, .25, 4));
        assertEquals("12,000 cables, 8,000 a second, 25%", ProgressLine.line("cable", 12_000, .25, 1.5));
        assertEquals("1 record, 2 a second", ProgressLine.line("record", 1, 0, .5));
    }

    @Test
    void isDrawnOnATerminalAndTakenAway() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.share(.5);
            line.giveWay();
            stepAfterAWhile(line);
            String drawn = err.toString();
            assertTrue(drawn.matches("\r\u001b\\[K1 record, \\d+ a second, 50%"), drawn);
            line.complain("wrong");
            assertEquals(drawn + CLEAR + "wrong" + System.lineSeparator(), err.toString());
        }
    }

    @Test
    void isNotDrawnInAPipe() throws InterruptedException {
        try (ProgressLine line = line(Display.PIPE, Display.PIPE)) {
            stepAfterAWhile(line);
        }
        assertEquals("", err.toString());
    }

    @Test
    void givesWayToAnAnswerOnTheTerminal() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, TERMINAL)) {
            line.giveWay();
            stepAfterAWhile(line);
        }
        assertEquals("", err.toString());
    }

    private ProgressLine line(Display errDisplay, Display outDisplay) {
        return new ProgressLine(
                new Console(
                        InputStream.nullInputStream(),
                        new Output(new StringWriter(), outDisplay),
                        new PrintWriter(err, true),
                        errDisplay),
                "record");
    }

    /** A line is drawn five times a second, and not at once. */
    private static void stepAfterAWhile(ProgressLine line) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(250));
        line.step();
    }
}
