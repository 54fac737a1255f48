package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;

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

    private final List<PagedLine> lines = new ArrayList<>();
    private int page = 1;
    private boolean pending;
    private boolean pendingOld;
    private int pendingLine;

    private PageBreaks() {}

    /** The lines without page marks, each with its page. */
    public static List<PagedLine> remove(List<Line> body) {
        PageBreaks marks = new PageBreaks();
        for (Line line : body) {
            marks.add(line);
        }
        return marks.lines;
    }

    private void add(Line line) {
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
                startPage(line, mark);
            }
        }
        append(rest, line.text().substring(from));
        if (!rest.isEmpty()) {
            addText(new Line(line.number(), rest.toString()));
        }
        page = marks.getLast().page();
    }

    private static void append(StringBuilder rest, String part) {
        if (!part.isBlank()) {
            rest.append(rest.isEmpty() ? "" : " ").append(part.strip());
        }
    }

    private void startPage(Line line, PageMark mark) {
        if (mark.old()) {
            dropClassWords();
        }
        page = mark.page();
        pending = true;
        pendingOld = mark.old();
        pendingLine = line.number();
    }

    /**
     * In the old style, classification words precede a mark: that of the page that ends, that of the next, or both. The
     * NNNN at the end of a section may precede it too.
     */
    private void dropClassWords() {
        for (int words = 0; words < MAX_CLASS_WORDS; words++) {
            int last = PagedLine.textEnd(lines) - 1;
            if (last <= 0 || !isAboveMark(lines.get(last).text())) {
                return;
            }
            lines.subList(last, lines.size()).clear();
        }
    }

    private static boolean isAboveMark(String line) {
        String text = line.strip();
        return ClassWord.isAlone(text) || text.equals("NNNN") || text.equals("NNN");
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
