package org.cablesearch.reader.internal.line;

import java.util.Optional;
import org.cablesearch.model.PortionMarking;

/**
 * A line that may open a numbered paragraph: a number, a stop or parenthesis, and usually a portion marking.
 *
 * <pre>
 * 1.  (SBU)  Summary.  G/TIP …       number 1, marking (SBU)
 * 1. C) …    1.(C) …    1 (C) …      the same, misspelt
 * 1.  Summary: (SBU) …               the marking after a run-in heading
 * 9) …                               a parenthesis alone
 * </pre>
 *
 * @param number the number
 * @param stop the mark after it: {@code .}, {@code )} or a blank
 * @param marking the portion marking
 * @param text the line without number and marking
 */
public record ParagraphOpening(int number, char stop, Optional<PortionMarking> marking, String text) {

    public static Optional<ParagraphOpening> of(String line) {
        int at = skipBlanks(line, 0);
        int start = at;
        while (at < line.length() && at - start < MOST_DIGITS + 1 && isDigit(line.charAt(at))) {
            at++;
        }
        int digits = at - start;
        if (digits == 0 || digits > MOST_DIGITS || line.charAt(start) == '0' || at == line.length()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line.substring(start, at));
        char stop = line.charAt(at);
        if (stop == '.' || stop == ')') {
            at++;
            if (at < line.length() && (isDigit(line.charAt(at)) || line.charAt(at) == '.')) {
                return Optional.empty();
            }
        } else if (stop != ' ' || !isMarkedBehindBlank(line, at)) {
            return Optional.empty();
        }
        return Optional.of(behindNumber(line, number, stop, skipBlanks(line, at)));
    }

    private static ParagraphOpening behindNumber(String line, int number, char stop, int at) {
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

    /** {@code Summary: (SBU) …}: one to four words up to a colon or stop, then the marking. */
    private static Optional<ParagraphOpening> runIn(String line, int number, char stop, int at) {
        int open = line.indexOf('(', at);
        if (open < 0 || open - at > LONGEST_RUN_IN || open == at) {
            return Optional.empty();
        }
        String heading = line.substring(at, open).strip();
        if (heading.isEmpty() || ".:-".indexOf(heading.charAt(heading.length() - 1)) < 0 || heading.contains(",")) {
            return Optional.empty();
        }
        int close = line.indexOf(')', open);
        if (close < 0 || close - open > LONGEST_MARKING || !isUpper(line, open + 1, close)) {
            return Optional.empty();
        }
        return PortionMarking.parse(line.substring(open, close + 1))
                .map(marking -> new ParagraphOpening(
                        number,
                        stop,
                        Optional.of(marking),
                        heading + " " + line.substring(close + 1).strip()));
    }

    /** The end of the marking at {@code at}, which may lack its opening parenthesis; -1 if there is none. */
    private static int markingEnd(String line, int at) {
        if (at >= line.length()) {
            return -1;
        }
        int close = line.indexOf(')', at);
        if (close < 0 || close - at > LONGEST_MARKING) {
            return -1;
        }
        boolean whole = line.charAt(at) == '(';
        return whole || isUpper(line, at, close) ? close + 1 : -1;
    }

    private static boolean isMarkedBehindBlank(String line, int at) {
        int open = skipBlanks(line, at);
        int close = markingEnd(line, open);
        return close > 0
                && line.charAt(open) == '('
                && isUpper(line, open + 1, close - 1)
                && PortionMarking.parse(line.substring(open, close)).isPresent();
    }

    private static boolean isUpper(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length()
                && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_MARKING = 40;
    private static final int LONGEST_RUN_IN = 40;
}
