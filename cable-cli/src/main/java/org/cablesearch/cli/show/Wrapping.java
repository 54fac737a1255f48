// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.model.Span;
import org.jspecify.annotations.Nullable;

/** Breaks texts into lines. A line is a list of the places of its words in the text, to be joined by spaces. */
public final class Wrapping {

    private static final Pattern WORD = Pattern.compile("\\P{javaWhitespace}+");

    private Wrapping() {}

    /**
     * Fills lines with words, regardless of the line ends in the text.
     *
     * @param width the maximum width of a line in UTF-16 units, from 2; a longer word is divided
     */
    static List<List<Span>> filled(String text, int width) {
        return filled(text, 0, text.length(), width);
    }

    /** Fills lines with words, and returns the text of each line. */
    static List<String> filledText(String text, int width) {
        return texts(text, filled(text, width));
    }

    /** Prints a text, filled to the width of the display. */
    public static void print(Output out, String text) {
        print(out, null, text);
    }

    /** Prints a text in a style, filled to the width of the display. */
    public static void print(Output out, @Nullable Style style, String text) {
        filledText(text, out.display().columns()).forEach(line -> out.line(new StyledLine().add(style, line)));
    }

    /**
     * Keeps the lines of a text as they are, so that tables stay tables, but breaks those that are too long.
     *
     * @param indent the width that is already used in the first line
     * @param width the maximum width of a line in UTF-16 units; greater than {@code indent}
     */
    static List<List<Span>> asWritten(String text, int indent, int width) {
        List<List<Span>> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end;
            int room = start == 0 ? width - indent : width;
            lines.addAll(asWritten(text, start, next, room));
            start = next + 1;
        }
        return lines;
    }

    /** Keeps the lines of a text, and returns the text of each line. */
    static List<String> asWrittenText(String text, int width) {
        return texts(text, asWritten(text, 0, width));
    }

    private static List<String> texts(String text, List<List<Span>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<List<Span>> asWritten(String text, int start, int end, int width) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last == start) {
            return List.of(List.of());
        }
        return last - start <= width ? List.of(List.of(new Span(start, last))) : filled(text, start, last, width);
    }

    private static List<List<Span>> filled(String text, int from, int to, int width) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        int used = 0;
        for (Span word : words(text, from, to, width)) {
            int length = word.end() - word.start();
            if (!line.isEmpty() && used + 1 + length > width) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            used = line.isEmpty() ? length : used + 1 + length;
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return lines;
    }

    private static List<Span> words(String text, int from, int to, int longest) {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(text).region(from, to);
        while (word.find()) {
            int end = word.start();
            for (int start = end; start < word.end(); start = end) {
                end = Math.min(start + longest, word.end());
                // A character of two units is not divided.
                if (end < word.end() && end - start > 1 && Character.isLowSurrogate(text.charAt(end))) {
                    end--;
                }
                words.add(new Span(start, end));
            }
        }
        return words;
    }
}
