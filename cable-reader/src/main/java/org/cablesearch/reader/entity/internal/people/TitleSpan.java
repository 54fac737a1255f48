// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/** Where a title in a text begins and ends. */
final class TitleSpan {
    private static final int BEFORE_PERSON = ContextWords.number("before a person");

    private static final int MAX_LENGTH = 9;

    private TitleSpan() {}

    /**
     * The end of {@code Minister of Women's Affairs}, {@code Chief of Staff} or {@code Minister of the Interior}, for the title word at {@code title};
     * the index after that word if no "of" follows.
     */
    static int complementEnd(Passage passage, int title) {
        int i = title + 1;
        if (i >= passage.size() || !isOf(passage.token(i))) {
            return i;
        }
        i = isThe(passage, i + 1) ? i + 2 : i + 1;
        int end = title + 1;
        while (i < passage.size() && i - title <= MAX_LENGTH) {
            Token token = passage.token(i);
            boolean subject = token.is(Trait.MINISTRY) || isOfOffice(token.folded());
            if (subject) {
                end = i + 1;
            } else if (!token.isMark(',') && !token.is(Trait.CONNECTOR) && !token.is(Trait.DEMONYM)) {
                break;
            }
            i++;
        }
        return end;
    }

    private static boolean isThe(Passage passage, int i) {
        return passage.isWord(i, "the");
    }

    private static boolean isOf(Token token) {
        return token.isWord("of") || token.isWord("for");
    }

    private static boolean isOfOffice(String folded) {
        return folded.equals("state")
                || folded.equals("staff")
                || folded.equals("mission")
                || folded.equals("government")
                || folded.equals("exchequer");
    }

    /** Where the title that ends with the word at {@code i} begins. */
    static int start(Passage passage, int i) {
        int start = i;
        while (start > 0 && i - start < MAX_LENGTH && continuesBack(passage, start - 1)) {
            start--;
        }
        while (start < i && isNoStart(passage.token(start))) {
            start++;
        }
        return start;
    }

    private static boolean isNoStart(Token token) {
        return token.isAny(Trait.CONNECTOR.bit() | Trait.PARTICLE.bit())
                || (token.shape() == Shape.LOWER && token.isWord("under"));
    }

    private static boolean continuesBack(Passage passage, int i) {
        Token token = passage.token(i);
        if (token.shape() == Shape.MARK || token.possessive() || token.shouted()) {
            return false;
        }
        if (token.isAny(Trait.TITLES | Trait.TITLE_PART.bit() | Trait.MINISTRY.bit())) {
            return true;
        }
        if (token.isWord("of") || token.isWord("for")) {
            return i > 0 && passage.token(i - 1).isAny(Trait.TITLES);
        }
        boolean person = !passage.isFree(i) || token.is(Trait.SURNAME) || passage.isIn(i - 1, BEFORE_PERSON);
        boolean named =
                !person && !passage.capitals() && (token.shape() == Shape.CAPITAL || token.shape() == Shape.SYMBOL);
        boolean function = token.opens() && token.is(Trait.WORD);
        return named && !function && !token.is(Trait.PLACE);
    }
}
