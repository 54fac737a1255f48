// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.LineBreaks;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.Ruler;
import org.cablesearch.reader.internal.line.SectionLabel;
import org.cablesearch.reader.internal.line.SectionMarks;
import org.cablesearch.reader.internal.line.TextLines;

/**
 * The headings of a text: a line with a ruler below it, above and below it, or at its end, or a short line right above
 * a numbered paragraph.
 *
 * <pre>
 * --------------------------------------      SUMMARY      NO-NONSENSE STYLE -----------------      OTHER TIDBITS
 * NGO CONCERNS WITH LABOR AND GOVERNMENT      -------                                               8. (S) MODEST WEALTH.
 * --------------------------------------      -- COMMENT --
 * </pre>
 */
final class HeadingFinder {

    private static final String RULER = "-=*";
    private static final int MIN_RULER_LENGTH = 2;

    private static final int MAX_LINES = 3;
    private static final int MIN_WRAPPED_LENGTH = 40;
    private static final int MAX_LINE_LENGTH = 90;

    /** The publisher rejoined the lines of some headings (07ISLAMABAD1583). */
    private static final int MAX_RULED_LENGTH = 180;

    private static final int MIN_TITLE_LENGTH = 4;
    private static final int FEW_WORDS = 8;

    /**
     * A heading.
     *
     * @param text its lines, joined with a space
     * @param end the index of the line after it and its rulers
     */
    record Heading(String text, int end) {}

    private final TextLines lines;
    private final boolean numbered;

    HeadingFinder(TextLines lines) {
        this.lines = lines;
        this.numbered = lines.list().stream().anyMatch(PagedLine::opens);
    }

    /** The heading that begins with line {@code i}; the line above must be blank, or end a sentence. */
    Optional<Heading> at(int i) {
        String text = lines.get(i).text();
        int first = i;
        for (int rulers = 0; rulers < MAX_LINES && lines.isRuler(first); rulers++) {
            first = lines.below(first + 1);
        }
        if (first == lines.size()) {
            return Optional.empty();
        }
        Optional<Heading> onOneLine = withRulerAtEnd(first);
        if (onOneLine.isPresent()) {
            return onOneLine;
        }
        int end = blockEnd(first);
        int maxLength = first > i && lines.isRuler(end) ? MAX_RULED_LENGTH : MAX_LINE_LENGTH;
        boolean isHeading = end > first
                && end - first <= MAX_LINES
                && isShort(first, end, maxLength)
                && (!LineWords.isRedacted(join(first, end)) || isRedactedHeading(first, end));
        if (!isHeading) {
            return Optional.empty();
        }
        int below = lines.below(end);
        boolean list = first == i && isList(first, end);
        boolean ruled = lines.isRuler(end) && !list && !isTable(first, end) && !isSentence(join(first, end));
        if (ruled) {
            return Optional.of(new Heading(join(first, end), skipRulers(end)));
        }
        if (lines.isRuler(below) && isLineOrWrapped(first, end) && isTitle(first, end)) {
            return Optional.of(new Heading(join(first, end), skipRulers(below)));
        }
        if (first == i && end - first == 1 && isBetweenSlashes(text.strip()) && !endsSection(text)) {
            return Optional.of(new Heading(text.strip(), end));
        }
        String inner = betweenRulers(text);
        if (first == i && end - first == 1 && isTitle(inner)) {
            return Optional.of(new Heading(inner, skipRulers(end)));
        }
        if (isMarkedTitle(i, first, end) || isUnnumberedTitle(i, first, end)) {
            return Optional.of(new Heading(text.strip(), end));
        }
        boolean isTitle = first > i ? !isTable(first, end) : isLineOrWrapped(first, end) && isTitle(first, end);
        int titleEnd = hasShortRuler(first, end) ? end - 1 : end;
        return lines.opens(below) && isTitle
                ? Optional.of(new Heading(join(first, titleEnd), below))
                : Optional.empty();
    }

    /**
     * {@code You can also access this site through our website.}: more than half of its words are in lower case, and it
     * ends with a full stop.
     */
    private static boolean isSentence(String text) {
        boolean abbreviated = text.length() > 2 && text.charAt(text.length() - 3) == '.';
        return text.endsWith(".") && !abbreviated && LineWords.isMostlySmall(text);
    }

    /**
     * Whether the lines are a heading: one line, perhaps underlined, or two if the first is full. Several shorter lines are a
     * list, such as the participants of a meeting.
     */
    private boolean isLineOrWrapped(int from, int to) {
        int count = to - from;
        return count == 1
                || (count == 2 && hasShortRuler(from, to))
                || (count == 2 && lines.text(from).length() >= MIN_WRAPPED_LENGTH);
    }

    /** {@code EU} / {@code --}: the last of several lines has only marks, too few for a ruler elsewhere. */
    private boolean hasShortRuler(int from, int to) {
        return to - from > 1 && lines.get(to - 1).text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a line is the last of a list of titles, right above a ruler. */
    boolean endsList(int i) {
        int first = i;
        while (i - first < MAX_LINES && isBlockLine(first - 1)) {
            first--;
        }
        return isList(first, i + 1);
    }

    /**
     * Whether lines are a list of titles, such as the headlines of a press review, or end in the label of a section: each is
     * short and complete, so none continues the one above.
     */
    private boolean isList(int from, int to) {
        if (to - from < 2) {
            return false;
        }
        boolean label = SectionLabel.isAlone(lines.text(to - 1));
        for (int i = from; i < to; i++) {
            String text = lines.text(i);
            boolean complete = text.length() < MIN_WRAPPED_LENGTH
                    && isTitle(i, i + 1)
                    && !text.endsWith(":")
                    && !LineWords.isUnfinished(text);
            if (!complete) {
                return false;
            }
        }
        return label || to - from > 2;
    }

    /** {@code (S/NF) Jamaat al-Dawa}: a short line with a marking, alone between blank lines. */
    private boolean isMarkedTitle(int i, int first, int end) {
        return first == i
                && end - first == 1
                && (end == lines.size() || lines.isBlank(end))
                && Portion.of(lines.text(first)).isPresent()
                && isTitle(first, end);
    }

    /**
     * In a text without numbers, which is not all in capitals: a line in capitals alone between blank lines, with other text
     * below it (the subjects of a press review).
     */
    private boolean isUnnumberedTitle(int i, int first, int end) {
        if (numbered || first != i || end - first != 1 || !lines.isBlank(end)) {
            return false;
        }
        String title = lines.text(first);
        int below = lines.below(end);
        return below < lines.size()
                && LetterCase.isUpper(title)
                && title.length() >= MIN_TITLE_LENGTH
                && isTitle(title)
                && !LetterCase.isUpper(lines.get(below).text());
    }

    /** A redaction alone between a blank line and a ruler; directly below a sentence it is a redacted answer. */
    private boolean isRedactedHeading(int first, int end) {
        return end - first == 1 && lines.isRuler(end) && first > 0 && !lines.isText(first - 1);
    }

    /** {@code //VALEDICTORY "RAZZMATAZZ"//} (08MADRID1092). */
    static boolean isBetweenSlashes(String line) {
        return line.length() > 4 && line.startsWith("//") && line.endsWith("//");
    }

    /** {@code -- Comment --}: what is between two short rulers on a line; empty if there are none. */
    static String betweenRulers(String line) {
        String text = line.strip();
        int from = Runs.skip(text, 0, RULER);
        int to = Runs.skipBack(text, text.length(), RULER);
        return from >= MIN_RULER_LENGTH && text.length() - to >= MIN_RULER_LENGTH && from < to
                ? text.substring(from, to).strip()
                : "";
    }

    private Optional<Heading> withRulerAtEnd(int i) {
        String line = lines.text(i);
        int ruler = Ruler.atEnd(line);
        boolean isHeading = ruler < line.length() && ruler <= MAX_LINE_LENGTH && !lines.opens(i);
        String text = line.substring(0, ruler).strip();
        return isHeading && !text.endsWith(".") && !text.contains("  ")
                ? Optional.of(new Heading(withoutRuler(text), i + 1))
                : Optional.empty();
    }

    /** The line after the block of lines with text that begins at {@code from}. */
    private int blockEnd(int from) {
        int end = from;
        while (end - from <= MAX_LINES && isBlockLine(end)) {
            end++;
        }
        return end;
    }

    private boolean isBlockLine(int i) {
        return lines.isText(i) && !lines.opens(i);
    }

    private boolean isShort(int from, int to, int maxLength) {
        return IntStream.range(from, to).allMatch(i -> lines.text(i).length() <= maxLength);
    }

    /** Whether words are far apart, like columns: a ruler under them is part of a table. */
    private boolean isTable(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> lines.text(i).contains("   "));
    }

    boolean isTitle(int from, int to) {
        return !isTable(from, to) && isTitle(join(from, to));
    }

    /**
     * Whether a line may be a title: it does not end a sentence, and it is all in capitals, has a capital in each
     * longer word, or has only a few words.
     */
    static boolean isTitle(String marked) {
        String text = Portion.withoutMarking(marked);
        // Empty if the lines have only line breaks of a page, <br>.
        if (text.isEmpty()
                || text.length() > MAX_LINES * MAX_LINE_LENGTH
                || endsSection(text)
                || Captions.isNotice(text)
                || LineWords.isRedacted(text)
                || isNumeric(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if ((".,;)".indexOf(last) >= 0 && !SectionLabel.isAlone(text))
                || (!Character.isLetterOrDigit(text.charAt(0)) && "\"“'(".indexOf(text.charAt(0)) < 0)) {
            return false;
        }
        int words = 0;
        int small = 0;
        for (String word : text.split(" ")) {
            words++;
            small += word.length() > 3 && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small == 0 || (words <= FEW_WORDS && Character.isUpperCase(text.charAt(0)));
    }

    /**
     * {@code … FRIEND. END SUMMARY}: the end of a text whose full stop is missing (72TEHRAN1164), or the end of a
     * quotation.
     */
    private static boolean endsSection(String text) {
        return SectionMarks.closesQuote(text)
                || SectionEnd.find(text, 0, SectionLabel.Kind.SUMMARY).isPresent()
                || SectionEnd.find(text, 0, SectionLabel.Kind.COMMENT).isPresent();
    }

    /** {@code Dec 708}: a row of a table. */
    private static boolean isNumeric(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 2 && digits >= text.chars().filter(Character::isLetter).count();
    }

    private String join(int from, int to) {
        List<String> texts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            texts.add(LineBreaks.strip(lines.get(i).text()).strip());
        }
        return Blanks.squeeze(String.join(" ", texts));
    }

    private static String withoutRuler(String text) {
        return text.substring(Runs.skip(text, 0, "-= "));
    }

    private int skipRulers(int from) {
        int at = from;
        while (lines.isRuler(at)) {
            at++;
        }
        return at;
    }
}
