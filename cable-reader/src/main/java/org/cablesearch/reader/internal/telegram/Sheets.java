// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.input.SetAside;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.NextIndex;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.ParagraphOpening;

/**
 * A telegram without the lines of the pages and sections in which it was printed.
 *
 * <pre>
 * AS SHE BELONGED TO A MISSION SCHOOL, WHICH HAD        text
 * CONFIDENTIAL                                          the foot of a page,
 * NNN                                                   the end of a section,
 * CONFIDENTIAL                                          the head of the next page
 * PAGE 01        BLANTY  00412  02 OF 02 171402Z        the first page of the next section,
 * ACTION AF-06 … USMISSION USUN NEW YORK                whose head repeats that of the first,
 * C O N F I D E N T I A L SECTION 2 OF 2 BLANTYRE 0412  down to the classification line
 * LIMDIS                                                and the captions below it
 * LENT IT FOR ONE SEASON                                text in mid-sentence
 * </pre>
 *
 * @param head the lines above the classification line of the first section
 * @param body the lines from the classification line on; each turn of a page is a {@link PageBreaks#turn}
 * @param marks the other lines
 */
record Sheets(List<Line> head, List<Line> body, List<SetAside> marks) {

    /** An address list of a hundred posts is the longest that was seen. */
    private static final int MAX_HEAD_LINES = 400;

    Sheets {
        head = List.copyOf(head);
        body = List.copyOf(body);
        marks = List.copyOf(marks);
    }

    static Sheets of(List<Line> telegram) {
        return new Reading(telegram).sheets();
    }

    private static final class Reading {

        private final List<Line> lines;
        private final List<String> written;
        private final Sheet[] kinds;
        private final NextIndex text;
        private final NextIndex firstPage;
        private final NextIndex bodyOrClassLine;
        private final List<Line> body = new ArrayList<>();
        private final List<Line> head = new ArrayList<>();
        private final List<SetAside> marks = new ArrayList<>();
        private int page = 1;
        private int pagesBefore;
        private boolean hasFirstPage;

        Reading(List<Line> telegram) {
            lines = telegram;
            written = telegram.stream().map(line -> line.text().strip()).toList();
            kinds = written.stream().map(Sheet::of).toArray(Sheet[]::new);
            text = new NextIndex(kinds.length, i -> kinds[i] == Sheet.TEXT);
            firstPage = new NextIndex(kinds.length, this::isFirstPage);
            bodyOrClassLine =
                    new NextIndex(kinds.length, i -> kinds[i] == Sheet.TEXT && (isParagraph(i) || isClassLine(i)));
        }

        Sheets sheets() {
            joinOpenPages();
            readClassWordsAsText();
            int start = readHead();
            for (int i = start; i < lines.size(); i++) {
                i = read(i);
            }
            return new Sheets(head, body, marks);
        }

        /** Turns {@code PAGE 02} alone into text, unless the line below it has post and serial, which is then a mark too. */
        private void joinOpenPages() {
            for (int i = 0; i < kinds.length; i++) {
                if (kinds[i] == Sheet.PAGE && Sheet.isOpen(written.get(i))) {
                    int next = i + 1;
                    while (next < kinds.length && kinds[next] == Sheet.BLANK) {
                        next++;
                    }
                    if (next < kinds.length && Sheet.closes(written.get(next))) {
                        kinds[next] = Sheet.END;
                    } else {
                        kinds[i] = Sheet.TEXT;
                    }
                }
            }
        }

        /** Turns a class word into text that has text, or the beginning or end of the telegram, on both sides. */
        private void readClassWordsAsText() {
            Sheet above = Sheet.END;
            for (int i = 0; i < kinds.length; i++) {
                if (kinds[i] == Sheet.CLASS_WORD && above == Sheet.TEXT && below(i) == Sheet.TEXT) {
                    kinds[i] = Sheet.TEXT;
                }
                above = kinds[i] == Sheet.BLANK ? above : kinds[i];
            }
        }

        private Sheet below(int i) {
            int next = i + 1;
            while (next < kinds.length && kinds[next] == Sheet.BLANK) {
                next++;
            }
            return next == kinds.length ? Sheet.END : kinds[next];
        }

        /** Reads the head of the first section; returns the line at which the body begins. */
        private int readHead() {
            int start = classLine(0).orElseGet(this::startWithoutClassLine);
            for (int i = 0; i < start; i++) {
                if (kinds[i] == Sheet.TEXT || kinds[i] == Sheet.BLANK) {
                    head.add(lines.get(i));
                } else {
                    readPage(i);
                    mark(i, "page mark");
                }
            }
            if (page > 1) {
                body.add(PageBreaks.turn(start, page));
            }
            return start;
        }

        /** The classification line of the section whose head begins with a line. */
        private OptionalInt classLine(int from) {
            int at = bodyOrClassLine.from(from);
            int nextSection = firstPage.from(text.from(from) + 1);
            boolean belongs = at < Math.min(nextSection, from + MAX_HEAD_LINES);
            return belongs && !isParagraph(at) ? OptionalInt.of(at) : OptionalInt.empty();
        }

        private boolean isParagraph(int i) {
            return ParagraphOpening.of(written.get(i)).isPresent();
        }

        private boolean isClassLine(int i) {
            return Sheet.senderOf(written.get(i)).isPresent();
        }

        /** The first field or paragraph, if there is a sender above it; otherwise the telegram is all body. */
        private int startWithoutClassLine() {
            boolean addressed = false;
            for (int i = 0; i < Math.min(lines.size(), MAX_HEAD_LINES); i++) {
                String line = written.get(i);
                addressed |= line.startsWith("FM ");
                if (addressed
                        && (Keyword.atStart(line).isPresent()
                                || ParagraphOpening.of(line).isPresent())) {
                    return i;
                }
            }
            return 0;
        }

        /** Reads a line of the body; returns the last line read. */
        private int read(int i) {
            switch (kinds[i]) {
                case TEXT, BLANK -> body.add(lines.get(i));
                case CLASS_WORD, END -> mark(i, "class word or end of a section");
                case PAGE, FIRST_PAGE -> {
                    boolean section = isFirstPage(i);
                    readPage(i);
                    mark(i, "page mark");
                    int last = section ? readSectionHead(i) : i;
                    body.add(PageBreaks.turn(lines.get(i).number(), page));
                    return last;
                }
            }
            return i;
        }

        private boolean isFirstPage(int i) {
            return kinds[i] == Sheet.FIRST_PAGE || (kinds[i] == Sheet.PAGE && Sheet.pageOf(written.get(i)) == 1);
        }

        /** The pages of all sections are counted together, so that no page comes after a later one. */
        private void readPage(int i) {
            if (kinds[i] != Sheet.PAGE && kinds[i] != Sheet.FIRST_PAGE) {
                return;
            }
            if (isFirstPage(i) && hasFirstPage) {
                pagesBefore = page;
            }
            hasFirstPage |= isFirstPage(i);
            page = Math.max(page, pagesBefore + Sheet.pageOf(written.get(i)));
        }

        /** Sets the head of a further section aside; returns its last line, or the page line if it has no head. */
        private int readSectionHead(int pageLine) {
            OptionalInt classLine = classLine(pageLine + 1);
            if (classLine.isEmpty()) {
                return pageLine;
            }
            int last = classLine.getAsInt();
            while (last + 1 < lines.size()
                    && kinds[last + 1] == Sheet.TEXT
                    && Captions.ofLine(written.get(last + 1)).isPresent()) {
                last++;
            }
            for (int i = pageLine + 1; i <= last; i++) {
                readPage(i);
                mark(i, "head of a further section");
            }
            return last;
        }

        private void mark(int i, String rule) {
            if (kinds[i] != Sheet.BLANK) {
                marks.add(new SetAside(lines.get(i), Role.MARK, rule));
            }
        }
    }
}
