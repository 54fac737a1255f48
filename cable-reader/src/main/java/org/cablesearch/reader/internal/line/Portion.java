// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;

/**
 * Text that begins with a portion marking.
 *
 * <pre>
 * (S//REL UK) He …         in capitals and parentheses
 * A. (S/NF) He …           a lettered item: its letter is part of the text; likewise B) (C) …, (A) (C) …
 * (s/nf) He …    C) He …   only after the number of a paragraph
 * </pre>
 *
 * @param marking the marking
 * @param text the text without it, stripped
 */
public record Portion(PortionMarking marking, String text) {

    /**
     * What was meant as a marking: a level after an opening bracket, in full or doubled or with one of the usual wrong
     * signs; a control without a level; empty brackets; a level between other signs; a marking without its opening.
     */
    private static final Pattern BROKEN = Pattern.compile(
            "[(\\[{<]{1,2} ?(?:(?:TOP ?)?SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|T[ /]S|TS|SBU|LOU|FOUO|SEC|CONF?|NO ?FORN|NF|([CSU])\\1?|[5$0])"
                    + " ?(?:/|N/?F|NO ?FORN|1|[.,:;|\\\\+&-]*[\\])}>]|[,:;|\\\\+&]|\\.\\.|\\s[A-Z]|$)"
                    + "|[(\\[{] ?[\\])}]"
                    + "|([/\"'|*-]{1,2})(?:TS|SBU|[CSU])(?:/{1,2}NF)?\\2"
                    + "|(?:TS|SBU|[SC]) - "
                    + "|(?:TS|SBU|S|C)(?:/{0,2}NF)?\\) ?[A-Z]"
                    + "|\\((?:s|sbu|ts)(?:/{1,2}nf)?\\)");

    static final String BLANKS = " \t\u00a0";
    private static final int MAX_LENGTH = 240;

    /** A text with a marking in capitals and parentheses at its beginning. */
    public static Optional<Portion> of(String text) {
        return at(text, Runs.skip(text, 0, BLANKS));
    }

    /** A lettered item with a marking. */
    public static Optional<Portion> ofItem(String line) {
        int start = Runs.skip(line, 0, BLANKS);
        int letter = start < line.length() && line.charAt(start) == '(' ? start + 1 : start;
        int open = Runs.skip(line, letter + 2, BLANKS);
        boolean item = open < line.length()
                && open > letter + 2
                && Character.isLetter(line.charAt(letter))
                && (letter > start ? ")" : ".)").indexOf(line.charAt(letter + 1)) >= 0;
        return item
                ? at(line, open)
                        .map(after -> new Portion(
                                after.marking(), line.substring(0, open).strip() + " " + after.text()))
                : Optional.empty();
    }

    /** A text with a marking in parentheses, in any case. */
    public static Optional<Portion> inAnyCase(String text) {
        return text.startsWith("(") ? afterNumber(text, 0) : Optional.empty();
    }

    /** A text without the marking with which it begins; the unchanged text if it begins with none. */
    public static String withoutMarking(String text) {
        return of(text).map(Portion::text).orElse(text);
    }

    /**
     * Whether a text begins with something that was meant as a marking but is not one: {@code [S] …},
     * {@code (S//NF He …}, {@code (5) …}, {@code (SECRET) …}, {@code (S|NF) …}, {@code -S- …}, {@code () …}.
     */
    public static boolean isBroken(String text) {
        return BROKEN.matcher(text).lookingAt();
    }

    /** The rest of a line from the parenthesis of a marking in capitals on. */
    static Optional<Portion> at(String line, int open) {
        int close = open < line.length() && line.charAt(open) == '(' ? line.indexOf(')', open) : -1;
        return close >= 0 && LetterCase.isUpper(line, open, close) ? afterNumber(line, open) : Optional.empty();
    }

    /** The rest of a line after the number of a paragraph. */
    static Optional<Portion> afterNumber(String line, int at) {
        int close = at < line.length() ? line.indexOf(')', at) : -1;
        boolean marking = close >= 0
                && close - at <= MAX_LENGTH
                && (line.charAt(at) == '(' || LetterCase.isUpper(line, at, close));
        return marking
                ? PortionMarking.parse(line.substring(at, close + 1))
                        .map(parsed ->
                                new Portion(parsed, line.substring(close + 1).strip()))
                : Optional.empty();
    }
}
