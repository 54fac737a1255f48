// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.Optional;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/** Reads the title after a name: {@code Saeed Jalili, secretary of the Supreme National Security Council}. */
final class Appositions {
    private static final TokenTest OPENING = TokenTest.of("','/'('");
    private static final TokenTest ARTICLE = TokenTest.of("the/a/an/who/is");
    private static final TokenTest END = TokenTest.of("SPEECH/<before a place>/with/by");
    private static final TokenTest NAME = TokenTest.of("Name|Symbol&-:capitals/TITLES");

    private static final int NEARBY = 6;
    private static final int MAX_LENGTH = 10;

    private Appositions() {}

    /** The title in apposition to the name that ends at {@code end}. */
    static Optional<String> title(Passage passage, int end) {
        if (!OPENING.at(passage, end)) {
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
            if (END.at(passage, i)
                    || (token.shape() == Shape.MARK && !token.isMark('\''))
                    || (token.isWord("and") && i == from)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code Foreign Minister Motaki, Parliament Speaker Ali Larijani}: the title belongs to the next name. */
    private static boolean isNextPerson(Passage passage, int title) {
        boolean taken = title + 1 < passage.size() && !passage.isFree(title + 1);
        return taken || NameTokens.end(passage, title + 1) > title + 1;
    }

    private static int withoutArticle(Passage passage, int from) {
        return ARTICLE.at(passage, from) && from + 1 < passage.size() ? from + 1 : from;
    }

    /** The title continues across "of" and capitals: {@code head of the Qods Force}. */
    private static int titleEnd(Passage passage, int title) {
        int end = title + 1;
        for (int i = title + 1; i < passage.size() && i - title <= MAX_LENGTH; i++) {
            if (NAME.at(passage, i)) {
                end = i + 1;
            } else if (!passage.token(i).is(Trait.CONNECTOR)) {
                break;
            }
        }
        return end;
    }
}
