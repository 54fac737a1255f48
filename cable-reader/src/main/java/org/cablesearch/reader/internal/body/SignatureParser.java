// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.LineBreaks;
import org.cablesearch.reader.internal.line.LineWords;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.TextLines;

/**
 * The surname under the text: alone on its line, or after the last sentence.
 *
 * <pre>
 * comment.                … for Brazil. SOBEL        … the long term. Randt
 * MUSSOMELI
 * NNNN                    skipped from the end upwards, like classification words, web links and release notes
 * </pre>
 */
public final class SignatureParser {

    private static final int MAX_FOOTER_LINES = 3;
    private static final int MAX_NOTE_LINES = 100;

    /**
     * The signature found.
     *
     * @param signers the surnames
     * @param lines the text without the signature, which may have been on the last of these lines
     * @param tail the lines around and below the signature that are not part of the text, such as web links and release
     *     notes, without transmission marks
     */
    public record Result(List<String> signers, List<PagedLine> lines, List<PagedLine> tail) {
        public Result {
            signers = List.copyOf(signers);
            lines = List.copyOf(lines);
            tail = List.copyOf(tail);
        }
    }

    private final TextLines text;
    private final Deque<PagedLine> tail = new ArrayDeque<>();
    private int end;
    /** The last line of the text, if the signature is on it; the text of that line without the signature. */
    private Optional<PagedLine> cut = Optional.empty();

    private SignatureParser(List<PagedLine> lines) {
        this.text = new TextLines(lines);
        this.end = text.size();
    }

    public static Result parse(List<PagedLine> text) {
        SignatureParser parser = new SignatureParser(text);
        List<String> signers = parser.signers();
        List<PagedLine> lines = new ArrayList<>(parser.text.list().subList(0, parser.end));
        parser.cut.ifPresent(line -> lines.set(parser.end - 1, line));
        return new Result(signers, lines, List.copyOf(parser.tail));
    }

    private List<String> signers() {
        moveToTail(notesStart());
        moveToTail(footerStart());
        while (end > 0 && nameOnLine().isEmpty() && isTail(end - 1)) {
            moveToTail();
        }
        Optional<List<String>> alone = end > 0 ? nameOnLine() : Optional.empty();
        if (alone.isEmpty()) {
            return end > 0 ? afterSentence() : List.of();
        }
        end--;
        List<String> signers = alone.get();
        int above = text.above(end);
        if (above >= 0 && stripped(above).equalsIgnoreCase(stripped(end))) {
            end = above;
            signers = List.of(stripped(end));
        }
        while (end > 0 && (text.isBlank(end - 1) || CableTail.isTransmissionMark(stripped(end - 1)))) {
            moveToTail();
        }
        moveLinksToTail();
        return signers;
    }

    /** The name after the last sentence. From then on it is not part of the text; a date after it is a line of the tail. */
    private List<String> afterSentence() {
        PagedLine last = text.get(end - 1);
        String line = last.text().stripTrailing();
        Optional<Surname.Glued> glued = Surname.ofSentenceEnd(line);
        if (glued.isEmpty()) {
            return List.of();
        }
        cut = Optional.of(last.withText(line.substring(0, glued.get().start()).stripTrailing()));
        String date = line.substring(glued.get().end()).strip();
        if (!date.isEmpty()) {
            tail.addFirst(last.withText(date));
        }
        return glued.get().names();
    }

    /** The ruler below the signature, if there are footnotes below that ruler; otherwise the end. */
    private int notesStart() {
        String below = "";
        for (int at = end - 1; at > 0 && end - at <= MAX_NOTE_LINES; at--) {
            String line = stripped(at);
            if (text.isRuler(at)) {
                return CableTail.isNote(below) && isSigned(at) ? at : end;
            }
            if (text.get(at).opening().flatMap(ParagraphOpening::marking).isPresent()) {
                return end;
            }
            below = line.isEmpty() ? below : line;
        }
        return end;
    }

    /** Whether the last line with text above this one is a signature, or ends in one. */
    private boolean isSigned(int at) {
        String line = stripped(Math.max(0, text.above(at)));
        return (LetterCase.isUpper(line) && Surname.ofLine(line).isPresent())
                || Surname.ofSentenceEnd(line).isPresent();
    }

    /** The beginning of the footer that a post or the publisher put below a cable; the end if there is none. */
    private int footerStart() {
        int start = end;
        int lines = 0;
        boolean allOfPost = true;
        for (int at = end - 1; at >= 0 && lines <= MAX_FOOTER_LINES; at--) {
            String line = stripped(at);
            if (!line.isEmpty() && Surname.ofLine(line).isPresent()) {
                return allOfPost && LetterCase.isUpper(line) ? at + 1 : start;
            }
            if (text.opens(at)) {
                return start;
            }
            start = CableTail.beginsFooter(line) && isTail(at) ? at : start;
            allOfPost &= line.isEmpty() || CableTail.isOfPost(line);
            lines += line.isEmpty() ? 0 : 1;
        }
        return start;
    }

    private Optional<List<String>> nameOnLine() {
        String line = afterQuote(LineBreaks.strip(stripped(end - 1)).strip());
        return line.isEmpty() || continues(end - 1) ? Optional.empty() : Surname.ofLine(line);
    }

    /** {@code UNQUOTE VANCE}, {@code KISSINGER UNQUOTE KISSINGER}: the name below a telegram that is sent again. */
    private static String afterQuote(String line) {
        int unquote = line.length() > Surname.MAX_LENGTH * 2 ? -1 : line.lastIndexOf(Surname.UNQUOTE);
        String signedInside = unquote < 0 ? "" : line.substring(0, unquote).strip();
        boolean isSignature = unquote == 0
                || (!signedInside.isEmpty() && Surname.ofLine(signedInside).isPresent());
        return isSignature ? line.substring(unquote + Surname.UNQUOTE.length()).strip() : line;
    }

    /** A line that ends in a name is text, even if it has a link. */
    private boolean isTail(int at) {
        String line = stripped(at);
        return CableTail.isTail(line)
                && (line.length() <= Surname.MAX_LENGTH
                        || Surname.ofSentenceEnd(line).isEmpty());
    }

    private void moveToTail(int start) {
        while (end > start) {
            moveToTail();
        }
    }

    private void moveToTail() {
        end--;
        if (!CableTail.isTransmissionMark(stripped(end))) {
            tail.addFirst(text.get(end));
        }
    }

    /**
     * Links may also be above the signature, with rulers around them; the end of a sentence that contains a link is
     * text.
     */
    private void moveLinksToTail() {
        int first = end;
        boolean links = false;
        while (first > 0 && isTail(first - 1)) {
            first--;
            links |= CableTail.isLink(stripped(first));
        }
        while (first < end && first > 0 && isUnfinished(first - 1)) {
            first++;
        }
        while (links && end > first) {
            moveToTail();
        }
    }

    private boolean isUnfinished(int at) {
        String line = stripped(at);
        return text.isText(at) && ".!?)\"”".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /**
     * {@code … met with Foreign Minister}, {@code … and the}: a title, or a small word that does not end a sentence.
     */
    private static boolean expectsName(String line) {
        return LineWords.isUnfinished(line)
                || Titles.isDropped(Folding.fold(line.substring(line.lastIndexOf(' ') + 1)));
    }

    private String stripped(int at) {
        return text.text(at);
    }

    /**
     * Whether the text continues from the line above to this one, so that this is not a signature: the line above ends
     * in a comma; or, if the name is not in capitals and directly below it, in a word that a name follows.
     */
    private boolean continues(int at) {
        int above = text.above(at);
        if (above < 0) {
            return true;
        }
        String name = stripped(at);
        String line = stripped(above);
        char last = line.charAt(line.length() - 1);
        boolean mixed = name.chars().anyMatch(Character::isLowerCase);
        // A name is in lower case only after a conversion, and only below a complete sentence.
        boolean small = Character.isLowerCase(name.charAt(0)) && !Surname.isClosed(line);
        boolean sameBlock = above == at - 1 && !CableTail.isTail(line) && line.indexOf(' ') > 0;
        return !CableTail.isClosing(line)
                && (last == ','
                        || (mixed
                                && sameBlock
                                && (Digits.is(last) || expectsName(line) || (small && Character.isLetter(last)))
                                && !line.equalsIgnoreCase(name)));
    }
}
