package org.cablesearch.reader.internal.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;
import org.cablesearch.reader.internal.line.Scan;

/** A paragraph while its lines are being collected. */
final class ParagraphDraft {

    private static final int MAX_NAME_LENGTH = 30;

    private final OptionalInt number;
    private Optional<PortionMarking> marking;
    private final Optional<String> heading;
    private final int page;
    private final List<String> lines = new ArrayList<>();
    private boolean item;
    private boolean lettered;

    ParagraphDraft(OptionalInt number, Optional<PortionMarking> marking, Optional<String> heading, int page) {
        this.number = number;
        this.marking = marking;
        this.heading = heading;
        this.page = page;
    }

    /** A lettered item with a marking of its own, under the number of the paragraph around it. */
    static ParagraphDraft ofItem(OptionalInt number, PortionMarking marking, Optional<String> heading, int page) {
        ParagraphDraft draft = new ParagraphDraft(number, Optional.of(marking), heading, page);
        draft.lettered = true;
        return draft;
    }

    static ParagraphDraft unnumbered(Optional<String> heading, int page) {
        return new ParagraphDraft(OptionalInt.empty(), Optional.empty(), heading, page);
    }

    /** Adds a line; the first one is no ruler, and may begin with the marking of a paragraph without a number. */
    void add(String line) {
        if (isEmpty() && isBlankOrRuler(line)) {
            return;
        }
        boolean mayBeMarked = isEmpty() && !isNumbered() && !lettered;
        if (mayBeMarked) {
            marking = ParagraphOpening.markingOf(line);
        }
        String text = (mayBeMarked ? ParagraphOpening.withoutMarking(line) : line).stripTrailing();
        lines.add(text);
        item |= text.startsWith("(B)") || text.startsWith("(R)");
    }

    boolean isNumbered() {
        return number.isPresent();
    }

    boolean isFirst() {
        return number.isPresent() && number.getAsInt() == 1 && !lettered;
    }

    /** Whether it is a lettered item with a marking of its own. */
    boolean isItem() {
        return lettered;
    }

    boolean isMarked() {
        return marking.isPresent();
    }

    OptionalInt number() {
        return number;
    }

    /** Gives it the marking of the whole text, unless it has its own. */
    void markAs(PortionMarking whole) {
        marking = marking.or(() -> Optional.of(whole));
    }

    /** Whether it is an item of a list, which needs no marking: {@code -- …}, {@code a) …}; but {@code S. …} may be one. */
    boolean isListItem() {
        String text = text();
        return !isNumbered()
                && !text.isEmpty()
                && ("-–—•*".indexOf(text.charAt(0)) >= 0
                        || (text.length() > 2
                                && Character.isLetter(text.charAt(0))
                                && "SCU".indexOf(text.charAt(0)) < 0
                                && ".)".indexOf(text.charAt(1)) >= 0
                                && text.charAt(2) == ' '));
    }

    /** Whether its heading begins with a marking: {@code (S/NF) KEY POINTS}. */
    boolean hasMarkedHeading() {
        return heading.flatMap(ParagraphOpening::markingOf).isPresent();
    }

    /** Whether a line begins with the label of an item that a marking could follow: {@code (B) …}. */
    boolean hasItem() {
        return item;
    }

    /** {@code paragraph 5}, or what it begins with. */
    String name() {
        if (number.isPresent()) {
            return "paragraph " + number.getAsInt();
        }
        String text = text();
        return "the paragraph \"" + text.substring(0, Math.min(text.length(), MAX_NAME_LENGTH)) + "…\"";
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The last line with text, or an empty text. */
    String lastText() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i);
            }
        }
        return "";
    }

    boolean endsInBlank() {
        return !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
    }

    /** Its lines, without the ruler below the last one or after its last sentence: that belongs to a heading, or to nothing. */
    String text() {
        int end = lines.size();
        while (end > 0 && isBlankOrRuler(lines.get(end - 1))) {
            end--;
        }
        String text = String.join("\n", lines.subList(0, end)).strip();
        String sentence = text.substring(0, Ruler.atEnd(text)).stripTrailing();
        boolean toBeFilledIn = text.endsWith("_");
        return !toBeFilledIn && Scan.endsSentence(sentence) ? sentence : text;
    }

    private static boolean isBlankOrRuler(String line) {
        return line.isBlank() || Ruler.isRuler(line);
    }

    Paragraph build(int index) {
        return new Paragraph(index, number, marking, heading, ParagraphRole.BODY, page, text());
    }
}
