package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;

/**
 * The paragraphs of a text.
 *
 * <p>A numbered paragraph extends to the next one or to the next heading. Other text (a preamble, a body without
 * numbers, text under a heading) is divided at blank lines, unless a sentence continues across the blank line.
 */
public final class ParagraphParser {

    private final List<PagedLine> lines;
    private final List<Optional<ParagraphOpening>> openings;
    private final HeadingFinder headings;
    private final List<ParagraphDraft> drafts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private Optional<ParagraphDraft> current = Optional.empty();
    private Optional<String> heading = Optional.empty();
    private int lastNumber;
    private int lastPlace;

    /**
     * The result of parsing a text.
     *
     * @param paragraphs the paragraphs, still without roles
     * @param problems numbers that repeat or are missing
     * @param places where each line went: the index of its paragraph, or {@link #HEADING}, or {@link #NOWHERE}
     */
    public record Result(List<Paragraph> paragraphs, List<Problem> problems, List<Integer> places) {
        public Result {
            paragraphs = List.copyOf(paragraphs);
            problems = List.copyOf(problems);
            places = List.copyOf(places);
        }
    }

    /** The place of a line that is a heading, or a ruler of one. */
    public static final int HEADING = -1;

    /** The place of a line that is between paragraphs: blank, or a ruler. */
    public static final int NOWHERE = -2;

    private ParagraphParser(List<PagedLine> lines) {
        this.lines = lines;
        this.openings = NumberChain.of(lines);
        this.headings = new HeadingFinder(lines, openings);
    }

    /**
     * The paragraphs of a text.
     *
     * @param tail lines around its signature, which make a paragraph of their own
     */
    public static Result parse(List<PagedLine> lines, List<PagedLine> tail) {
        ParagraphParser parser = new ParagraphParser(lines);
        int i = 0;
        while (i < lines.size()) {
            int end = parser.read(i);
            int place = end == i + 1 ? parser.lastPlace : HEADING;
            parser.places.addAll(Collections.nCopies(end - i, place));
            i = end;
        }
        parser.closeHeading(lines.isEmpty() ? 1 : lines.get(lines.size() - 1).page());
        parser.addTail(tail);
        return new Result(parser.build(), parser.problems, parser.places);
    }

    private void addTail(List<PagedLine> tail) {
        if (tail.stream().anyMatch(line -> !line.isBlank() && !Ruler.isRuler(line.text()))) {
            ParagraphDraft draft =
                    ParagraphDraft.unnumbered(Optional.empty(), tail.get(0).page());
            tail.forEach(line -> draft.add(line.text()));
            begin(draft);
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
        lastPlace = NOWHERE;
        if (openings.get(i).isPresent()) {
            return open(openings.get(i).get(), i);
        }
        if (line.isBlank()) {
            current.ifPresent(draft -> draft.add(""));
            return i + 1;
        }
        Optional<HeadingFinder.Heading> found = mayBeHeading(i) ? headings.at(i) : Optional.empty();
        if (found.isPresent()) {
            closeHeading(line.page());
            heading = Optional.of(found.get().text());
            current = Optional.empty();
            lastPlace = HEADING;
            return found.get().end();
        }
        addText(line);
        return i + 1;
    }

    /** A heading follows a blank, a ruler or the end of a sentence. */
    private boolean mayBeHeading(int i) {
        if (current.isEmpty() || current.get().isEmpty() || current.get().endsInBlank()) {
            return true;
        }
        String above = current.get().lastText();
        boolean behindSentence = ".!?\"”)".indexOf(above.charAt(above.length() - 1)) >= 0;
        return isRulerAt(i)
                || HeadingFinder.isBetweenSlashes(lines.get(i).text().strip())
                || (behindSentence && current.get().isNumbered())
                || (isRulerAt(i + 1) && (behindSentence || headings.isTitle(i, i + 1)));
    }

    private boolean isRulerAt(int i) {
        return i < lines.size() && Ruler.isRuler(lines.get(i).text());
    }

    private int open(ParagraphOpening opening, int i) {
        PagedLine line = lines.get(i);
        noteNumber(opening, line);
        boolean ruled = heading.isEmpty() && isRulerAt(i + 1) && HeadingFinder.isTitle(opening.text());
        ParagraphDraft draft = new ParagraphDraft(
                OptionalInt.of(opening.number()),
                opening.marking(),
                ruled ? Optional.of(opening.text()) : heading,
                line.page());
        if (!ruled) {
            draft.add(opening.text());
        }
        begin(draft);
        lastPlace = drafts.size() - 1;
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
        if (current.isEmpty() || (!current.get().isNumbered() && isNewParagraph(current.get(), line.text()))) {
            if (heading.isEmpty() && current.isEmpty() && Ruler.isRuler(line.text())) {
                return;
            }
            begin(ParagraphDraft.unnumbered(heading, line.page()));
        }
        current.ifPresent(draft -> draft.add(line.text()));
        lastPlace = drafts.size() - 1;
    }

    private static boolean isNewParagraph(ParagraphDraft draft, String text) {
        if (!draft.endsInBlank() || draft.isEmpty()) {
            return false;
        }
        String above = draft.lastText();
        boolean goesOn =
                Character.isLowerCase(text.strip().charAt(0)) && ".!?:".indexOf(above.charAt(above.length() - 1)) < 0;
        return !goesOn;
    }

    private void begin(ParagraphDraft draft) {
        drafts.add(draft);
        current = Optional.of(draft);
        heading = Optional.empty();
    }

    /** A heading with nothing below it is text. */
    private void closeHeading(int page) {
        if (heading.isPresent()) {
            ParagraphDraft draft = ParagraphDraft.unnumbered(Optional.empty(), page);
            draft.add(heading.get());
            begin(draft);
        }
    }
}
