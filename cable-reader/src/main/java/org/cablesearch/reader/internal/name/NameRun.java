// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.name;

/**
 * How far a person's name extends: its words and initials, particles before them, a nickname, and a suffix.
 *
 * <pre>
 * met with Alvaro de Souza Pinheiro in Rio     Alvaro · de · Souza · Pinheiro
 * Jose Manuel "Mel" Zelaya                     a name continues after one word in quotes
 * Clark T. Randt, Jr.                          to the suffix, with or without a comma
 * </pre>
 */
public final class NameRun {

    private static final int MAX_PARTICLES = 3;

    /**
     * A name in a row.
     *
     * @param from its first word
     * @param end the word after its last one
     */
    public record Span(int from, int end) {}

    private NameRun() {}

    /** The end of the name that begins at {@code from}; {@code from} if none begins there. */
    public static int end(NameRow row, int from) {
        int end = from;
        int at = from;
        while (at < row.size()) {
            int word = skipParticles(row, at, from);
            if (word == row.size() || !row.isName(word, from)) {
                break;
            }
            end = word + 1;
            if (row.isLast(word)) {
                return end;
            }
            at = skipNickname(row, end, from);
        }
        return end == from ? end : withSuffix(row, end);
    }

    /** The last name in a row; empty if there is none. */
    public static Span last(NameRow row) {
        Span last = new Span(0, 0);
        int at = 0;
        while (at < row.size()) {
            int end = end(row, at);
            last = end > at ? new Span(at, end) : last;
            at = Math.max(end, at + 1);
        }
        return last;
    }

    private static int skipParticles(NameRow row, int from, int start) {
        int at = from;
        while (at < row.size() && at - from < MAX_PARTICLES && row.isParticle(at, start)) {
            at++;
        }
        return at;
    }

    private static int skipNickname(NameRow row, int at, int from) {
        boolean quoted = at + 3 < row.size()
                && row.mark(at) == '"'
                && row.isName(at + 1, from)
                && row.mark(at + 2) == '"'
                && row.isName(at + 3, from);
        return quoted ? at + 3 : at;
    }

    private static int withSuffix(NameRow row, int end) {
        int at = end < row.size() && row.mark(end) == ',' ? end + 1 : end;
        return at < row.size() && row.isSuffix(at) ? at + 1 : end;
    }
}
