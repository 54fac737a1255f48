// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Punctuation;
import org.cablesearch.reader.internal.line.EntireText;
import org.cablesearch.reader.internal.line.Field;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.Portion;
import org.cablesearch.reader.internal.line.Ruler;
import org.cablesearch.reader.internal.line.TextLines;

/** The paragraphs of a text, from the kind of each of its lines. */
public final class ParagraphParser {

    private static final int MAX_NAME_LENGTH = 30;

    private final List<PagedLine> lines;
    private final List<LineKind> kinds;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** For each paragraph, the number of its first line. */
    private final List<Integer> firstLines = new ArrayList<>();
    /** The paragraphs that are lettered items. */
    private final BitSet items = new BitSet();

    /** The marking of the whole text. */
    private Optional<PortionMarking> whole;

    private Optional<String> heading = Optional.empty();
    private int lastNumber;

    /**
     * The result of parsing a text.
     *
     * @param paragraphs the paragraphs, still without roles
     * @param problems repeated or missing numbers, and missing markings
     * @param kinds what each line is
     * @param firstLines for each paragraph the number of its first line; 0 if it has none of its own
     * @param tail whether the last paragraph consists of the lines around and below the signature
     */
    public record Result(
            List<Paragraph> paragraphs,
            List<Problem> problems,
            List<LineKind> kinds,
            List<Integer> firstLines,
            boolean tail) {
        public Result {
            paragraphs = List.copyOf(paragraphs);
            problems = List.copyOf(problems);
            kinds = List.copyOf(kinds);
            firstLines = List.copyOf(firstLines);
        }
    }

    private ParagraphParser(List<PagedLine> lines, Optional<PortionMarking> whole) {
        this.lines = lines;
        this.kinds = LineKinds.of(new TextLines(lines));
        this.whole = whole;
    }

    /**
     * The paragraphs of a text.
     *
     * @param tail the lines around its signature, which become a separate paragraph
     * @param whole the marking of the whole text that the front matter contains
     */
    public static Result parse(List<PagedLine> lines, List<PagedLine> tail, Optional<PortionMarking> whole) {
        ParagraphParser parser = new ParagraphParser(lines, whole);
        for (int i = 0; i < lines.size(); i++) {
            parser.read(i);
        }
        parser.closeHeading(lines.isEmpty() ? 1 : lines.getLast().page());
        parser.whole.ifPresent(marking -> parser.paragraphs.replaceAll(paragraph -> marked(paragraph, marking)));
        parser.noteMarkings();
        int first = 0;
        while (first < tail.size() && isBlankOrRuler(tail.get(first).text())) {
            first++;
        }
        boolean hasTail = first < tail.size();
        if (hasTail) {
            parser.addPlain(
                    tail.subList(first, tail.size()).stream()
                            .map(PagedLine::text)
                            .toList(),
                    tail.getFirst().page());
        }
        return new Result(parser.paragraphs, parser.problems, parser.kinds, parser.firstLines, hasTail);
    }

    private void read(int i) {
        int page = lines.get(i).page();
        switch (kinds.get(i)) {
            case LineKind.Opens opens -> {
                open(opens, i);
                heading = Optional.empty();
            }
            case LineKind.Heading found -> {
                closeHeading(page);
                heading = Optional.of(found.text());
            }
            case LineKind.Entire entire -> whole = Optional.of(entire.marking());
            case LineKind.Plain unused -> {}
        }
    }

    private void open(LineKind.Opens opens, int i) {
        PagedLine line = lines.get(i);
        if (opens.isNumber()) {
            noteNumber(opens.number().getAsInt(), line);
            opens.marking().filter(EntireText::isEntire).ifPresent(marking -> whole = Optional.of(marking));
        }
        if (paragraphs.isEmpty()) {
            // A sentence that contradicts the marking before it must not lower the level of the other paragraphs.
            whole = whole.or(() -> EntireText.inSentence(opens.text())
                    .filter(found ->
                            opens.marking().stream().allMatch(own -> own.level().compareTo(found.level()) <= 0)));
        }
        items.set(paragraphs.size(), opens.use() == LineKind.Use.ITEM);
        boolean title = opens.use() == LineKind.Use.TITLE;
        List<String> written = new ArrayList<>(List.of(title ? "" : opens.text()));
        for (int at = title ? i + 2 : i + 1; at < lines.size() && continues(kinds.get(at)); at++) {
            written.add(lines.get(at).text());
        }
        Optional<String> above = title ? Optional.of(opens.text()) : heading;
        add(opens.number(), opens.marking(), above, line.page(), text(written), line.number());
    }

    private static boolean continues(LineKind kind) {
        return kind == LineKind.Plain.NEXT || kind == LineKind.Plain.BLANK;
    }

    private void add(
            OptionalInt number,
            Optional<PortionMarking> marking,
            Optional<String> above,
            int page,
            String text,
            int firstLine) {
        paragraphs.add(new Paragraph(paragraphs.size(), number, marking, above, ParagraphRole.BODY, page, text));
        firstLines.add(firstLine);
    }

    /** Adds text that has no line of its own: a heading with nothing below it, or the tail. */
    private void addPlain(List<String> written, int page) {
        List<String> unmarked = new ArrayList<>(written);
        Optional<Portion> portion = Portion.of(written.getFirst());
        portion.ifPresent(first -> unmarked.set(0, first.text()));
        add(OptionalInt.empty(), portion.map(Portion::marking), Optional.empty(), page, text(unmarked), 0);
    }

    /** A heading with nothing below it is text. */
    private void closeHeading(int page) {
        heading.ifPresent(text -> addPlain(List.of(text), page));
    }

    /** Lines without the rulers around them or after the last sentence: those belong to a heading, or to nothing. */
    private static String text(List<String> written) {
        int start = 0;
        int end = written.size();
        while (end > 0 && isBlankOrRuler(written.get(end - 1))) {
            end--;
        }
        while (start < end && isBlankOrRuler(written.get(start))) {
            start++;
        }
        StringJoiner lines = new StringJoiner("\n");
        written.subList(start, end).forEach(line -> lines.add(line.stripTrailing()));
        String text = lines.toString().strip();
        String sentence = text.substring(0, Ruler.atEnd(text)).stripTrailing();
        boolean toBeFilledIn = text.endsWith("_");
        return !toBeFilledIn && Punctuation.endsSentence(sentence) ? sentence : text;
    }

    private static boolean isBlankOrRuler(String line) {
        return line.isBlank() || Ruler.isRuler(line);
    }

    private static Paragraph marked(Paragraph paragraph, PortionMarking whole) {
        return new Paragraph(
                paragraph.index(),
                paragraph.number(),
                paragraph.marking().or(() -> Optional.of(whole)),
                paragraph.heading(),
                paragraph.role(),
                paragraph.page(),
                paragraph.text());
    }

    private void noteNumber(int number, PagedLine line) {
        if (number != lastNumber + 1 && !paragraphs.isEmpty() && lastNumber > 0) {
            problems.add(new Problem(
                    ProblemCode.PARAGRAPH_NUMBERING,
                    "paragraph " + number + " follows paragraph " + lastNumber,
                    OptionalInt.of(line.number())));
        }
        lastNumber = number;
    }

    /** The next paragraph 1, which begins an attachment; the attachment may have no markings. */
    private int endOfCount(int from) {
        int end = from + 1;
        while (end < paragraphs.size()
                && (items.get(end) || paragraphs.get(end).number().orElse(0) != 1)) {
            end++;
        }
        return end;
    }

    /**
     * Reports missing markings, because a paragraph that lost its marking looks as if anyone may read it. If one numbered
     * paragraph has a marking, each should; without numbers, if most have one.
     */
    private void noteMarkings() {
        boolean numbered = false;
        boolean marked = false;
        int end = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (i == end) {
                end = endOfCount(i);
                List<Paragraph> count = paragraphs.subList(i, end);
                numbered = count.stream().anyMatch(ParagraphParser::isNumbered);
                marked = numbered
                        ? count.stream()
                                .anyMatch(
                                        one -> isNumbered(one) && one.marking().isPresent())
                        : count.stream()
                                                .filter(one -> one.marking().isPresent())
                                                .count()
                                        * 2
                                > count.size();
            }
            boolean expected = (marked && isNumbered(paragraph) == numbered && !isListItem(paragraph))
                    || paragraph.heading().flatMap(Portion::of).isPresent();
            if (paragraph.marking().isEmpty()
                    && (expected || Portion.isBroken(paragraph.text()))
                    && !needsNoMarking(paragraph.text())) {
                problems.add(new Problem(
                        ProblemCode.MARKING_MISSING,
                        name(paragraph) + " has no portion marking that can be read",
                        OptionalInt.of(firstLines.get(i))));
            }
        }
    }

    /** Whether a paragraph was redacted with its marking, or states who classified the cable. */
    private static boolean needsNoMarking(String text) {
        return LineWords.isRedacted(text)
                || Keyword.atStart(text)
                        .filter(keyword -> keyword.field() == Field.CLASSIFIED_BY)
                        .isPresent();
    }

    private static boolean isNumbered(Paragraph paragraph) {
        return paragraph.number().isPresent();
    }

    /** Whether it is an item of a list, which needs no marking: {@code -- …}, {@code a) …}; but {@code S. …} may be one. */
    private static boolean isListItem(Paragraph paragraph) {
        String text = paragraph.text();
        return !isNumbered(paragraph)
                && !text.isEmpty()
                && ("-–—•*".indexOf(text.charAt(0)) >= 0
                        || (text.length() > 2
                                && Character.isLetter(text.charAt(0))
                                && "SCU".indexOf(text.charAt(0)) < 0
                                && ".)".indexOf(text.charAt(1)) >= 0
                                && text.charAt(2) == ' '));
    }

    /** {@code paragraph 5}, or what it begins with. */
    private static String name(Paragraph paragraph) {
        String text = paragraph.text();
        return isNumbered(paragraph)
                ? "paragraph " + paragraph.number().getAsInt()
                : "the paragraph \"" + text.substring(0, Math.min(text.length(), MAX_NAME_LENGTH)) + "…\"";
    }
}
