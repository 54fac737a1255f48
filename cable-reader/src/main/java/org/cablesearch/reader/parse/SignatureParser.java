package org.cablesearch.reader.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The surname under the text: alone on its line, or behind the last sentence.
 *
 * <pre>
 * comment.                … for Brazil. SOBEL        … the long term. Randt
 * MUSSOMELI
 * NNNN                    skipped from the end up, like class words, web links and release notes
 * </pre>
 */
final class SignatureParser {

    /**
     * What was found.
     *
     * @param signers the surnames
     * @param lines the lines without the signature, where it had a line of its own, and without marks of the wire below it
     */
    record Result(List<String> signers, List<PagedLine> lines) {
        Result {
            signers = List.copyOf(signers);
        }
    }

    private SignatureParser() {}

    static Result parse(List<PagedLine> text) {
        int end = text.size();
        Deque<PagedLine> tail = new ArrayDeque<>();
        while (end > 0) {
            PagedLine line = text.get(end - 1);
            String stripped = line.text().strip();
            Optional<List<String>> alone = stripped.isEmpty()
                    ? Optional.empty()
                    : Surname.ofLine(LineBreaks.strip(stripped).strip());
            if (alone.isPresent() && !goesOn(text, end - 1)) {
                int start = end - 1;
                boolean twice = start > 0 && text.get(start - 1).text().strip().equalsIgnoreCase(stripped);
                List<String> signers =
                        twice ? List.of(text.get(start - 1).text().strip()) : alone.get();
                return new Result(signers, join(text.subList(0, twice ? start - 1 : start), tail));
            }
            if (!CableTail.isTail(stripped)
                    || (stripped.length() > Surname.LONGEST
                            && !Surname.ofSentenceEnd(stripped).isEmpty())) {
                break;
            }
            if (!CableTail.isWireMark(stripped)) {
                tail.addFirst(line);
            }
            end--;
        }
        List<String> glued =
                end > 0 ? Surname.ofSentenceEnd(text.get(end - 1).text().strip()) : List.of();
        return new Result(glued, glued.isEmpty() && tail.isEmpty() ? text : join(text.subList(0, end), tail));
    }

    private static List<PagedLine> join(List<PagedLine> text, Deque<PagedLine> tail) {
        List<PagedLine> joined = new ArrayList<>(text);
        joined.addAll(tail);
        return joined;
    }

    /**
     * Whether the text goes on from the line above to this one, so that it is no signature: the line above ends in a comma,
     * or in a small letter right above a name that is not in capitals.
     */
    private static boolean goesOn(List<PagedLine> text, int at) {
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
        boolean sameBlock = above == at - 1 && !CableTail.isTail(line) && line.indexOf(' ') > 0;
        return last == ','
                || (mixed
                        && sameBlock
                        && Character.isLetterOrDigit(last)
                        && !line.equalsIgnoreCase(text.get(at).text().strip()));
    }
}
