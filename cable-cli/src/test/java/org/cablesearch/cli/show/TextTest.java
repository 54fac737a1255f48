// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.QueryIssue;
import org.junit.jupiter.api.Test;

/** The parts of text for people: wrapped lines, highlighted matches, bars, rows, issues, margins. */
class TextTest {

    @Test
    void fillsLinesWithWords() {
        assertEquals(List.of("one two", "three"), Wrapping.filledText("one\ntwo  three ", 8));
        assertEquals(List.of("abcdefgh", "ij kl"), Wrapping.filledText("abcdefghij kl", 8));
        assertEquals(List.of(), Wrapping.filledText(" \n", 8));
    }

    @Test
    void neverSplitsASurrogatePair() {
        assertEquals(List.of("aaa", "😀😀"), Wrapping.filledText("aaa😀😀", 4));
    }

    @Test
    void keepsTheSpacesOfLinesAsWritten() {
        assertEquals(List.of("a   b", "", "c    d"), Wrapping.asWrittenText("a   b  \n\nc    d", 8));
        assertEquals(List.of("one two", "three"), Wrapping.asWrittenText("one two three", 8));
    }

    @Test
    void coloursMatchesAcrossLines() {
        Display colour = new Display(true, true, true, 80);
        String text = "the exercise book";
        StyledLine line = Marked.line(text, List.of(new Span(0, 3), new Span(4, 12)), List.of(new Span(4, 17)));
        assertEquals("the \u001b[1;33mexercise\u001b[0m\n", printed(line, colour));
        assertEquals("the exercise\n", printed(line, Display.PIPE));
    }

    @Test
    void barsAreExactToAnEighth() {
        assertEquals("██████████", Bar.of(8, 8, 10));
        assertEquals("█▎", Bar.of(1, 8, 10));
        assertEquals("▏", Bar.of(1, 100_000, 10));
        assertEquals("", Bar.of(0, 8, 10));
    }

    @Test
    void longLabelsOfAFacetAreIndentedBelowTheirFirstLine() {
        StringWriter out = new StringWriter();
        new FacetText(new Output(out, new Display(false, false, false, 40)))
                .print(
                        "tags",
                        List.of(
                                new FacetValue("PGOV", Optional.of("Internal Governmental Affairs"), 111, false),
                                new FacetValue("AF", Optional.of("Afghanistan"), 26, true)),
                        0);
        assertEquals("""

                tags
                  PGOV  Internal         111  ██████████
                        Governmental
                        Affairs
                * AF    Afghanistan       26  ██▍
                """, out.toString());
    }

    @Test
    void shortItemsShareALine() {
        assertEquals(List.of("one; two;", "three"), Joined.lines(List.of("one", "two", "three"), "; ", 9));
        assertEquals(List.of("one · two", "three"), Joined.lines(List.of("one", "two", "three"), " · ", 9));
    }

    @Test
    void showsThePartOfALongQueryAroundAnIssue() {
        StringWriter out = new StringWriter();
        String query = "a ".repeat(200) + "date:x" + " b".repeat(200);
        QueryIssue issue = CableQuery.parse(query).issues().getFirst();
        IssueText.print(new Output(out, new Display(false, false, false, 40)), query, issue);
        assertEquals("""
                a a date:x b b b b b b b b b b b b b b\s
                         ^
                "x" is not a date; write a year, a month
                or a day: 2006, 2006-08, 2006-08-15

                """, out.toString());
    }

    @Test
    void narrowDisplayPutsTheTextBelowItsLabel() {
        assertEquals("06LIMA1   one two three four five\n          six\n", inMargin(34));
        assertEquals("06LIMA1\n    one two three four five six\n", inMargin(33));
    }

    private static String inMargin(int columns) {
        StringWriter out = new StringWriter();
        new MarginText(new Output(out, new Display(false, false, false, columns)), 10)
                .print(StyledLine.of("06LIMA1"), "one two three four five six");
        return out.toString();
    }

    private static String printed(StyledLine line, Display display) {
        StringWriter out = new StringWriter();
        new Output(out, display).line(line);
        return out.toString();
    }
}
