package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.PortionMarking;

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

    private static final String BLANKS = " \t\u00a0";

    private static final Pattern ODD_NUMBER = Pattern.compile(
            "[(\\[#-]?(0?[1-9]\\d{0,2}|[IVX]{1,5}|l)(?: ?[.,:;)/\\]-][ .,:;)/\\]-]{0,5}|(?<=[IVX]) {1,3})(?=\\()");

    /**
     * What was meant as a marking: a level after an opening bracket, in full or doubled or with one of the usual wrong
     * signs; a control without a level; empty brackets; a level between other signs; a marking without its opening.
     */
    private static final Pattern BROKEN_MARKING = Pattern.compile(
            "[(\\[{<]{1,2} ?(?:(?:TOP ?)?SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|T[ /]S|TS|SBU|LOU|FOUO|SEC|CONF?|NO ?FORN|NF|([CSU])\\1?|[5$0])"
                    + " ?(?:/|N/?F|NO ?FORN|1|[.,:;|\\\\+&-]*[\\])}>]|[,:;|\\\\+&]|\\.\\.|\\s[A-Z]|$)"
                    + "|[(\\[{] ?[\\])}]"
                    + "|([/\"'|*-]{1,2})(?:TS|SBU|[CSU])(?:/{1,2}NF)?\\2"
                    + "|(?:TS|SBU|[SC]) - "
                    + "|(?:TS|SBU|S|C)(?:/{0,2}NF)?\\) ?[A-Z]"
                    + "|\\((?:s|sbu|ts)(?:/{1,2}nf)?\\)");

    private static final List<String> ROMAN = List.of("X", "IX", "V", "IV", "I");
    private static final int[] ROMAN_VALUES = {10, 9, 5, 4, 1};
    private static final int MAX_DIGITS = 3;
    private static final int MAX_MARKING_LENGTH = 240;
    private static final int MAX_RUN_IN_LENGTH = 40;

    public static Optional<ParagraphOpening> of(String line) {
        int at = Scan.skip(line, 0, BLANKS);
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
        return Optional.of(afterNumber(line, number, stop == '(' ? ' ' : stop, Scan.skip(line, at, BLANKS)));
    }

    private static ParagraphOpening afterNumber(String line, int number, char stop, int at) {
        Optional<EntireText> entire = EntireText.at(line, at);
        if (entire.isPresent()) {
            return new ParagraphOpening(
                    number,
                    stop,
                    Optional.of(entire.get().marking()),
                    line.substring(entire.get().end()).strip());
        }
        int end = markingEnd(line, at);
        if (end > 0) {
            Optional<PortionMarking> marking = PortionMarking.parse(line.substring(at, end));
            if (marking.isPresent()) {
                return new ParagraphOpening(
                        number, stop, marking, line.substring(end).strip());
            }
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
        int at = matcher.end();
        return upperMarking(line, at)
                .filter(unused -> number > 0)
                .map(marking -> new ParagraphOpening(
                        number,
                        ODD,
                        Optional.of(marking),
                        line.substring(line.indexOf(')', at) + 1).strip()));
    }

    /** {@code (C) 1. …}. */
    private static Optional<ParagraphOpening> markedFirst(String line, int open) {
        int close = line.indexOf(')', open);
        int start = Scan.skip(line, close + 1, BLANKS);
        int end = Digits.end(line, start);
        boolean numbered = end > start
                && end - start <= MAX_DIGITS
                && line.charAt(start) != '0'
                && end + 1 < line.length()
                && ".)".indexOf(line.charAt(end)) >= 0
                && BLANKS.indexOf(line.charAt(end + 1)) >= 0;
        return close > 0 && numbered
                ? upperMarking(line, open)
                        .map(marking -> new ParagraphOpening(
                                Digits.value(line, start, end),
                                ODD,
                                Optional.of(marking),
                                line.substring(end + 1).strip()))
                : Optional.empty();
    }

    /** The marking in capitals and parentheses with which a text begins: {@code (S//REL UK) He …}. */
    public static Optional<PortionMarking> markingOf(String text) {
        return upperMarking(text, Scan.skip(text, 0, BLANKS));
    }

    /** The marking of a lettered item: {@code A. (S/NF) …}, {@code B) (C) …}, {@code (A) (C) …}. */
    public static Optional<PortionMarking> markingOfItem(String line) {
        int open = itemMarking(line);
        return open < 0 ? Optional.empty() : upperMarking(line, open);
    }

    /** The item without its marking: its letter is part of the text. */
    public static String itemWithoutMarking(String line) {
        int open = itemMarking(line);
        return line.substring(0, open).strip() + " "
                + line.substring(line.indexOf(')', open) + 1).strip();
    }

    /** The parenthesis after the letter of an item, {@code A.}, {@code A)} or {@code (A)}; -1 if there is none. */
    private static int itemMarking(String line) {
        int start = Scan.skip(line, 0, BLANKS);
        int letter = start < line.length() && line.charAt(start) == '(' ? start + 1 : start;
        int open = Scan.skip(line, letter + 2, BLANKS);
        boolean item = open < line.length()
                && open > letter + 2
                && Character.isLetter(line.charAt(letter))
                && (letter > start ? ")" : ".)").indexOf(line.charAt(letter + 1)) >= 0
                && line.charAt(open) == '(';
        return item ? open : -1;
    }

    /** A text without the marking with which it begins; the unchanged text if it begins with none. */
    public static String withoutMarking(String text) {
        return markingOf(text).isPresent()
                ? text.substring(text.indexOf(')') + 1).strip()
                : text;
    }

    /**
     * Whether a text begins with something that was meant as a marking but is not one: {@code [S] …},
     * {@code (S//NF He …}, {@code (5) …}, {@code (SECRET) …}, {@code (S|NF) …}, {@code -S- …}, {@code () …}.
     */
    public static boolean isBrokenMarking(String text) {
        return BROKEN_MARKING.matcher(text).lookingAt();
    }

    private static Optional<PortionMarking> upperMarking(String line, int open) {
        int end = open < line.length() && line.charAt(open) == '(' ? markingEnd(line, open) : -1;
        return end > 0 && Scan.isUpper(line, open, end)
                ? PortionMarking.parse(line.substring(open, end))
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
                || (".:-".indexOf(heading.charAt(heading.length() - 1)) < 0 && !isLabel(heading))
                || heading.contains(",")) {
            return Optional.empty();
        }
        int close = line.indexOf(')', open);
        if (close < 0 || close - open > MAX_MARKING_LENGTH || !Scan.isUpper(line, open + 1, close)) {
            return Optional.empty();
        }
        return PortionMarking.parse(line.substring(open, close + 1))
                .map(marking -> new ParagraphOpening(
                        number,
                        stop,
                        Optional.of(marking),
                        heading + " " + line.substring(close + 1).strip()));
    }

    private static boolean isLabel(String heading) {
        return SectionLabel.of(heading)
                .filter(label -> label.end() == heading.length())
                .isPresent();
    }

    /** The end of the marking at {@code at}, which may lack its opening parenthesis; -1 if there is none. */
    private static int markingEnd(String line, int at) {
        if (at >= line.length()) {
            return -1;
        }
        int close = line.indexOf(')', at);
        if (close < 0 || close - at > MAX_MARKING_LENGTH) {
            return -1;
        }
        boolean whole = line.charAt(at) == '(';
        return whole || Scan.isUpper(line, at, close) ? close + 1 : -1;
    }

    private static boolean isMarkedAfterBlank(String line, int at) {
        return upperMarking(line, Scan.skip(line, at, BLANKS)).isPresent();
    }
}
