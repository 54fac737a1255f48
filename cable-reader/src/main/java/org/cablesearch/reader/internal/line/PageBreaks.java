// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;

/**
 * Removes the page marks from a body, and rejoins the sentences that they cut.
 *
 * <pre>
 * construction of a shelter along the border to care for
 *
 * PHNOM PENH 00001385  002 OF 002                    the mark and the blank lines around it are dropped
 *
 *
 * Cambodian victims repatriated from Thailand.
 * </pre>
 */
public final class PageBreaks {

    private static final int MAX_CLASS_WORDS = 3;

    /** One more than the length of the longest turn. */
    private static final int MAX_TURN = 8;

    /** The number of the channel on which a section was received: {@code CONFIDENTIAL     PTQ1865}. */
    private static final Pattern CHANNEL = Pattern.compile("(?<! ) +[A-Z]{3}\\d{4}$");

    private final List<PagedLine> lines = new ArrayList<>();
    private int page = 1;
    /** The pages of the sections before this one: in the old style each section counts from 1. */
    private int earlierPages;

    private int pageOfSection;
    private boolean pending;
    private boolean pendingOld;
    private int pendingLine;

    private PageBreaks() {}

    /**
     * The turn to another page, where a layout has removed the marks itself.
     *
     * @param number the line of the source at which the page begins
     */
    public static Line turn(int number, int page) {
        return new Line(number, "\f" + page);
    }

    /** Whether a line is a {@link #turn}. */
    public static boolean isTurn(Line line) {
        String text = line.text();
        return text.length() > 1
                && text.charAt(0) == '\f'
                && Digits.are(text, 1, text.length())
                && text.length() < MAX_TURN;
    }

    /** The lines without page marks, each with its page. */
    public static List<PagedLine> remove(List<Line> body) {
        PageBreaks marks = new PageBreaks();
        for (Line line : body) {
            marks.add(line);
        }
        return marks.lines;
    }

    private void add(Line line) {
        if (isTurn(line)) {
            startPage(line, Digits.value(line.text(), 1, line.text().length()), true);
            return;
        }
        List<PageMark> marks = PageMark.in(line.text());
        if (marks.isEmpty()) {
            addText(line);
            return;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int i = 0; i < marks.size(); i++) {
            PageMark mark = marks.get(i);
            int next = i + 1 < marks.size()
                    ? marks.get(i + 1).start()
                    : line.text().length();
            append(rest, line.text().substring(from, mark.start()));
            from = mark.end();
            // "… 002 OF 002 2. (C) In …": a paragraph begins after a mark in the middle of a line.
            if (!rest.isEmpty() && ParagraphOpening.isMarked(line.text().substring(from, next))) {
                addText(new Line(line.number(), rest.toString()));
                rest.setLength(0);
            }
            if (rest.isEmpty()) {
                if (mark.old()) {
                    dropClassWords();
                }
                startPage(line, mark.page(), mark.old());
            }
        }
        append(rest, line.text().substring(from));
        if (!rest.isEmpty()) {
            addText(new Line(line.number(), rest.toString()));
        }
        turnTo(marks.getLast().page(), marks.getLast().old());
    }

    /** Pages of a telegram never run backwards (00HARARE6677). */
    private void turnTo(int number, boolean old) {
        if (old && number < pageOfSection) {
            earlierPages = page;
        }
        pageOfSection = number;
        page = Math.max(page, earlierPages + number);
    }

    private static void append(StringBuilder rest, String part) {
        if (!part.isBlank()) {
            rest.append(rest.isEmpty() ? "" : " ").append(part.strip());
        }
    }

    private void startPage(Line line, int number, boolean old) {
        turnTo(number, old);
        pending = true;
        pendingOld = old;
        pendingLine = line.number();
    }

    /**
     * In the old style, classification words precede a mark: that of the page that ends, that of the next, or both. The
     * NNNN at the end of a section may precede it too. The first may be at the end of the text, after a gap.
     */
    private void dropClassWords() {
        for (int words = 0; words < MAX_CLASS_WORDS; words++) {
            int last = PagedLine.textEnd(lines) - 1;
            if (last <= 0 || !isAboveMark(lines.get(last).text())) {
                dropClassWordAtEnd(last);
                return;
            }
            lines.subList(last, lines.size()).clear();
        }
    }

    /** {@code GOVERNMENT, A  CONFIDENTIAL}: the word is a mark if two spaces or more precede it (00HARARE6677). */
    private void dropClassWordAtEnd(int last) {
        String text = last < 0 ? "" : lines.get(last).text().stripTrailing();
        int gap = text.lastIndexOf("  ") + 2;
        if (gap > 2 && !text.substring(0, gap).isBlank() && ClassWord.isAlone(text.substring(gap))) {
            lines.set(last, lines.get(last).withText(text.substring(0, gap).stripTrailing()));
        }
    }

    private static boolean isAboveMark(String line) {
        return ClassWord.isTransmissionMark(CHANNEL.matcher(line.strip()).replaceFirst(""));
    }

    private void addText(Line line) {
        if (pending && line.isBlank()) {
            return;
        }
        boolean cut = pending && !pendingOld;
        if (pending) {
            closeGap(line);
            pending = false;
        }
        lines.add(new PagedLine(line, page, cut));
    }

    private void closeGap(Line next) {
        boolean blank = !lines.isEmpty() && lines.getLast().isBlank();
        PagedLine.dropBlankEnd(lines);
        boolean continues = !lines.isEmpty()
                && ParagraphOpening.of(next.text()).isEmpty()
                && continues(lines.getLast().text().strip(), next.text().strip());
        if (!continues && (blank || !pendingOld)) {
            lines.add(new PagedLine(new Line(pendingLine, ""), page, false));
        }
    }

    /**
     * Whether a sentence, or a heading with its ruler, continues after a mark: there is no full stop before the mark,
     * or there is a lowercase letter after it.
     */
    private static boolean continues(String before, String after) {
        char last = before.charAt(before.length() - 1);
        return Character.isLowerCase(after.charAt(0)) || ".!?:\"')”-=_*".indexOf(last) < 0;
    }
}
