// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Runs;

/**
 * A line that may open a numbered paragraph: a number, a full stop or parenthesis, and usually a portion marking.
 *
 * <pre>
 * 1.  (SBU)  Summary.  G/TIP …       number 1, marking (SBU)
 * 1. C) …  1.(C) …  1 (C) …  1(C) …  the same, misspelt
 * 1.  Summary: (SBU) …               the marking after a run-in heading
 * 9) …                               a parenthesis alone
 * 1, (C) …    (3) (C) …    II. (C) … odd: a number only because a marking follows it; likewise II (C) …
 * 01. (C) …   1/ (C) …     l. (C) …  odd, too: a letter typed for the first number
 * (C) 1. …                           odd: the marking before the number
 * </pre>
 *
 * @param number the number
 * @param stop the mark after it: {@code .}, {@code )}, a space, or {@link #ODD}
 * @param marking the portion marking
 * @param text the line without number and marking
 */
public record ParagraphOpening(int number, char stop, Optional<PortionMarking> marking, String text) {

    /** The stop of an odd opening, which opens a paragraph only if its number is the next in turn. */
    public static final char ODD = ',';

    private static final Pattern ODD_NUMBER = Pattern.compile(
            "[(\\[#-]?(0?[1-9]\\d{0,2}|[IVX]{1,5}|l)(?: ?[.,:;)/\\]-][ .,:;)/\\]-]{0,5}|(?<=[IVX]) {1,3})(?=\\()");

    private static final List<String> ROMAN = List.of("X", "IX", "V", "IV", "I");
    private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};
    private static final int MAX_DIGITS = 3;
    private static final int MAX_RUN_IN_LENGTH = 40;

    public static Optional<ParagraphOpening> of(String line) {
        int at = Runs.skip(line, 0, Portion.BLANKS);
        if (at == line.length()) {
            return Optional.empty();
        }
        char first = line.charAt(at);
        if (Digits.is(first)) {
            Optional<ParagraphOpening> plain = plain(line, at);
            return plain.filter(opening -> opening.marking().isPresent())
                    .or(() -> odd(line, at))
                    .or(() -> plain);
        }
        return switch (first) {
            case '(' -> markedFirst(line, at).or(() -> odd(line, at));
            case '[', '#', '-', 'I', 'V', 'X' -> odd(line, at);
            case 'l' -> line.startsWith(". (", at + 1) ? odd(line, at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether a line opens a numbered paragraph that has a marking: {@code 2. (C) In …}. */
    static boolean isMarked(String line) {
        return of(line).flatMap(ParagraphOpening::marking).isPresent();
    }

    private static Optional<ParagraphOpening> plain(String line, int start) {
        int at = Digits.end(line, start);
        if (at - start > MAX_DIGITS || line.charAt(start) == '0' || at == line.length()) {
            return Optional.empty();
        }
        int number = Digits.value(line, start, at);
        char stop = line.charAt(at);
        if (stop == '.' || stop == ')') {
            at++;
            if (at < line.length() && (Digits.is(line.charAt(at)) || line.charAt(at) == '.')) {
                return Optional.empty();
            }
        } else if ((stop != ' ' && stop != '(') || !isMarkedAfterBlank(line, at)) {
            return Optional.empty();
        }
        return Optional.of(afterNumber(line, number, stop == '(' ? ' ' : stop, Runs.skip(line, at, Portion.BLANKS)));
    }

    private static ParagraphOpening afterNumber(String line, int number, char stop, int at) {
        Optional<Portion> marked = EntireText.at(line, at).or(() -> Portion.afterNumber(line, at));
        if (marked.isPresent()) {
            return new ParagraphOpening(
                    number,
                    stop,
                    Optional.of(marked.get().marking()),
                    marked.get().text());
        }
        return runIn(line, number, stop, at)
                .orElseGet(() -> new ParagraphOpening(
                        number, stop, Optional.empty(), line.substring(at).strip()));
    }

    /** {@code 1, (C) …}, {@code (3) (C) …}, {@code II. (C) …}: a number, other marks, and a marking. */
    private static Optional<ParagraphOpening> odd(String line, int start) {
        Matcher matcher = ODD_NUMBER.matcher(line).region(start, line.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String written = matcher.group(1);
        int number =
                Digits.is(written.charAt(0)) ? Integer.parseInt(written) : written.equals("l") ? 1 : roman(written);
        return Portion.at(line, matcher.end())
                .filter(unused -> number > 0)
                .map(marked -> new ParagraphOpening(number, ODD, Optional.of(marked.marking()), marked.text()));
    }

    /** {@code (C) 1. …}. */
    private static Optional<ParagraphOpening> markedFirst(String line, int open) {
        int close = line.indexOf(')', open);
        int start = Runs.skip(line, close + 1, Portion.BLANKS);
        int end = Digits.end(line, start);
        boolean numbered = end > start
                && end - start <= MAX_DIGITS
                && line.charAt(start) != '0'
                && end + 1 < line.length()
                && ".)".indexOf(line.charAt(end)) >= 0
                && Portion.BLANKS.indexOf(line.charAt(end + 1)) >= 0;
        return close > 0 && numbered
                ? Portion.at(line, open)
                        .map(marked -> new ParagraphOpening(
                                Digits.value(line, start, end),
                                ODD,
                                Optional.of(marked.marking()),
                                line.substring(end + 1).strip()))
                : Optional.empty();
    }

    /** The value of a Roman numeral up to XXXIX; 0 if it is not one. */
    private static int roman(String numeral) {
        String rest = numeral;
        int value = 0;
        for (int i = 0; i < ROMAN.size(); i++) {
            while (rest.startsWith(ROMAN.get(i))) {
                value += ROMAN_VALUES[i];
                rest = rest.substring(ROMAN.get(i).length());
            }
        }
        return rest.isEmpty() ? value : 0;
    }

    /** {@code Summary: (SBU) …}, {@code SUMMARY (SBU) …}: a label, or a few words and a stop, then the marking. */
    private static Optional<ParagraphOpening> runIn(String line, int number, char stop, int at) {
        int open = line.indexOf('(', at);
        if (open < 0 || open - at > MAX_RUN_IN_LENGTH || open == at) {
            return Optional.empty();
        }
        String heading = line.substring(at, open).strip();
        if (heading.chars().noneMatch(Character::isLetter)
                || (".:-".indexOf(heading.charAt(heading.length() - 1)) < 0 && !SectionLabel.isAlone(heading))
                || heading.contains(",")) {
            return Optional.empty();
        }
        return EntireText.at(line, open)
                .or(() -> Portion.at(line, open))
                .map(marked -> new ParagraphOpening(
                        number, stop, Optional.of(marked.marking()), heading + " " + marked.text()));
    }

    private static boolean isMarkedAfterBlank(String line, int at) {
        return Portion.at(line, Runs.skip(line, at, Portion.BLANKS)).isPresent();
    }
}
