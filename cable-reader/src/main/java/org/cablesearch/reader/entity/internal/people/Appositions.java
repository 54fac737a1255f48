// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.Optional;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/** Reads the title after a name: {@code Saeed Jalili, secretary of the Supreme National Security Council}. */
final class Appositions {
    private static final int BEFORE_PLACE = ContextWords.number("before a place");

    private static final int NEARBY = 6;
    private static final int MAX_LENGTH = 10;

    private Appositions() {}

    /** The title in apposition to the name that ends at {@code end}. */
    static Optional<String> title(Passage passage, int end) {
        if (end >= passage.size() || !opensApposition(passage.token(end))) {
            return Optional.empty();
        }
        int from = end + 1;
        for (int i = from; i < passage.size() && i - from < NEARBY; i++) {
            Token token = passage.token(i);
            if (token.isAny(Trait.TITLES)) {
                return isNextPerson(passage, i)
                        ? Optional.empty()
                        : Optional.of(passage.text(withoutArticle(passage, from), titleEnd(passage, i)));
            }
            if (token.isIn(BEFORE_PLACE) || token.isWord("with") || token.isWord("by")) {
                return Optional.empty();
            }
            if ((token.shape() == Shape.MARK && !token.isMark('\''))
                    || token.is(Trait.SPEECH)
                    || (token.isWord("and") && i == from)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean opensApposition(Token token) {
        return token.isMark(',') || token.isMark('(');
    }

    /** {@code Foreign Minister Motaki, Parliament Speaker Ali Larijani}: the title belongs to the next name. */
    private static boolean isNextPerson(Passage passage, int title) {
        boolean taken = title + 1 < passage.size() && !passage.isFree(title + 1);
        return taken || NameTokens.end(passage, title + 1) > title + 1;
    }

    private static int withoutArticle(Passage passage, int from) {
        Token token = passage.token(from);
        boolean article = token.isArticle() || token.isWord("who") || token.isWord("is");
        return article && from + 1 < passage.size() ? from + 1 : from;
    }

    /** The title continues across "of" and capitals: {@code head of the Qods Force}. */
    private static int titleEnd(Passage passage, int title) {
        int end = title + 1;
        for (int i = title + 1; i < passage.size() && i - title <= MAX_LENGTH; i++) {
            Token token = passage.token(i);
            boolean name =
                    token.shape() == Shape.CAPITAL || token.shape() == Shape.UPPER || token.shape() == Shape.SYMBOL;
            if ((name && !passage.capitals()) || token.isAny(Trait.TITLES)) {
                end = i + 1;
            } else if (!token.is(Trait.CONNECTOR)) {
                break;
            }
        }
        return end;
    }
}
