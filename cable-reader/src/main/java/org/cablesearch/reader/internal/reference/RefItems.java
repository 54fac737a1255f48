// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.reader.internal.line.Digits;

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

    private final List<RefToken> tokens;
    private final List<RefItem> items = new ArrayList<>();
    private Optional<String> label = Optional.empty();
    private int from;

    private RefItems(List<RefToken> tokens) {
        this.tokens = tokens;
    }

    static List<RefItem> of(List<RefToken> tokens) {
        return new RefItems(tokens).divide();
    }

    private List<RefItem> divide() {
        int i = skipKeywords(0);
        from = i;
        while (i < tokens.size()) {
            int after = isBoundary(i) ? afterLabel(i) : i;
            if (after > i) {
                close(i);
                label = Optional.of(labelText(i));
                i = afterRepeats(after);
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
        return i == 0 || !tokens.get(i).glued() || isMark(i - 1, ";,.:)]");
    }

    /** The index after the label that begins at {@code i}, or {@code i} if none does. */
    private int afterLabel(int i) {
        int core = coreOf(i);
        if (core < 0 || !isLabelCore(core)) {
            return i;
        }
        int after = core == i ? afterBare(core) : afterKeyworded(i, core);
        return after > i && isInTurn(tokens.get(core).text(), i, core) ? after : i;
    }

    /** Where the letter or number of a label is: at {@code i}, after a bracket, or after REF. */
    private int coreOf(int i) {
        RefToken token = tokens.get(i);
        boolean opened = token.is("(") || token.is("[") || isKeyword(token);
        int core = opened ? i + 1 : i;
        return core < tokens.size() ? core : -1;
    }

    private boolean isLabelCore(int core) {
        RefToken token = tokens.get(core);
        return (token.isWord() && token.text().length() == 1)
                || (token.isNumber() && token.text().length() <= 2);
    }

    /**
     * {@code A.}, {@code A)}, {@code A.)}, {@code A:}, {@code A -}; at the start of a line also {@code A} and a space.
     */
    private int afterBare(int core) {
        int next = core + 1;
        if (!isMark(next, ".):-]")) {
            boolean bare = tokens.get(core).opensLine() && tokens.get(core).isWord() && (core > 0 || isFollowedByB());
            return bare && next < tokens.size() && !tokens.get(next).glued() ? next : core;
        }
        boolean dash = tokens.get(next).is("-");
        boolean glued = tokens.get(next).glued();
        if (dash ? glued : !glued && !tokens.get(next).is(":")) {
            return core;
        }
        return isInitials(core) ? core : afterMarks(next);
    }

    /** {@code A STATE 210218}, and a line below it begins {@code B. STATE 210219}: what REF leaves of {@code REF. A STATE}. */
    private boolean isFollowedByB() {
        if (!tokens.getFirst().is("A")) {
            return false;
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).opensLine() && tokens.get(i).is("B")) {
                return true;
            }
        }
        return false;
    }

    /** {@code E.O. 12958}, {@code U.S.}: another single letter and full stop follow directly. */
    private boolean isInitials(int core) {
        int second = core + 2;
        return isMark(core + 1, ".")
                && second < tokens.size()
                && tokens.get(second).glued()
                && tokens.get(second).isWord()
                && tokens.get(second).text().length() == 1
                && isMark(second + 1, ".");
    }

    /** {@code (A)}, {@code [A]}, {@code (A).}, {@code REF A}, {@code REF A:}. */
    private int afterKeyworded(int i, int core) {
        RefToken opener = tokens.get(i);
        if (isKeyword(opener)) {
            return tokens.get(core).isWord() ? afterMarks(core + 1) : i;
        }
        int close = core + 1;
        if (!isMark(close, opener.is("(") ? ")" : "]")) {
            return i;
        }
        boolean markOfSerial = i > 0
                && tokens.get(i - 1).isWord()
                && close + 1 < tokens.size()
                && tokens.get(close + 1).isNumber()
                && tokens.get(close + 1).glued();
        return markOfSerial ? i : afterMarks(close + 1);
    }

    private int afterMarks(int from) {
        int i = from;
        while (isMark(i, ".):-]") && (tokens.get(i).glued() || !tokens.get(i).is("."))) {
            i++;
        }
        return i;
    }

    private boolean isMark(int i, String marks) {
        return i < tokens.size()
                && tokens.get(i).kind() == RefToken.Kind.MARK
                && marks.contains(tokens.get(i).text());
    }

    private boolean isInTurn(String text, int i, int core) {
        boolean opensLine = tokens.get(i).opensLine();
        if (label.isEmpty()) {
            boolean first = text.equals("A") || text.equals("1");
            boolean bare = core == i && !isMark(core + 1, ".):-]");
            boolean opensField = opensLine && i == from && tokens.get(core).isWord();
            boolean serial = core == i
                    && core > from
                    && tokens.get(core - 1).isWord()
                    && tokens.get(core).isNumber();
            return (!bare || (core == 0 && first)) && !serial && (first || opensField);
        }
        if (i == from && !opensLine) {
            return false;
        }
        String last = label.get();
        if (Character.isLetter(text.charAt(0)) && Character.isLetter(last.charAt(0))) {
            int step = text.charAt(0) - last.charAt(0);
            boolean bracketed = core > i && isMark(core + 1, ")]");
            return step == 1 || (opensLine && step > 0 && (bracketed || (step < 4 && isMark(core + 1, ".):"))));
        }
        boolean numbers = Digits.is(text.charAt(0)) && Digits.is(last.charAt(0));
        boolean serial = core == i && !opensLine && tokens.get(i - 1).isWord();
        return numbers && !serial && Integer.parseInt(text) == Integer.parseInt(last) + 1;
    }

    private String labelText(int i) {
        String text = tokens.get(coreOf(i)).text();
        return Digits.is(text.charAt(0)) ? String.valueOf(Integer.parseInt(text)) : text;
    }

    /** The index after repeats of the label and after the word REF: {@code A. (A)}, {@code A. REF A:}. */
    private int afterRepeats(int from) {
        int i = from;
        while (i < tokens.size()) {
            int core = coreOf(i);
            boolean same =
                    core >= 0 && label.equals(Optional.of(tokens.get(core).text()));
            int after = !same ? i : core == i ? afterBare(core) : afterKeyworded(i, core);
            if (after == i && isKeyword(tokens.get(i))) {
                after = afterMarks(i + 1);
            }
            if (after == i) {
                return i;
            }
            i = after;
        }
        return i;
    }

    /** After {@code REF:}, {@code REFTEL:}, {@code Ref(s):}, {@code REF: REFERENCE:}, unless a label follows REF. */
    private int skipKeywords(int from) {
        int i = from;
        while (i < tokens.size() && isKeyword(tokens.get(i)) && afterLabel(i) == i) {
            i++;
            if (isMark(i, "(") && i + 2 < tokens.size() && tokens.get(i + 1).is("S") && isMark(i + 2, ")")) {
                i += 3;
            }
            i = afterMarks(i);
        }
        return afterMarks(i);
    }

    static boolean isKeyword(RefToken token) {
        return switch (token.text()) {
            case "REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES" -> token.isWord();
            default -> false;
        };
    }
}
