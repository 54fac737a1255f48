package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the page marks from a body, and rejoins the sentences that they cut.
 *
 * <pre>
 * construction of a shelter along the border to care for
 *
 * PHNOM PENH 00001385  002 OF 002                    the mark, and the blank lines around it, go
 *
 *
 * Cambodian victims repatriated from Thailand.
 * </pre>
 */
public final class PageBreaks {

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
        int turned = 0;
        for (PageMark mark : marks) {
            append(rest, line.text().substring(from, mark.start()));
            from = mark.end();
            if (rest.isEmpty()) {
                startPage(line, mark.old());
            } else {
                turned++;
            }
        }
        append(rest, line.text().substring(from));
        if (!rest.isEmpty()) {
            addText(new Line(line.number(), rest.toString()));
        }
        page += turned;
    }

    private static void append(StringBuilder rest, String part) {
        if (!part.isBlank()) {
            rest.append(rest.isEmpty() ? "" : " ").append(part.strip());
        }
    }

    private void startPage(Line line, boolean old) {
        if (old) {
            dropClassWord();
        }
        page += lines.isEmpty() ? 0 : 1;
        pending = true;
        pendingOld = old;
        pendingLine = line.number();
    }

    /** The old style has the class word on the line above: {@code CONFIDENTIAL} / {@code PAGE 02 …}. */
    private void dropClassWord() {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last > 0 && ClassWord.isAlone(lines.get(last).text())) {
            lines.subList(last, lines.size()).clear();
        }
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
        boolean blank = !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        boolean goesOn = !lines.isEmpty()
                && ParagraphOpening.of(next.text()).isEmpty()
                && goesOn(
                        lines.get(lines.size() - 1).text().strip(), next.text().strip());
        if (!goesOn && (blank || !pendingOld)) {
            lines.add(new PagedLine(new Line(pendingLine, ""), page, false));
        }
    }

    /**
     * Whether a sentence, or a heading with its ruler, continues after a mark: there is no stop before the mark, or a
     * small letter after it.
     */
    private static boolean goesOn(String before, String after) {
        char last = before.charAt(before.length() - 1);
        return Character.isLowerCase(after.charAt(0)) || ".!?:\"')”-=_*".indexOf(last) < 0;
    }
}
