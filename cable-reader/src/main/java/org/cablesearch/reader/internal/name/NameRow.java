// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.name;

/**
 * A row of words that may contain names. Which words can be part of a name depends on where the row was read:
 *
 * <ul>
 *   <li>in a signature: nearly every word
 *   <li>on a "Classified By" line: every word that is neither a position nor an office symbol
 *   <li>in a text: the words that the word lists allow
 * </ul>
 */
public interface NameRow {

    /** What {@link #mark} returns for a word. */
    char NO_MARK = 0;

    int size();

    /** Whether the word may belong to a name that begins at {@code from}. */
    boolean isName(int at, int from);

    /** Whether the word is a particle that may come before the next word of a name that begins at {@code from}. */
    boolean isParticle(int at, int from);

    /** Whether the word may follow a name and belong to it: {@code Jr.} */
    boolean isSuffix(int at);

    /** A comma, or {@code "} for any quote or parenthesis, where the row has marks as well as words. */
    default char mark(int at) {
        return NO_MARK;
    }

    /** Whether a name cannot continue after this word: a possessive. */
    default boolean isLast(int at) {
        return false;
    }
}
