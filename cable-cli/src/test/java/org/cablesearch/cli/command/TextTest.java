package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Printable;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.show.Bar;
import org.cablesearch.cli.show.IssueText;
import org.cablesearch.cli.show.Joined;
import org.cablesearch.cli.show.Marked;
import org.cablesearch.cli.show.Wrapping;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Span;
import org.junit.jupiter.api.Test;

/** The small pieces of which text for people is made. */
class TextTest {

    @Test
    void wordsFillLines() {
        assertEquals(List.of("one two", "three"), Wrapping.filledText("one\ntwo  three ", 8));
        assertEquals(List.of("abcdefgh", "ij kl"), Wrapping.filledText("abcdefghij kl", 8));
        assertEquals(List.of(), Wrapping.filledText(" \n", 8));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals(List.of("aaa", "😀😀"), Wrapping.filledText("aaa😀😀", 4));
    }

    @Test
    void linesAsWrittenKeepTheirBlanks() {
        assertEquals(List.of("a   b", "", "c    d"), Wrapping.asWrittenText("a   b  \n\nc    d", 8));
        assertEquals(List.of("one two", "three"), Wrapping.asWrittenText("one two three", 8));
    }

    @Test
    void matchesAreColouredAcrossLines() {
        Display colour = new Display(true, true, 80);
        String text = "the exercise book";
        String line = Marked.line(text, List.of(new Span(0, 3), new Span(4, 12)), List.of(new Span(4, 17)), colour);
        assertEquals("the \u001b[1;33mexercise\u001b[0m", line);
        assertEquals(text, Marked.piece(text, new Span(0, 17), List.of(new Span(4, 17)), Display.PIPE));
    }

    @Test
    void aCableCannotSpeakToTheTerminal() {
        Display colour = new Display(true, true, 80);
        assertEquals("a\ufffd]0;title\ufffdb", Printable.of("a\u001b]0;title\u0007b", colour));
        assertEquals("\u001b[1mbold\u001b[0m", Printable.of(Style.STRONG.on(colour, "bold"), colour));
        assertEquals("\ufffd[1mbold", Printable.of("\u001b[1mbold", Display.PIPE));
        assertEquals("one two", Printable.oneLine("one\r\n\ttwo\n"));
    }

    @Test
    void barsAreExactToAnEighth() {
        assertEquals("██████████", Bar.of(8, 8, 10));
        assertEquals("█▎", Bar.of(1, 8, 10));
        assertEquals("▏", Bar.of(1, 100_000, 10));
        assertEquals("", Bar.of(0, 8, 10));
    }

    @Test
    void itemsShareLines() {
        assertEquals(List.of("one; two;", "three"), Joined.lines(List.of("one", "two", "three"), "; ", 9));
        assertEquals(List.of("one · two", "three"), Joined.lines(List.of("one", "two", "three"), " · ", 9));
    }

    @Test
    void coloursOnlyOnATerminalThatWantsThem() {
        assertEquals(new Display(true, true, 72), Display.of("72", Map.of("TERM", "xterm")));
        assertEquals(new Display(true, false, 72), Display.of("72", Map.of("NO_COLOR", "1")));
        assertEquals(new Display(true, false, 72), Display.of("72", Map.of("TERM", "dumb")));
        assertEquals(new Display(true, true, 80), Display.of("0", Map.of("NO_COLOR", "")));
        assertEquals(new Display(true, true, 100), Display.of("317", Map.of()));
        assertEquals(Display.PIPE, Display.of("", Map.of()));
    }

    @Test
    void anIssueInALongQueryIsShownWithWhatStandsAround() {
        java.io.StringWriter out = new java.io.StringWriter();
        String query = "a ".repeat(200) + "date:x" + " b".repeat(200);
        QueryIssue issue = CableQuery.parse(query).issues().getFirst();
        new IssueText(new Output(out, new Display(false, false, 40))).print(query, issue);
        assertEquals("""
                a a date:x b b b b b b b b b b b b b b\s
                         ^
                "x" is no date; write a year, a month or
                a day: 2006, 2006-08, 2006-08-15

                """, out.toString());
    }
}
