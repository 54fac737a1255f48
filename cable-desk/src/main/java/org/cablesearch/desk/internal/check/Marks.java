// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the quotation marks of one block, from left to right. */
final class Marks {

    /** Words that are written with an apostrophe before them. */
    private static final Pattern ELISION =
            Pattern.compile("(?iu)(?:\\d|(?:tis|twas|em|til|till|cause|cos|bout|round)\\b)");

    private static final int LONGEST_ELISION = 6;

    private final String text;
    private final int start;
    private final int end;
    private int at;

    /** The next single mark that certainly opens or closes, once it has been looked for. */
    private int certain = -1;

    private boolean certainCloses;

    /** The mark that ends the code in the line; -1 outside of code. */
    private int codeEnd = -1;

    Marks(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.at = start;
    }

    void skipTo(int place) {
        at = place;
    }

    /** The next mark; empty at the end. */
    Optional<Mark> next() {
        while (at < end) {
            int code = code();
            int width = code > 0 ? 0 : width(at);
            at += Math.max(0, code - 1);
            if (width > 0) {
                Mark mark = mark(at, width);
                at += width;
                return Optional.of(mark);
            }
            at++;
        }
        return Optional.empty();
    }

    /** The length of a mark of code at this position: several grave accents, or one of two that enclose code. */
    private int code() {
        if (text.charAt(at) != '`') {
            return 0;
        }
        int run = 1;
        while (at + run < end && text.charAt(at + run) == '`') {
            run++;
        }
        if (run > 2 || at == codeEnd) {
            return run;
        }
        if (run == 1 && !Character.isLetterOrDigit(character(at - 1))) {
            int next = at + 1;
            while (next < end && text.charAt(next) != '`' && !mark(next, 1).closes(mark(at, 1))) {
                next++;
            }
            codeEnd = next < end && text.charAt(next) == '`' ? next : -1;
            return codeEnd > 0 ? 1 : 0;
        }
        return 0;
    }

    private int width(int i) {
        char c = text.charAt(i);
        if (Mark.CHARACTERS.indexOf(c) < 0) {
            return 0;
        }
        boolean isPair = (c == '`' || c == '\'' || c == ',') && i + 1 < end && text.charAt(i + 1) == c;
        return isPair ? 2 : c == ',' ? 0 : 1;
    }

    private Mark mark(int i, int width) {
        int next = i + width;
        boolean isElision = ELISION.matcher(text)
                .region(next, Math.min(end, next + LONGEST_ELISION))
                .lookingAt();
        return new Mark(text.substring(i, next), i, character(i - 1), character(next), isElision);
    }

    private char character(int i) {
        return i < start || i >= end ? ' ' : text.charAt(i);
    }

    /**
     * Whether a single mark that could close is an apostrophe after a plural ({@code soldiers’ pay}): it is if a later one
     * certainly closes.
     */
    boolean isPossessive(Mark mark) {
        return isPlural(mark) && closesAfter(mark.end());
    }

    private boolean isPlural(Mark mark) {
        return mark.before() == 's' && mark.after() == ' ' && Character.isLowerCase(character(mark.end() + 1));
    }

    private boolean closesAfter(int from) {
        for (int i = Math.max(from, certain); i < end; i++) {
            if (i == certain) {
                return certainCloses;
            }
            if ("'’‘".indexOf(text.charAt(i)) < 0) {
                continue;
            }
            Mark mark = mark(i, 1);
            boolean begins = mark.opens(false);
            boolean ends = !begins
                    && !Character.isWhitespace(mark.before())
                    && !Character.isLetterOrDigit(mark.after())
                    && !isPlural(mark);
            if (begins || ends) {
                certain = i;
                certainCloses = ends;
                return ends;
            }
        }
        certain = end;
        certainCloses = false;
        return false;
    }
}
