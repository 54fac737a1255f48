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

    private static final Display TERMINAL = new Display(true, true, 80);
    private static final String CLEAR = "\r" + " ".repeat(79) + "\r";
    private static final String ESCAPE = "\u001b";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final StringWriter err = new StringWriter();

    @Test
    void saysHowFastAndHowMuchIsLeft() {
        assertEquals("3,000 a second", BarText.speed(12_000, Duration.ofSeconds(4)));
        assertEquals("8,000 a second", BarText.speed(12_000, Duration.ofMillis(1_500)));
        assertEquals(Optional.of(Duration.ofSeconds(12)), BarText.left(.25, Duration.ofSeconds(4)));
        assertEquals(Optional.empty(), BarText.left(0, Duration.ofSeconds(4)));
    }

    @Test
    void isDrawnOnATerminalBelowMessagesAndTakenAway() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, Display.PIPE, Duration.ZERO)) {
            line.share(.25);
            line.giveWay();
            line.step();
            awaitDrawn("\r {2}25% \\[=+ {6,}\\] 1 record \\(0:00:0\\d / 0:00:\\d\\d left\\) \\d+ a second");
            line.complain("wrong");
            assertTrue(err.toString().contains(CLEAR + "wrong" + System.lineSeparator()), err::toString);
        }
        assertTrue(err.toString().endsWith(CLEAR), err::toString);
        assertFalse(err.toString().contains(ESCAPE), err::toString);
        for (String drawn : err.toString().split("[\r\n]+")) {
            assertTrue(drawn.equals("wrong") || drawn.length() == 0 || drawn.length() == 79, drawn);
        }
    }

    @Test
    void countsWhereTheShareIsNotKnown() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, Display.PIPE, Duration.ZERO)) {
            line.at(12_000, 0);
            awaitDrawn("\r {2}\\? % \\[ *= *\\] 12,000 records \\(0:00:0\\d / \\? left\\) [\\d,]+ a second");
        }
    }

    @Test
    void writesFiguresAlikeInEveryLanguage() throws InterruptedException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try (ProgressLine line = line(TERMINAL, Display.PIPE, Duration.ZERO)) {
            line.at(12_000, .5);
            awaitDrawn(" 50% .* 12,000 records \\(0:00:0[0-9] / 0:00:0[0-9] left\\) [0-9,]+ a second");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMessageReplacesTheProgress() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, Display.PIPE, Duration.ZERO)) {
            line.step();
            awaitDrawn("1 record ");
            line.say("merging");
            Thread.sleep(Duration.ofMillis(500));
            assertTrue(err.toString().endsWith(CLEAR + "\rmerging"), err::toString);
        }
        assertTrue(err.toString().endsWith("\rmerging" + CLEAR), err::toString);
    }

    @Test
    void isNotDrawnInAShortRun() throws InterruptedException {
        try (ProgressLine line = new ProgressLine(console(TERMINAL, Display.PIPE), "record")) {
            stepAndWait(line);
        }
        assertEquals("", err.toString());
    }

    @Test
    void isNotDrawnInAPipe() throws InterruptedException {
        try (ProgressLine line = line(Display.PIPE, Display.PIPE, Duration.ZERO)) {
            stepAndWait(line);
            line.say("merging");
        }
        assertEquals("", err.toString());
    }

    @Test
    void isNotDrawnBesideAnAnswerOnTheTerminal() throws InterruptedException {
        try (ProgressLine line = line(TERMINAL, TERMINAL, Duration.ofMillis(200))) {
            line.giveWay();
            stepAndWait(line);
        }
        assertEquals("", err.toString());
    }

    private ProgressLine line(Display errDisplay, Display outDisplay, Duration untold) {
        return new ProgressLine(console(errDisplay, outDisplay), "record", untold);
    }

    private Console console(Display errDisplay, Display outDisplay) {
        return new Console(
                InputStream.nullInputStream(),
                new Output(new StringWriter(), outDisplay),
                new PrintWriter(err, true),
                errDisplay,
                Map.of());
    }

    /** The bar is drawn five times a second. */
    private static void stepAndWait(ProgressLine line) throws InterruptedException {
        line.step();
        Thread.sleep(Duration.ofMillis(500));
    }

    private void awaitDrawn(String regex) throws InterruptedException {
        Pattern pattern = Pattern.compile(regex);
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!pattern.matcher(err.toString()).find()) {
            assertTrue(System.nanoTime() < end, err::toString);
            Thread.sleep(Duration.ofMillis(20));
        }
    }
}
