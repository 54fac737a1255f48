package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Sensitivity;

/**
 * A marking of the whole text: it stands for the markings that the paragraphs do not have.
 *
 * <pre>
 * 1. (S-ENTIRE TEXT)    1. C - ENTIRE TEXT.    CONFIDENTIAL - ENTIRE TEXT    1. (C) Entire text.
 * </pre>
 *
 * @param marking the marking, with its text as written
 * @param end where it ends, including the full stop and spaces after it
 */
public record EntireText(PortionMarking marking, int end) {

    private static final String WORDS = "ENTIRE TEXT";

    private static final int MAX_LEVEL_LENGTH = 40;

    private static final Pattern MARKING = Pattern.compile(
            "\\(? ?(TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE|TS|SBU|LOU|FOUO|[CSU])"
                    + "(?:/{1,2}(NF|NOFORN))?(?: ?[-\u2013]{0,2} ?ENTIRE TEXT(?:[. ]?\\))?|\\) ?ENTIRE TEXT(?=\\s*(?:[.:;]|$)))",
            Pattern.CASE_INSENSITIVE);

    /** What is not the first letter of a word: {@code LIMITED OFFICIAL USE} is {@code LOU}. */
    private static final Pattern INITIAL = Pattern.compile("(?<=\\p{L})\\p{L}+| ");

    /** The marking that begins at a position of a text. */
    static Optional<EntireText> at(String text, int from) {
        Matcher found = MARKING.matcher(text).region(from, text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String word = found.group(1);
        return Sensitivity.parse(
                        word.length() > "FOUO".length() ? INITIAL.matcher(word).replaceAll("") : word)
                .map(level -> new EntireText(
                        new PortionMarking(
                                level,
                                found.group(2) == null ? List.of() : List.of("NF"),
                                found.group().strip()),
                        Scan.skip(text, found.end(), ".:; ")));
    }

    /** The marking that a line of the front matter has; each line is searched only if it has the words. */
    public static Optional<PortionMarking> in(List<Line> lines) {
        for (Line line : lines) {
            String text = line.text();
            int words = SectionLabel.upper(text).indexOf(WORDS);
            for (int at = Math.max(0, words - MAX_LEVEL_LENGTH); at < words; at++) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
                Optional<EntireText> found = begins ? at(text, at) : Optional.empty();
                if (found.isPresent()) {
                    return found.map(EntireText::marking);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a marking is one of the whole text. */
    public static boolean isEntire(PortionMarking marking) {
        return SectionLabel.upper(marking.text()).contains(WORDS);
    }

    /** The marking that is the only thing on a line. */
    public static Optional<PortionMarking> ofLine(String line) {
        String text = line.strip();
        return at(text, 0).filter(found -> found.end() == text.length()).map(EntireText::marking);
    }
}
