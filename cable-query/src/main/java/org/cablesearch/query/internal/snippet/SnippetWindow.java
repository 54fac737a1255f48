// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.util.List;
import org.cablesearch.model.Span;

/**
 * Cuts a long paragraph down to the part around its matches.
 *
 * @param width the length of that part in characters; a paragraph that is a quarter longer is shown whole
 */
record SnippetWindow(int width) {

    /** Maximum distance to the boundary of a word. Longer text without a space is a table or in another script. */
    private static final int NEAR = 60;

    private static final String CUT = "\u2026";

    /**
     * A part of a paragraph with its matches.
     *
     * @param text the part of the paragraph, with … where it was cut
     * @param spans where the matches are in this text
     */
    record Cut(String text, List<Span> spans) {}

    Cut cut(String text, List<Span> spans) {
        if (text.length() <= width * 5 / 4) {
            return new Cut(text, spans);
        }
        int start = spans.isEmpty() ? 0 : startOfBest(text, spans);
        int end = wordEnd(text, Math.min(text.length(), start + width), spans);
        String before = start > 0 ? CUT : "";
        String after = end < text.length() ? CUT : "";
        int shift = before.length() - start;
        List<Span> inside = spans.stream()
                .filter(span -> span.start() >= start && span.end() <= end)
                .map(span -> new Span(span.start() + shift, span.end() + shift))
                .toList();
        return new Cut(before + text.substring(start, end) + after, inside);
    }

    /** The start of the window that has the most matches, with some text before the first of them. */
    private int startOfBest(String text, List<Span> spans) {
        int best = 0;
        int most = 0;
        int last = 0;
        for (int first = 0; first < spans.size(); first++) {
            while (last < spans.size()
                    && spans.get(last).end() - spans.get(first).start() <= width * 3 / 4) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = first;
            }
        }
        int wanted = spans.get(best).start() - width / 8;
        int latest = Math.max(0, text.length() - width);
        int from = Math.max(0, Math.min(wanted, latest));
        for (Span span : spans) {
            from = span.start() < from && from < span.end() ? span.end() : from;
        }
        return wordStart(text, from, spans.get(best).start());
    }

    /** The next start of a word from a place on, but before the match; in text without spaces, the place itself. */
    private static int wordStart(String text, int from, int match) {
        if (from == 0) {
            return 0;
        }
        for (int at = from; at <= Math.min(match, from + NEAR); at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return wholeCharacter(text, from);
    }

    /**
     * The next end of a word from a place on, after any match that begins before it; in text without spaces, the place
     * itself.
     */
    private static int wordEnd(String text, int from, List<Span> spans) {
        int at = from;
        for (Span span : spans) {
            if (span.start() < at && span.end() > at) {
                at = span.end();
            }
        }
        for (int end = at; end <= Math.min(text.length(), at + NEAR); end++) {
            if (end == text.length() || Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return wholeCharacter(text, at);
    }

    /** This place, or the next one if it is within a surrogate pair. */
    private static int wholeCharacter(String text, int at) {
        boolean within =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return within ? at + 1 : at;
    }
}
