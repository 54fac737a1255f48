// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.line.SectionLabel;

/**
 * Finds the summary and the comments in the paragraphs, and the role of each paragraph.
 *
 * <p>A section begins with its label, at the head of a paragraph or as a heading, and ends with its closing words,
 * which may be some paragraphs later. A start without an end extends to the end of its paragraph; an end without a
 * start closes the text before it in its paragraph. A comment may also be in the middle of a paragraph, from
 * {@code (Comment:} on.
 */
public final class Sections {

    /**
     * The sections found.
     *
     * @param paragraphs the paragraphs with their roles
     * @param summary the summary's text
     * @param comment the text of the comments, a blank line between two
     * @param problems sections that have only a start or only an end
     */
    public record Result(
            List<Paragraph> paragraphs, Optional<String> summary, Optional<String> comment, List<Problem> problems) {
        public Result {
            paragraphs = List.copyOf(paragraphs);
            problems = List.copyOf(problems);
        }
    }

    private final List<Paragraph> paragraphs;
    private final List<Integer> firstLines;
    private final int textEnd;
    private final List<Problem> problems = new ArrayList<>();

    private Sections(ParagraphParser.Result text) {
        this.paragraphs = new ArrayList<>(text.paragraphs());
        this.firstLines = text.firstLines();
        this.textEnd = text.paragraphs().size() - (text.tail() ? 1 : 0);
    }

    /** The sections of a text without its signature. */
    public static Result find(ParagraphParser.Result text) {
        Sections sections = new Sections(text);
        sections.labelRoles();
        return new Result(sections.paragraphs, sections.summary(), sections.comments(), sections.problems);
    }

    private void labelRoles() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<SectionLabel> label = Purpose.label(paragraphs.get(i));
            if (label.isPresent()) {
                setRole(i, Purpose.role(label.get().kind()));
            } else if (Purpose.isActionRequest(paragraphs.get(i).text())) {
                setRole(i, ParagraphRole.ACTION_REQUEST);
            }
        }
    }

    private Optional<String> summary() {
        int start = firstWithRole(ParagraphRole.SUMMARY);
        Optional<Place> end = firstEnd(SectionLabel.Kind.SUMMARY, Math.max(start, 0));
        if (start < 0 && end.isEmpty()) {
            return Optional.empty();
        }
        if (start < 0) {
            int at = end.get().paragraph();
            noteUnclosed("summary has an end without a start", at);
            setRole(at, ParagraphRole.SUMMARY);
            return text(at, at, end.get().end().start());
        }
        if (end.isEmpty() || isNewSectionBetween(start, end.get().paragraph())) {
            noteUnclosed("summary has a start without an end", start);
            int last = start;
            while (last + 1 < paragraphs.size() && isItem(last + 1)) {
                last++;
                setRole(last, ParagraphRole.SUMMARY);
            }
            return text(start, last, paragraphs.get(last).text().length());
        }
        for (int i = start; i <= end.get().paragraph(); i++) {
            setRole(i, ParagraphRole.SUMMARY);
        }
        return text(start, end.get().paragraph(), end.get().end().start());
    }

    /** The end of a section. */
    private record Place(int paragraph, SectionEnd end) {}

    private Optional<Place> firstEnd(SectionLabel.Kind kind, int from) {
        for (int i = from; i < paragraphs.size(); i++) {
            Optional<SectionEnd> end = SectionEnd.find(paragraphs.get(i).text(), 0, kind);
            if (end.isPresent()) {
                return Optional.of(new Place(i, end.get()));
            }
        }
        return Optional.empty();
    }

    /** A summary does not extend past the heading or label of another section. */
    private boolean isNewSectionBetween(int start, int end) {
        for (int i = start + 1; i <= end; i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean comment = Purpose.label(paragraph)
                    .filter(label -> label.kind() == SectionLabel.Kind.COMMENT)
                    .isPresent();
            if (comment || startsAgain(start, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the numbers start again after {@code start}: a copy of the body, or an attachment. */
    private boolean startsAgain(int start, int i) {
        OptionalInt first = paragraphs.get(start).number();
        OptionalInt number = paragraphs.get(i).number();
        return first.isPresent() && number.isPresent() && number.getAsInt() <= first.getAsInt() && !isItem(i);
    }

    /** Whether a paragraph is a lettered item of the one above, whose number it has. */
    private boolean isItem(int i) {
        return paragraphs.get(i).number().isPresent()
                && paragraphs.get(i).number().equals(paragraphs.get(i - 1).number());
    }

    private Optional<String> comments() {
        List<String> comments = new ArrayList<>();
        int i = 0;
        while (i < paragraphs.size()) {
            if (paragraphs.get(i).role() == ParagraphRole.COMMENT) {
                i = addComment(i, comments);
            } else {
                comments.addAll(Asides.of(paragraphs.get(i).text()));
                i++;
            }
        }
        return comments.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", comments));
    }

    /** A comment that is a whole paragraph, or several if it is closed later. */
    private int addComment(int start, List<String> comments) {
        int end = start;
        while (end < paragraphs.size()) {
            Optional<SectionEnd> close = SectionEnd.find(paragraphs.get(end).text(), 0, SectionLabel.Kind.COMMENT);
            if (close.isPresent()) {
                text(start, end, close.get().start()).ifPresent(comments::add);
                for (int i = start; i <= end; i++) {
                    setRole(i, ParagraphRole.COMMENT);
                }
                return end + 1;
            }
            end++;
            if (end < paragraphs.size() && endsBefore(start, end)) {
                break;
            }
        }
        noteUnclosed("comment has a start without an end", start);
        int last = unclosedEnd(start);
        text(start, last, Clearance.start(paragraphs.get(last).text())).ifPresent(comments::add);
        return last + 1;
    }

    /**
     * The last paragraph of a comment that has no end. Under a heading or a label alone, those are all up to the next section;
     * after a run-in label, those that plainly continue it.
     */
    private int unclosedEnd(int start) {
        int label = labelEnd(start);
        boolean headed =
                label == 0 || paragraphs.get(start).text().substring(label).isBlank();
        int end = start;
        while (end + 1 < textEnd && !endsBefore(start, end + 1) && (headed || continues(end + 1))) {
            end++;
            setRole(end, ParagraphRole.COMMENT);
        }
        return end;
    }

    /** Whether a section ends before this paragraph: at the next heading, label, attachment or clearance. */
    private boolean endsBefore(int start, int i) {
        return isNext(paragraphs.get(i))
                || startsAgain(start, i)
                || Clearance.is(paragraphs.get(i).text());
    }

    /** Whether a paragraph continues the one before: that ends in a colon, or this one begins in lower case or is an item. */
    private boolean continues(int i) {
        String text = paragraphs.get(i).text();
        boolean announced = paragraphs.get(i - 1).text().stripTrailing().endsWith(":");
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return isItem(i) || announced || Character.isLowerCase(first) || "-–—•".indexOf(first) >= 0;
    }

    private static boolean isNext(Paragraph paragraph) {
        return paragraph.heading().isPresent() || Purpose.label(paragraph).isPresent();
    }

    private Optional<String> text(int first, int last, int endOfLast) {
        List<String> parts = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            String text = paragraphs.get(i).text();
            int start = i == first ? labelEnd(i) : 0;
            int end = i == last ? endOfLast : text.length();
            String part = start < end
                    ? withoutOpenParenthesis(text.substring(start, end).strip())
                    : "";
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    private int labelEnd(int i) {
        return SectionLabel.of(paragraphs.get(i).text()).map(SectionLabel::end).orElse(0);
    }

    /** {@code … (END SUMMARY)}: its parenthesis belongs to the closing words. */
    private static String withoutOpenParenthesis(String text) {
        return text.substring(0, Runs.skipBack(text, text.length(), "([-–/ ")).strip();
    }

    private int firstWithRole(ParagraphRole role) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    private void setRole(int i, ParagraphRole role) {
        paragraphs.set(i, paragraphs.get(i).role(role));
    }

    private void noteUnclosed(String what, int paragraph) {
        int line = firstLines.get(paragraph);
        problems.add(new Problem(
                ProblemCode.UNCLOSED_SECTION, "the " + what, line > 0 ? OptionalInt.of(line) : OptionalInt.empty()));
    }
}
