package org.cablesearch.cli.show;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.Span;

/** A text with what matched set off: in colour on a terminal, and not at all in a pipe, where it would be in the way. */
public final class Marked {

    private Marked() {}

    /**
     * One line of a text.
     *
     * @param words the places of the line's words in the text
     * @param matches the places in the text that matched, in order
     */
    public static String line(String text, List<Span> words, List<Span> matches, Display display) {
        return line(text, words, matches, display, UnaryOperator.identity());
    }

    /** One line of a subject or heading, which is set off itself. */
    static String titleLine(String text, List<Span> words, List<Span> matches, Display display) {
        return matches.isEmpty()
                ? Style.STRONG.on(display, line(text, words, matches, display))
                : line(text, words, matches, display, piece -> Style.STRONG.on(display, piece));
    }

    private static String line(
            String text, List<Span> words, List<Span> matches, Display display, UnaryOperator<String> around) {
        StringBuilder line = new StringBuilder();
        for (Span word : words) {
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(piece(text, word, matches, display, around));
        }
        return line.toString();
    }

    /** A piece of a text. */
    public static String piece(String text, Span piece, List<Span> matches, Display display) {
        return piece(text, piece, matches, display, UnaryOperator.identity());
    }

    private static String piece(
            String text, Span piece, List<Span> matches, Display display, UnaryOperator<String> around) {
        StringBuilder marked = new StringBuilder();
        int done = piece.start();
        for (Span match : matches) {
            int start = Math.max(match.start(), done);
            int end = Math.min(match.end(), piece.end());
            if (start < end) {
                marked.append(around.apply(text.substring(done, start)))
                        .append(Style.MATCH.on(display, text.substring(start, end)));
                done = end;
            }
        }
        return marked.append(around.apply(text.substring(done, piece.end()))).toString();
    }
}
