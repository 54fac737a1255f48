// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;

/**
 * Divides a REF field at its labels.
 *
 * <pre>
 * A. STATE 1   B) STATE 2   (C) STATE 3   [D] STATE 4   E: STATE 5   F - STATE 6   G.) STATE 7
 * A. A) OSLO 1   B. (B) OSLO 2   C. REF C: OSLO 3         a label may occur twice
 * REF A SECRETARY'S LETTER   REF B STATE 76108
 * </pre>
 *
 * <p>Labels follow the alphabet, or count from 1. This distinguishes them from portion markings, initials and serials:
 * a letter out of turn is a label only at the start of a line.
 */
final class RefItems {

    private static final String MARKS = "(?<marks>(?:[ \\n]?[):\\]-]|\\.)*+)";
    private static final Pattern LEADING_MARKS = Pattern.compile(MARKS);
    private static final String KEYWORD = "(?:REF(?:TEL)?S?|REFERENCES?)(?![\\p{L}'\u2019])";

    /** {@code A.}, {@code (A)}, {@code REF A:}: an opener, a letter or number, and marks. */
    private static final Pattern LABEL = Pattern.compile("(?<opener>" + KEYWORD + "[ \\n]|[(\\[][ \\n]?)?"
            + "(?<core>\\p{L}(?![\\p{L}'\u2019])|\\d{1,2}(?!\\d))" + MARKS);

    /** {@code REF:}, {@code REFTEL:}, {@code Ref(s):}, {@code REFERENCE:}. */
    private static final Pattern FIELD = Pattern.compile("[ \\n]?" + KEYWORD + "(?: ?\\( ?S ?\\))?" + MARKS);

    /** {@code E.O. 12958}, {@code U.S.}: another single letter and full stop follow directly. */
    private static final Pattern INITIALS = Pattern.compile("\\.\\p{L}[ \\n]?\\.");

    /** {@code A STATE 210218} after the keyword and its full stop, and {@code B. STATE 210219} on a line below. */
    private static final Pattern A_ABOVE_B = Pattern.compile("(?s)\\nA(?![\\p{L}'\u2019]).*\\nB(?![\\p{L}'\u2019])");

    private final List<RefToken> tokens;

    /** The tokens, with a line end before the first of a line, and a space before others that are not glued. */
    private final String text;

    /** Where each token begins in the text. */
    private final int[] starts;

    private final List<RefItem> items = new ArrayList<>();
    private Optional<String> label = Optional.empty();
    private int from;

    private RefItems(List<RefToken> tokens) {
        this.tokens = tokens;
        this.starts = new int[tokens.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            RefToken token = tokens.get(i);
            joined.append(token.opensLine() ? "\n" : token.glued() ? "" : " ");
            starts[i] = joined.length();
            joined.append(token.text());
        }
        this.text = joined.toString();
    }

    static List<RefItem> of(List<RefToken> tokens) {
        return new RefItems(tokens).divide();
    }

    private List<RefItem> divide() {
        int i = afterKeywords();
        from = i;
        while (i < tokens.size()) {
            Optional<Matcher> found = isBoundary(i) ? label(i).filter(this::isInTurn) : Optional.empty();
            if (found.isPresent()) {
                close(i);
                label = Optional.of(core(found.get()));
                i = afterRepeats(token(found.get().end()));
                from = i;
            } else {
                i++;
            }
        }
        close(tokens.size());
        return items;
    }

    private void close(int to) {
        if (to > from) {
            items.add(new RefItem(label, from, to));
        }
    }

    /** A label is not part of a word or number: a space, a mark or a line end precedes it. */
    private boolean isBoundary(int i) {
        return i == 0 || " \n;,.:)]".indexOf(text.charAt(starts[i] - 1)) >= 0;
    }

    /** The letter or number as a label. */
    private static String core(Matcher found) {
        String core = found.group("core");
        return Digits.are(core) ? String.valueOf(Integer.parseInt(core)) : core;
    }

    /** The first token that begins at a position or after it. */
    private int token(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The label, in turn or not, at a token. */
    private Optional<Matcher> label(int i) {
        String first = tokens.get(i).text();
        if (first.length() > 2 && !first.startsWith("REF")) {
            return Optional.empty();
        }
        Matcher found = LABEL.matcher(text).region(starts[i], text.length());
        return found.lookingAt() && isLabel(found, i) ? Optional.of(found) : Optional.empty();
    }

    private boolean isLabel(Matcher found, int i) {
        String opener = found.group("opener");
        String marks = found.group("marks");
        boolean isNumber = Digits.are(found.group("core"));
        if (opener == null) {
            int end = found.start("marks");
            if (marks.isEmpty()) {
                boolean isBare = tokens.get(i).opensLine()
                        && !isNumber
                        && (i > 0 || A_ABOVE_B.matcher(text).lookingAt());
                return isBare && end < text.length() && Character.isWhitespace(text.charAt(end));
            }
            boolean isGap = Character.isWhitespace(marks.charAt(0));
            boolean isMark = isGap ? ":-".indexOf(marks.charAt(1)) >= 0 : marks.charAt(0) != '-';
            return isMark && !INITIALS.matcher(text).region(end, text.length()).lookingAt();
        }
        if (Character.isLetter(opener.charAt(0))) {
            return !isNumber;
        }
        boolean isMarkOfSerial = i > 0
                && tokens.get(i - 1).isWord()
                && found.end() < text.length()
                && Digits.is(text.charAt(found.end()));
        return marks.stripLeading().startsWith(opener.charAt(0) == '(' ? ")" : "]") && !isMarkOfSerial;
    }

    /** Whether a label is the next one, or may be the first. */
    private boolean isInTurn(Matcher found) {
        String core = core(found);
        int i = token(found.start());
        boolean opensLine = tokens.get(i).opensLine();
        boolean isBare = found.group("opener") == null;
        boolean isNumber = Digits.are(core);
        boolean afterWord = isBare && isNumber && i > 0 && tokens.get(i - 1).isWord();
        String marks = found.group("marks").stripLeading();
        if (label.isEmpty()) {
            boolean first = core.equals("A") || core.equals("1");
            boolean isUnmarked = isBare && marks.isEmpty();
            return (first || (opensLine && i == from && !isNumber))
                    && (!isUnmarked || (i == 0 && first))
                    && !(afterWord && i > from);
        }
        if ((i == from && !opensLine) || isNumber != Digits.are(label.get())) {
            return false;
        }
        if (isNumber) {
            return !(afterWord && !opensLine) && Integer.parseInt(core) == Integer.parseInt(label.get()) + 1;
        }
        int step = core.charAt(0) - label.get().charAt(0);
        char mark = marks.isEmpty() ? ' ' : marks.charAt(0);
        boolean isClosed = (!isBare && ")]".indexOf(mark) >= 0) || (step < 4 && ".):".indexOf(mark) >= 0);
        return step == 1 || (opensLine && step > 0 && isClosed);
    }

    /** The index after repeats of the label and after the word REF: {@code A. (A)}, {@code A. REF A:}. */
    private int afterRepeats(int after) {
        int i = after;
        while (i < tokens.size()) {
            Optional<Matcher> again = label(i).filter(found -> label.equals(Optional.of(found.group("core"))));
            Matcher keyword = FIELD.matcher(text).region(starts[i], text.length());
            if (again.isEmpty() && !keyword.lookingAt()) {
                return i;
            }
            i = token(again.orElse(keyword).end());
        }
        return i;
    }

    /** After the keyword, which may be repeated, unless a label follows REF. */
    private int afterKeywords() {
        int at = 0;
        Matcher keyword = FIELD.matcher(text);
        while (keyword.region(at, text.length()).lookingAt()
                && label(token(at)).filter(this::isInTurn).isEmpty()) {
            at = keyword.end();
        }
        Matcher marks = LEADING_MARKS.matcher(text).region(at, text.length());
        return token(marks.lookingAt() ? marks.end() : at);
    }
}
