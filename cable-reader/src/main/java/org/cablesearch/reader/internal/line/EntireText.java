// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;

/**
 * A marking of the whole text: it applies to the paragraphs that have none of their own.
 *
 * <pre>
 * 1. (S-ENTIRE TEXT)    1. C - ENTIRE TEXT.    CONFIDENTIAL - ENTIRE TEXT    1. (C) Entire text.    (Entire text confidential)
 * 1. Summary: (C) ENTIRE TEXT. …    This message is sensitive but unclassified.
 * </pre>
 */
public final class EntireText {

    private static final String WORDS = "ENTIRE TEXT";

    private static final int MAX_LEVEL_LENGTH = 40;

    private static final String LEVEL =
            "(TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|SENSITIVE BUT UNCLASSIFIED|LIMITED OFFICIAL USE|TS|SBU|LOU|FOUO|[CSU])"
                    + "(?:/{1,2}(NF|NOFORN))?";

    private static final String STOP = "(?=\\s*(?:[.:;]|$))";

    private static final Pattern LEVEL_FIRST = Pattern.compile(
            "\\(? ?" + LEVEL + "(?: ?[-\u2013]{0,2} ?" + WORDS + "(?:[. ]?\\))?|\\) ?" + WORDS + STOP + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS_FIRST = Pattern.compile(
            "\\(? ?" + WORDS + "(?: IS)?[ :\u2013-]{1,3}" + LEVEL + "(?:[. ]?\\)|" + STOP + ")",
            Pattern.CASE_INSENSITIVE);

    /** A sentence, which remains part of the text. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:\\([A-Z]+\\) )?THIS (?:MESSAGE|CABLE|TELEGRAM) IS (SENSITIVE BUT UNCLASSIFIED|SBU)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** What is not the first letter of a word: {@code LIMITED OFFICIAL USE} is {@code LOU}. */
    private static final Pattern INITIAL = Pattern.compile("(?<=\\p{L})\\p{L}+| ");

    private EntireText() {}

    /** The marking that begins at a position of a text, and the text after it. */
    static Optional<Portion> at(String text, int from) {
        if (LetterCase.indexOf(text, WORDS, from) < 0) {
            return Optional.empty();
        }
        return Stream.of(LEVEL_FIRST, WORDS_FIRST)
                .map(pattern -> pattern.matcher(text).region(from, text.length()))
                .filter(Matcher::lookingAt)
                .findFirst()
                .flatMap(found -> marking(found.group(1), Optional.ofNullable(found.group(2)), found.group())
                        .map(marking -> new Portion(
                                marking,
                                text.substring(Runs.skip(text, found.end(), ".:; "))
                                        .strip())));
    }

    private static Optional<PortionMarking> marking(String level, Optional<String> control, String written) {
        return Sensitivity.parse(
                        level.length() > "FOUO".length()
                                ? INITIAL.matcher(level).replaceAll("")
                                : level)
                .map(parsed ->
                        new PortionMarking(parsed, control.isPresent() ? List.of("NF") : List.of(), written.strip()));
    }

    /** The marking that the first sentence of a text gives to the whole text. */
    public static Optional<PortionMarking> inSentence(String text) {
        Matcher found = SENTENCE.matcher(text);
        return found.lookingAt() ? marking(found.group(1), Optional.empty(), found.group(1)) : Optional.empty();
    }

    /** The marking that a line of the front matter has; other lines than a sentence are searched only if they have the words. */
    public static Optional<PortionMarking> in(List<Line> lines) {
        for (Line line : lines) {
            String text = line.text();
            Optional<PortionMarking> sentence = inSentence(text.strip());
            if (sentence.isPresent()) {
                return sentence;
            }
            int words = LetterCase.indexOf(text, WORDS, 0);
            for (int at = Math.max(0, words - MAX_LEVEL_LENGTH); at <= words; at++) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
                Optional<Portion> found = begins ? at(text, at) : Optional.empty();
                if (found.isPresent()) {
                    return found.map(Portion::marking);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a marking is one of the whole text. */
    public static boolean isEntire(PortionMarking marking) {
        return LetterCase.indexOf(marking.text(), WORDS, 0) >= 0;
    }

    /** The marking that is the only thing on a line. */
    public static Optional<PortionMarking> ofLine(String line) {
        return at(line.strip(), 0).filter(found -> found.text().isEmpty()).map(Portion::marking);
    }
}
