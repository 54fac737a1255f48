// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Phrases;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Trait;

/** The words of a passage that may belong to an organisation's name, and the extent of a run of them. */
final class OrgWords {

    private static final int MAX_WORDS = 14;

    /** {@code Turkey's}: the owner of an organisation, and not a part of its name as {@code Women's} is. */
    private static final TokenTest OWNER = TokenTest.of(":possessive&-~s&-WORD/:possessive&Upper&-WORD"
            + "/:possessive&-~s&PLACE|ORG_HEAD|OTHER_HEAD/:possessive&Upper&PLACE|ORG_HEAD|OTHER_HEAD");

    private static final TokenTest CAPITAL = TokenTest.of("Name|Initial&:free&-:shouted&-CALENDAR&-a");

    /** In a cable in capitals, only these words are read as part of a name. */
    private static final TokenTest IN_CAPITALS =
            TokenTest.of("ORG_HEAD|MINISTRY|DEMONYM/united/-WORD|CONNECTOR|NO_ORG");

    private final Passage passage;
    private final Phrases<?> places;

    OrgWords(Passage passage, Phrases<?> places) {
        this.passage = passage;
        this.places = places;
    }

    /** The end of the capitalised words that begin at {@code from}, without a mark or small word between them. */
    int segmentEnd(int from) {
        int end = from;
        while (end < passage.size() && end - from < MAX_WORDS && isCapital(end)) {
            end += Math.max(1, placeLength(end));
            if (OWNER.at(passage, end - 1)) {
                break;
            }
            end += isMarkInside(end) ? 1 : 0;
        }
        return end;
    }

    /** {@code Herders' Union}, {@code Meridian & Sons}. */
    private boolean isMarkInside(int i) {
        if (i + 1 >= passage.size() || passage.token(i).shape() != Shape.MARK || !isCapital(i + 1)) {
            return false;
        }
        boolean firm = passage.token(i).isMark('&') && passage.token(i + 1).is(Trait.ORG_WEAK);
        return !passage.capitals() && (passage.isOwnersApostrophe(i) || firm);
    }

    /** {@code Rio de Janeiro} is one word. */
    int placeLength(int i) {
        return places.length(passage, i);
    }

    boolean isCapital(int i) {
        return CAPITAL.at(passage, i) && (!passage.capitals() || IN_CAPITALS.at(passage, i));
    }
}
