package org.cablesearch.reader.internal.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.LineBreaks;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;
import org.cablesearch.reader.internal.line.Words;

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

    /**
     * The signature found.
     *
     * @param signers the surnames
     * @param lines the text, without the signature if that was on separate lines
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

    private final List<PagedLine> text;
    private final Deque<PagedLine> tail = new ArrayDeque<>();
    private int end;

    private SignatureParser(List<PagedLine> text) {
        this.text = text;
        this.end = text.size();
    }

    public static Result parse(List<PagedLine> text) {
        SignatureParser parser = new SignatureParser(text);
        List<String> signers = parser.signers();
        return new Result(signers, text.subList(0, parser.end), List.copyOf(parser.tail));
    }

    private List<String> signers() {
        for (int foot = footerStart(); end > foot; ) {
            moveToTail();
        }
        while (end > 0 && nameOnLine().isEmpty() && isTail(end - 1)) {
            moveToTail();
        }
        Optional<List<String>> alone = end > 0 ? nameOnLine() : Optional.empty();
        if (alone.isEmpty()) {
            return end > 0 ? Surname.ofSentenceEnd(stripped(end - 1)) : List.of();
        }
        end--;
        List<String> signers = alone.get();
        int above = end - 1;
        while (above > 0 && text.get(above).isBlank()) {
            above--;
        }
        if (above >= 0 && stripped(above).equalsIgnoreCase(stripped(end))) {
            end = above;
            signers = List.of(stripped(end));
        }
        moveLinksToTail();
        return signers;
    }

    /** The beginning of the footer that a post or the publisher put below a cable; the end if there is none. */
    private int footerStart() {
        int start = end;
        int lines = 0;
        boolean allOfPost = true;
        for (int at = end - 1; at >= 0 && lines <= MAX_FOOTER_LINES; at--) {
            String line = stripped(at);
            if (!line.isEmpty() && Surname.ofLine(line).isPresent()) {
                return allOfPost && line.equals(line.toUpperCase(Locale.ROOT)) ? at + 1 : start;
            }
            if (ParagraphOpening.of(line).isPresent()) {
                return start;
            }
            start = CableTail.beginsFooter(line) && isTail(at) ? at : start;
            allOfPost &= line.isEmpty() || CableTail.isOfPost(line);
            lines += line.isEmpty() ? 0 : 1;
        }
        return start;
    }

    private Optional<List<String>> nameOnLine() {
        String line = LineBreaks.strip(stripped(end - 1)).strip();
        return line.isEmpty() || continues(text, end - 1) ? Optional.empty() : Surname.ofLine(line);
    }

    /** A line that ends in a name is text, even if it has a link. */
    private boolean isTail(int at) {
        String line = stripped(at);
        boolean named = line.length() > Surname.MAX_LENGTH
                && !Surname.ofSentenceEnd(line).isEmpty();
        return CableTail.isTail(line) && !named;
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
        while (first < end && first > 0 && isUnfinished(stripped(first - 1))) {
            first++;
        }
        while (links && end > first) {
            moveToTail();
        }
    }

    private static boolean isUnfinished(String line) {
        return !line.isEmpty() && !Ruler.isRuler(line) && ".!?)\"”".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /**
     * {@code … met with Foreign Minister}, {@code … and the}: a title, or a small word that does not end a sentence.
     */
    private static boolean expectsName(String line) {
        return Words.isUnfinished(line) || Titles.isDropped(Folding.fold(line.substring(line.lastIndexOf(' ') + 1)));
    }

    private String stripped(int at) {
        return text.get(at).text().strip();
    }

    /**
     * Whether the text continues from the line above to this one, so that this is not a signature: the line above ends
     * in a comma; or, if the name is not in capitals and directly below it, in a word that a name follows.
     */
    private static boolean continues(List<PagedLine> text, int at) {
        int above = at - 1;
        while (above >= 0 && text.get(above).isBlank()) {
            above--;
        }
        if (above < 0) {
            return true;
        }
        String line = text.get(above).text().strip();
        char last = line.charAt(line.length() - 1);
        boolean mixed = text.get(at).text().chars().anyMatch(Character::isLowerCase);
        // A name is in lower case only after a conversion, and only below a complete sentence.
        boolean small = Character.isLowerCase(text.get(at).text().strip().charAt(0)) && !Surname.isClosed(line);
        boolean sameBlock = above == at - 1 && !CableTail.isTail(line) && line.indexOf(' ') > 0;
        return (last == ',' && !CableTail.isClosing(line))
                || (mixed
                        && sameBlock
                        && (Digits.is(last) || expectsName(line) || (small && Character.isLetter(last)))
                        && !CableTail.isClosing(line)
                        && !line.equalsIgnoreCase(text.get(at).text().strip()));
    }
}
