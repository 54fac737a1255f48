// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Phrases;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/** The words of a passage that may belong to an organisation's name, and the extent of a run of them. */
final class OrgWords {

    private static final int MAX_WORDS = 14;
    private static final int FOREIGN = ContextWords.number("inside a foreign name");
    private static final int NO_COMMON_OWNER = Trait.set(Trait.PLACE, Trait.ORG_HEAD, Trait.OTHER_HEAD);
    private static final int IN_CAPITALS = Trait.set(Trait.ORG_HEAD, Trait.MINISTRY, Trait.DEMONYM);

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
            if (endsSegment(end - 1)) {
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

    /**
     * {@code Turkey's Constitutional Court}, {@code the CAS's Institute}: the owner is not part of the name, but
     * {@code Women's} is.
     */
    private boolean endsSegment(int i) {
        Token token = passage.token(i);
        boolean common = token.is(Trait.WORD) && !token.isAny(NO_COMMON_OWNER);
        boolean plural = token.folded().endsWith("s") && token.shape() != Shape.UPPER;
        return token.possessive() && !common && !plural;
    }

    boolean isCapital(int i) {
        if (!passage.isFree(i) || passage.token(i).shouted()) {
            return false;
        }
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.CAPITAL
                || token.shape() == Shape.UPPER
                || (token.shape() == Shape.INITIAL && !token.isWord("a"));
        return written && !token.is(Trait.CALENDAR) && (!passage.capitals() || isNamePart(token));
    }

    /** In a cable in capitals, only these words are read as part of a name. */
    private static boolean isNamePart(Token token) {
        return token.isAny(IN_CAPITALS)
                || token.isWord("united")
                || !token.isAny(Trait.WORD.bit() | Trait.CONNECTOR.bit() | Trait.NO_ORG.bit());
    }

    /** A small word inside a name of another language: {@code de}, {@code la}. */
    static boolean isForeign(Token token) {
        return token.isIn(FOREIGN);
    }
}
