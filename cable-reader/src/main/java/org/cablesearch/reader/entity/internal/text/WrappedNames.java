// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Removes the mark of a short line's end inside a person's name: {@code later met Matt} / {@code Hardiman of the union}. Words
 * of prose before the name and after it show that the line is no item of a list.
 */
final class WrappedNames {

    private static final int NAME = Trait.NAMES | Trait.SURNAMES;
    private static final int PROSE = Trait.TITLES | Trait.set(Trait.WORD, Trait.CONNECTOR, Trait.SPEECH);

    private final List<Token> tokens;

    private WrappedNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Token> joined(List<Token> tokens) {
        WrappedNames names = new WrappedNames(tokens);
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            boolean isWrap = tokens.get(i).isMark('\n') && names.isInName(i);
            joined.add(isWrap ? tokens.get(++i).afterWrap() : tokens.get(i));
        }
        return joined;
    }

    private boolean isInName(int mark) {
        return mark > 0
                && mark + 2 < tokens.size()
                && !tokens.get(mark).isBlankLine()
                && isNameWord(mark - 1)
                && isNameWord(mark + 1)
                && !tokens.get(mark - 1).possessive()
                && (mark == 1 || isProse(mark - 2) || tokens.get(mark - 2).isMark('.'))
                && (isProse(mark + 2) || tokens.get(mark + 1).possessive() || isPause(mark + 2));
    }

    /** A word that is in no list, or a name, perhaps also an English word: {@code Xi}. */
    private boolean isNameWord(int i) {
        Token token = tokens.get(i);
        boolean written = token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER;
        int others = token.isAny(NAME) ? ~(NAME | Trait.WORD.bit()) : ~0;
        return written && (token.traits() & others) == 0;
    }

    private boolean isProse(int i) {
        Token token = tokens.get(i);
        return token.shape() == Shape.LOWER || token.isAny(PROSE);
    }

    private boolean isPause(int i) {
        return tokens.get(i).isMark(',') || tokens.get(i).isMark('.');
    }
}
