package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionLevel;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.internal.line.EntireText;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;
import org.cablesearch.reader.internal.line.Scan;
import org.cablesearch.reader.internal.line.SectionLabel;
import org.cablesearch.reader.internal.line.Words;

/**
 * The paragraphs of a text.
 *
 * <p>A numbered paragraph extends to the next one or to the next heading. Other text (a preamble, a body without
 * numbers, text under a heading) is divided at blank lines, unless a sentence continues across the blank line.
 */
public final class ParagraphParser {

    /** A line that is not wrapped: a title, {@code END SUMMARY}. */
    private static final int MAX_SHORT_LINE = 50;

    private final List<PagedLine> lines;
    private final List<Optional<ParagraphOpening>> openings;
    private final HeadingFinder headings;
    private final List<ParagraphDraft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    /** For each draft, the number of its first line. */
    private final List<Integer> firstLines = new ArrayList<>();

    /** The marking of the whole text. */
    private Optional<PortionMarking> whole;

    private Optional<ParagraphDraft> current = Optional.empty();
    private Optional<String> heading = Optional.empty();
    private int lastNumber;
    private Place lastPlace = Place.Outside.BETWEEN;

    /** Where a line of the text belongs. */
    public sealed interface Place {

        /** In the paragraph with this index. */
        record InParagraph(int index) implements Place {}

        /** In no paragraph. */
        enum Outside implements Place {
            /** A heading, or a ruler of one. */
            HEADING,
            /** A blank line or a ruler between paragraphs. */
            BETWEEN
        }
    }

    /**
     * The result of parsing a text.
     *
     * @param paragraphs the paragraphs, still without roles
     * @param problems repeated or missing numbers, and missing markings
     * @param places where each line belongs
     * @param firstLines for each paragraph the number of its first line; 0 if it has none of its own
     * @param tail whether the last paragraph consists of the lines around and below the signature
     */
    public record Result(
            List<Paragraph> paragraphs,
            List<Problem> problems,
            List<Place> places,
            List<Integer> firstLines,
            boolean tail) {
        public Result {
            paragraphs = List.copyOf(paragraphs);
            problems = List.copyOf(problems);
            places = List.copyOf(places);
            firstLines = List.copyOf(firstLines);
        }
    }

    private ParagraphParser(List<PagedLine> lines, Optional<PortionMarking> whole) {
        this.lines = lines;
        this.whole = whole;
        this.openings = NumberChain.of(lines);
        this.headings = new HeadingFinder(lines, openings);
    }

    /**
     * The paragraphs of a text.
     *
     * @param tail the lines around its signature, which become a separate paragraph
     * @param whole the marking of the whole text that the front matter contains
     */
    public static Result parse(List<PagedLine> lines, List<PagedLine> tail, Optional<PortionMarking> whole) {
        ParagraphParser parser = new ParagraphParser(lines, whole);
        int i = 0;
        while (i < lines.size()) {
            int end = parser.read(i);
            Place place = end == i + 1 ? parser.lastPlace : Place.Outside.HEADING;
            parser.places.addAll(Collections.nCopies(end - i, place));
            i = end;
        }
        parser.closeHeading(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).page());
        parser.whole.ifPresent(marking -> parser.drafts.forEach(draft -> draft.markAs(marking)));
        parser.noteMarkings();
        boolean hasTail = tail.stream().anyMatch(line -> !line.isBlank() && !Ruler.isRuler(line.text()));
        if (hasTail) {
            parser.addTail(tail);
        }
        return new Result(parser.build(), parser.problems, parser.places, parser.firstLines, hasTail);
    }

    private void addTail(List<PagedLine> tail) {
        ParagraphDraft draft =
                ParagraphDraft.unnumbered(Optional.empty(), tail.get(0).page());
        tail.forEach(line -> draft.add(line.text()));
        begin(draft, 0);
    }

    /** The next paragraph 1, which begins an attachment; the attachment may have no markings. */
    private int endOfCount(int from) {
        int end = from + 1;
        while (end < drafts.size() && !drafts.get(end).isFirst()) {
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
        for (int i = 0; i < drafts.size(); i++) {
            ParagraphDraft draft = drafts.get(i);
            if (i == end) {
                end = endOfCount(i);
                List<ParagraphDraft> count = drafts.subList(i, end);
                numbered = count.stream().anyMatch(ParagraphDraft::isNumbered);
                marked = numbered
                        ? count.stream().anyMatch(one -> one.isNumbered() && one.isMarked())
                        : count.stream().filter(ParagraphDraft::isMarked).count() * 2 > count.size();
            }
            boolean expected =
                    (marked && draft.isNumbered() == numbered && !draft.isListItem()) || draft.hasMarkedHeading();
            if (!draft.isMarked() && (expected || ParagraphOpening.isBrokenMarking(draft.text()))) {
                problems.add(new Problem(
                        ProblemCode.MARKING_MISSING,
                        draft.name() + " has no portion marking that can be read",
                        OptionalInt.of(firstLines.get(i))));
            }
        }
    }

    private List<Paragraph> build() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (ParagraphDraft draft : drafts) {
            paragraphs.add(draft.build(paragraphs.size()));
        }
        return paragraphs;
    }

    /** Reads the heading or paragraph that begins with line {@code i}, and returns the index of the line after it. */
    private int read(int i) {
        PagedLine line = lines.get(i);
        lastPlace = Place.Outside.BETWEEN;
        if (openings.get(i).isPresent()) {
            return open(openings.get(i).get(), i);
        }
        if (line.isBlank()) {
            current.ifPresent(draft -> draft.add(""));
            return i + 1;
        }
        Optional<PortionMarking> entire = EntireText.ofLine(line.text());
        if (entire.isPresent() && drafts.isEmpty()) {
            whole = entire;
            return i + 1;
        }
        Optional<HeadingFinder.Heading> found = mayBeHeading(i) ? headings.at(i) : Optional.empty();
        if (found.isPresent()) {
            closeHeading(line.page());
            heading = Optional.of(found.get().text());
            current = Optional.empty();
            lastPlace = Place.Outside.HEADING;
            return found.get().end();
        }
        Optional<PortionMarking> item = ParagraphOpening.markingOfItem(line.text());
        if (item.isPresent() && startsItem(line.text())) {
            OptionalInt number = current.map(ParagraphDraft::number).orElse(OptionalInt.empty());
            ParagraphDraft draft = ParagraphDraft.ofItem(number, item.get(), heading, line.page());
            draft.add(ParagraphOpening.itemWithoutMarking(line.text()));
            begin(draft, line.number());
            lastPlace = new Place.InParagraph(drafts.size() - 1);
            return i + 1;
        }
        addText(line);
        return i + 1;
    }

    /** Whether a heading may begin here: after a blank line, a ruler or the end of a sentence. */
    private boolean mayBeHeading(int i) {
        if (completesEnd(lines.get(i).text())) {
            return false;
        }
        if (current.isEmpty() || current.get().isEmpty() || current.get().endsInBlank()) {
            return true;
        }
        String above = current.get().lastText();
        boolean afterSentence = !above.endsWith(":") && Scan.endsSentence(above);
        return isRulerAt(i)
                || HeadingFinder.isBetweenSlashes(lines.get(i).text().strip())
                || !HeadingFinder.betweenRulers(lines.get(i).text()).isEmpty()
                || (afterSentence && current.get().isNumbered())
                || (isRulerAt(i + 1) && (afterSentence || (headings.isTitle(i, i + 1) && !headings.endsList(i))));
    }

    /** {@code END}, an empty line, {@code SUMMARY.}: the closing words of a section. */
    private boolean completesEnd(String line) {
        boolean opened = current.isPresent()
                && !current.get().isEmpty()
                && Words.endsWith(current.get().lastText(), "END");
        return opened && SectionLabel.of(line.strip()).isPresent();
    }

    private boolean isRulerAt(int i) {
        return i < lines.size() && Ruler.isRuler(lines.get(i).text());
    }

    private int open(ParagraphOpening opening, int i) {
        PagedLine line = lines.get(i);
        noteNumber(opening, line);
        opening.marking().filter(EntireText::isEntire).ifPresent(marking -> whole = Optional.of(marking));
        boolean ruled = heading.isEmpty() && isRulerAt(i + 1) && HeadingFinder.isTitle(opening.text());
        ParagraphDraft draft = new ParagraphDraft(
                OptionalInt.of(opening.number()),
                opening.marking(),
                ruled ? Optional.of(opening.text()) : heading,
                line.page());
        if (!ruled) {
            draft.add(opening.text());
        }
        begin(draft, line.number());
        lastPlace = new Place.InParagraph(drafts.size() - 1);
        return ruled ? i + 2 : i + 1;
    }

    private void noteNumber(ParagraphOpening opening, PagedLine line) {
        if (opening.number() != lastNumber + 1 && !drafts.isEmpty() && lastNumber > 0) {
            problems.add(new Problem(
                    ProblemCode.PARAGRAPH_NUMBERING,
                    "paragraph " + opening.number() + " follows paragraph " + lastNumber,
                    OptionalInt.of(line.number())));
        }
        lastNumber = opening.number();
    }

    private void addText(PagedLine line) {
        boolean portion = ParagraphOpening.markingOf(line.text())
                .filter(this::startsPortion)
                .isPresent();
        if (portion
                || current.isEmpty()
                || (!current.get().isNumbered()
                        && !completesEnd(line.text())
                        && isNewParagraph(current.get(), line.text()))) {
            if (heading.isEmpty() && current.isEmpty() && Ruler.isRuler(line.text())) {
                return;
            }
            begin(ParagraphDraft.unnumbered(heading, line.page()), line.number());
        }
        current.ifPresent(draft -> draft.add(line.text()));
        lastPlace = new Place.InParagraph(drafts.size() - 1);
    }

    /**
     * A marking after a blank line opens a new portion, but {@code (C)} after {@code (B)} is an item of a list. Any other
     * marking does so directly below a sentence or a short line, too (09STATE131801).
     */
    private boolean startsPortion(PortionMarking marking) {
        if (current.isEmpty() || (current.get().endsInBlank() && !current.get().hasItem())) {
            return true;
        }
        boolean mayBeItem =
                marking.level() == PortionLevel.C && marking.controls().isEmpty();
        String above = current.get().lastText();
        return !mayBeItem && !above.isEmpty() && (Scan.endsSentence(above) || above.length() <= MAX_SHORT_LINE);
    }

    /**
     * A lettered item with a marking follows a heading, a blank line or a sentence; {@code (C) (S) …} only another item,
     * because it may be two markings.
     */
    private boolean startsItem(String text) {
        boolean twoMarkings = ParagraphOpening.markingOf(text).isPresent();
        return current.map(above -> (above.endsInBlank() || Scan.endsSentence(above.lastText()))
                        && (!twoMarkings || above.isItem()))
                .orElse(!twoMarkings);
    }

    private static boolean isNewParagraph(ParagraphDraft draft, String text) {
        if (!draft.endsInBlank() || draft.isEmpty()) {
            return false;
        }
        String above = draft.lastText();
        boolean continues = above.isEmpty()
                || (Character.isLowerCase(text.strip().charAt(0))
                        && ".!?:".indexOf(above.charAt(above.length() - 1)) < 0);
        return !continues;
    }

    private void begin(ParagraphDraft draft, int line) {
        drafts.add(draft);
        firstLines.add(line);
        current = Optional.of(draft);
        heading = Optional.empty();
    }

    /** A heading with nothing below it is text. */
    private void closeHeading(int page) {
        if (heading.isPresent()) {
            ParagraphDraft draft = ParagraphDraft.unnumbered(Optional.empty(), page);
            draft.add(heading.get());
            begin(draft, 0);
        }
    }
}
