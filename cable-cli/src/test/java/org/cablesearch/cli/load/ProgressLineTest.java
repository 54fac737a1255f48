// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final Display TERMINAL = new Display(true, true, true, 80);
    private static final String CLEAR = "\r" + " ".repeat(79) + "\r";
    private static final String ESCAPE = "\u001b";

    private final StringWriter err = new StringWriter();
    private volatile long now;

    @Test
    void showsSpeedAndRemainingTime() {
        assertEquals("3,000 a second", BarText.speed(12_000, Duration.ofSeconds(4)));
        assertEquals("8,000 a second", BarText.speed(12_000, Duration.ofMillis(1_500)));
        assertEquals(Optional.of(Duration.ofSeconds(12)), BarText.left(.25, Duration.ofSeconds(4)));
        assertEquals(Optional.empty(), BarText.left(0, Duration.ofSeconds(4)));
    }

    @Test
    void isDrawnBelowMessagesOnATerminalAndRemovedAtTheEnd() {
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.share(.25);
            line.clearLine();
            line.step();
            assertDrawn(line, "\r {2}25% \\[=+ {6,}\\] 1 record \\([\\d:]+ / [\\d:]+ left\\) [\\d,]+ a second");
            line.complain("wrong");
            assertTrue(err.toString().contains(CLEAR + "wrong" + System.lineSeparator()), err::toString);
        }
        assertTrue(err.toString().endsWith(CLEAR), err::toString);
        assertFalse(err.toString().contains(ESCAPE), err::toString);
        for (String drawn : err.toString().split("[\r\n]+")) {
            assertTrue(drawn.equals("wrong") || drawn.length() == 0 || drawn.length() == 79, drawn);
        }
    }

    /** Records are read long before they are parsed and added. */
    @Test
    void showsTheShareOfWhatIsDoneNotOfWhatIsRead() {
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.share(1);
            for (int i = 0; i < 10; i++) {
                line.read();
            }
            line.step();
            assertDrawn(line, "\r {2}10% \\[=+ {6,}\\] 1 record ");
            line.step();
            assertDrawn(line, "\r {2}20% \\[=+ {6,}\\] 2 records ");
        }
    }

    @Test
    void isNotDrawnOnATerminalThatCannotOverwrite() {
        try (ProgressLine line = line(new Display(true, false, false, 80), Display.PIPE)) {
            stepAndDraw(line);
            line.complain("wrong");
        }
        assertEquals("wrong" + System.lineSeparator(), err.toString());
    }

    @Test
    void showsTheCountIfTheShareIsUnknown() {
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.at(12_000, 0);
            assertDrawn(line, "\r {2}\\? % \\[ *= *\\] 12,000 records \\([\\d:]+ / \\? left\\) [\\d,]+ a second");
        }
    }

    @Test
    void writesAsciiDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.at(12_000, .5);
            assertDrawn(line, " 50% .* 12,000 records \\([0-9:]+ / [0-9:]+ left\\) [0-9,]+ a second");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void messageReplacesTheBar() {
        try (ProgressLine line = line(TERMINAL, Display.PIPE)) {
            line.step();
            assertDrawn(line, "1 record ");
            line.say("merging");
            line.draw();
            assertTrue(err.toString().endsWith(CLEAR + "\rmerging"), err::toString);
        }
        assertTrue(err.toString().endsWith("\rmerging" + CLEAR), err::toString);
    }

    @Test
    void isNotDrawnInTheFirstSeconds() {
        try (ProgressLine line = newLine(TERMINAL, Display.PIPE)) {
            now += ProgressLine.QUIET_START.toNanos() - 1;
            stepAndDraw(line);
            assertEquals("", err.toString());
            now++;
            assertDrawn(line, "1 record ");
        }
    }

    @Test
    void isNotDrawnIntoAPipe() {
        try (ProgressLine line = line(Display.PIPE, Display.PIPE)) {
            stepAndDraw(line);
            line.say("merging");
        }
        assertEquals("", err.toString());
    }

    @Test
    void isNotDrawnAfterPartOfTheAnswerOnTheSameTerminal() {
        try (ProgressLine line = newLine(TERMINAL, TERMINAL)) {
            line.clearLine();
            now += ProgressLine.QUIET_START.toNanos();
            stepAndDraw(line);
        }
        assertEquals("", err.toString());
    }

    /** A line of a run that has lasted just long enough for a bar. */
    private ProgressLine line(Display errDisplay, Display outDisplay) {
        ProgressLine line = newLine(errDisplay, outDisplay);
        now += ProgressLine.QUIET_START.toNanos();
        return line;
    }

    /** A line of a run that has just begun. */
    private ProgressLine newLine(Display errDisplay, Display outDisplay) {
        return new ProgressLine(console(errDisplay, outDisplay), "record", () -> now);
    }

    private Console console(Display errDisplay, Display outDisplay) {
        return new Console(
                InputStream.nullInputStream(),
                new Output(new StringWriter(), outDisplay),
                new PrintWriter(err, true),
                errDisplay,
                Map.of());
    }

    private static void stepAndDraw(ProgressLine line) {
        line.step();
        line.draw();
    }

    private void assertDrawn(ProgressLine line, String regex) {
        line.draw();
        assertTrue(Pattern.compile(regex).matcher(err.toString()).find(), err::toString);
    }
}
