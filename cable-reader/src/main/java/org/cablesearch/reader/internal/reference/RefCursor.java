// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;

/**
 * The tokens of a REF field up to an end; an index outside them is neither a word nor a number nor a mark.
 *
 * @param end the index after the last token that may be read
 */
record RefCursor(List<RefToken> tokens, int end) {

    boolean isWord(int i) {
        return has(i) && tokens.get(i).isWord();
    }

    boolean isNumber(int i) {
        return has(i) && tokens.get(i).isNumber();
    }

    /** Whether the token is one of these marks. */
    boolean isMark(int i, String marks) {
        return has(i)
                && tokens.get(i).kind() == RefToken.Kind.MARK
                && marks.contains(tokens.get(i).text());
    }

    boolean is(int i, String text) {
        return has(i) && tokens.get(i).is(text);
    }

    /** The text of a token, which must exist. */
    String text(int i) {
        return tokens.get(i).text();
    }

    /** Whether a token, which must exist, follows the one before it without a gap. */
    boolean isGlued(int i) {
        return tokens.get(i).glued();
    }

    private boolean has(int i) {
        return i >= 0 && i < end;
    }
}
