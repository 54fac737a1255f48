// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.text.Punctuation;
import org.cablesearch.reader.internal.line.EntireText;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.SectionLabel;
import org.cablesearch.reader.internal.line.TextLines;

/**
 * Gives each line of a text its kind, from itself, the kinds above it and the lines below it.
 *
 * <p>A numbered paragraph extends to the next one or to the next heading. Other text (a preamble, a body without
 * numbers, text under a heading) is divided at blank lines, unless a sentence continues across the blank line.
 */
final class LineKinds {

    /** A line that is not wrapped: a title, {@code END SUMMARY}. */
    private static final int MAX_SHORT_LINE = 50;

    private final TextLines lines;
    private final HeadingFinder headings;
    private final List<LineKind> kinds = new ArrayList<>();
    /** The paragraph above a line. */
    private Optional<LineKind.Opens> opener = Optional.empty();
    /** Its last line with text; empty if there is none yet. */
    private String above = "";

    private boolean blankAbove;
    private boolean isList;
    private boolean headed;
    private boolean begun;

    private LineKinds(TextLines lines) {
        this.lines = lines;
        this.headings = new HeadingFinder(lines);
    }

    static List<LineKind> of(TextLines text) {
        LineKinds kinds = new LineKinds(NumberChain.read(text));
        while (kinds.kinds.size() < text.size()) {
            kinds.read(kinds.kinds.size());
        }
        return kinds.kinds;
    }

    private void read(int i) {
        PagedLine line = lines.get(i);
        Optional<PortionMarking> entire = begun ? Optional.empty() : EntireText.ofLine(line.text());
        if (line.opens()) {
            readNumber(line.opening().get(), i);
        } else if (line.isBlank()) {
            blankAbove = !above.isEmpty();
            kinds.add(LineKind.Plain.BLANK);
        } else if (entire.isPresent()) {
            kinds.add(new LineKind.Entire(entire.get()));
        } else {
            readText(line.text(), i);
        }
    }

    private void readNumber(ParagraphOpening opening, int i) {
        boolean title = !headed && lines.isRuler(i + 1) && HeadingFinder.isTitle(opening.text());
        begin(new LineKind.Opens(
                OptionalInt.of(opening.number()),
                opening.marking(),
                opening.text(),
                title ? LineKind.Use.TITLE : LineKind.Use.TEXT));
        if (title) {
            kinds.add(LineKind.Plain.HEADING);
        }
    }

    private void readText(String text, int i) {
        Optional<HeadingFinder.Heading> found = mayBeHeading(i) ? headings.at(i) : Optional.empty();
        if (found.isPresent()) {
            kinds.add(new LineKind.Heading(found.get().text()));
            kinds.addAll(Collections.nCopies(found.get().end() - i - 1, LineKind.Plain.HEADING));
            close();
            begun |= headed;
            headed = true;
            return;
        }
        Optional<Portion> portion = Portion.of(text);
        Optional<Portion> item = Portion.ofItem(text).filter(unused -> startsItem(portion.isPresent()));
        if (item.isPresent()) {
            begin(item, opener.map(LineKind.Opens::number).orElse(OptionalInt.empty()), text, LineKind.Use.ITEM);
        } else if (opener.isEmpty() && lines.isRuler(i)) {
            kinds.add(LineKind.Plain.BETWEEN);
        } else if (opener.isEmpty() || portion.filter(this::startsPortion).isPresent() || isNewParagraph(i)) {
            begin(portion, OptionalInt.empty(), text, LineKind.Use.TEXT);
        } else {
            kinds.add(LineKind.Plain.NEXT);
            add(above.isEmpty() && lines.isRuler(i) ? "" : text);
        }
    }

    private void begin(Optional<Portion> portion, OptionalInt number, String text, LineKind.Use use) {
        begin(new LineKind.Opens(
                number,
                portion.map(Portion::marking),
                portion.map(Portion::text).orElse(text),
                use));
    }

    private void close() {
        opener = Optional.empty();
        above = "";
        blankAbove = false;
        isList = false;
    }

    private void begin(LineKind.Opens kind) {
        close();
        kinds.add(kind);
        opener = Optional.of(kind);
        headed = false;
        begun = true;
        add(kind.use() == LineKind.Use.TITLE ? "" : kind.text());
    }

    private void add(String text) {
        above = text.stripTrailing();
        blankAbove = false;
        isList |= text.startsWith("(B)") || text.startsWith("(R)");
    }

    /** Whether a heading may begin here: after a blank line, a ruler or the end of a sentence. */
    private boolean mayBeHeading(int i) {
        if (completesEnd(i)) {
            return false;
        }
        if (blankAbove || above.isEmpty()) {
            return true;
        }
        String text = lines.text(i);
        boolean afterSentence = !above.endsWith(":") && Punctuation.endsSentence(above);
        return lines.isRuler(i)
                || HeadingFinder.isBetweenSlashes(text)
                || !HeadingFinder.betweenRulers(text).isEmpty()
                || (afterSentence && opener.get().number().isPresent())
                || (lines.isRuler(i + 1) && (afterSentence || (headings.isTitle(i, i + 1) && !headings.endsList(i))));
    }

    /** {@code END}, an empty line, {@code SUMMARY.}: the closing words of a section. */
    private boolean completesEnd(int i) {
        return LineWords.endsWith(above, "END")
                && SectionLabel.of(lines.text(i)).isPresent();
    }

    /**
     * A marking after a blank line opens a new portion, but {@code (C)} after {@code (B)} is an item of a list. Any other
     * marking does so directly below a sentence or a short line, too (09STATE131801).
     */
    private boolean startsPortion(Portion portion) {
        if (blankAbove && !isList) {
            return true;
        }
        boolean mayBeItem = portion.marking().level() == Sensitivity.C
                && portion.marking().controls().isEmpty();
        return !mayBeItem && !above.isEmpty() && (Punctuation.endsSentence(above) || above.length() <= MAX_SHORT_LINE);
    }

    /**
     * A lettered item with a marking follows a heading, a blank line or a sentence; {@code (C) (S) …} only another item,
     * because it may be two markings.
     */
    private boolean startsItem(boolean twoMarkings) {
        return opener.map(paragraph -> (blankAbove || Punctuation.endsSentence(above))
                        && (!twoMarkings || paragraph.use() == LineKind.Use.ITEM))
                .orElse(!twoMarkings);
    }

    /** Whether text without a number begins a new paragraph: after a blank line, unless a sentence continues across it. */
    private boolean isNewParagraph(int i) {
        return opener.get().number().isEmpty()
                && blankAbove
                && !completesEnd(i)
                && (!Character.isLowerCase(lines.text(i).charAt(0))
                        || ".!?:".indexOf(above.charAt(above.length() - 1)) >= 0);
    }
}
