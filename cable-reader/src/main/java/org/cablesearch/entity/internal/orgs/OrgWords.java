package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Phrases;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/** The words of a passage that may belong to an organisation's name, and the extent of a run of them. */
final class OrgWords {

    private static final int MAX_WORDS = 14;
    private static final Set<String> FOREIGN = ContextWords.of("inside a foreign name");
    private static final Set<String> SAINTS = ContextWords.of("place opener");
    private static final int NO_OBJECT = Trait.set(Trait.FUNCTION, Trait.SPEECH, Trait.CONNECTOR);
    private static final int NOT_FOREIGN = NO_OBJECT
            | Trait.set(Trait.WORD, Trait.NO_ORG, Trait.RANK, Trait.OFFICE, Trait.CALENDAR, Trait.PLACE, Trait.GIVEN);
    private static final int NO_COMMON_OWNER = Trait.set(Trait.PLACE, Trait.ORG_HEAD, Trait.OTHER_HEAD);
    private static final int IN_CAPITALS = Trait.set(Trait.ORG_HEAD, Trait.MINISTRY, Trait.DEMONYM);

    private final Passage passage;
    private final Phrases places;

    OrgWords(Passage passage, Phrases places) {
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
                || (token.shape() == Shape.INITIAL && !token.folded().equals("a"));
        return written && !token.is(Trait.CALENDAR) && (!passage.capitals() || isNamePart(token));
    }

    /** In a cable in capitals, only these words are read as part of a name. */
    private static boolean isNamePart(Token token) {
        return token.isAny(IN_CAPITALS)
                || token.folded().equals("united")
                || !token.isAny(Trait.WORD.bit() | Trait.CONNECTOR.bit() | Trait.NO_ORG.bit());
    }

    int foreignEnd(int from, int end) {
        int at = end;
        while (at < passage.size() && at - from < MAX_WORDS) {
            int next = at;
            while (next < passage.size()
                    && next - at < 2
                    && passage.token(next).shape() == Shape.LOWER
                    && isForeign(passage.token(next).folded())) {
                next++;
            }
            if (next == at || next >= passage.size() || !isCapital(next)) {
                break;
            }
            at = segmentEnd(next);
        }
        return at;
    }

    /** The beginning of a name that goes on at {@code from}: {@code Bolivariana de Puertos}. */
    int foreignStart(int from) {
        int start = from;
        while (start > 1
                && passage.token(start - 1).shape() == Shape.LOWER
                && isForeign(passage.token(start - 1).folded())
                && isCapital(start - 2)) {
            start -= 2;
        }
        return start;
    }

    /**
     * The end of a name in a text in capitals: it consists of small words of its language, each followed by any word,
     * and of words that are not English. Returns {@code opener} if there are none. {@code BANCO DE LA INDUSTRIA},
     * {@code MINISTERIO DE FINANZAS}.
     */
    int foreignEndInCapitals(int opener) {
        boolean english = passage.token(opener).isAny(Trait.WORD.bit() | Trait.ORG_HEAD.bit());
        int end = opener;
        int at = opener + 1;
        boolean linked = false;
        while (at < passage.size() && at - opener < MAX_WORDS && passage.isFree(at)) {
            Token token = passage.token(at);
            boolean word = token.shape() == Shape.UPPER || token.shape() == Shape.CAPITAL;
            if (isForeign(token.folded()) || (linked && SAINTS.contains(token.folded()))) {
                linked = true;
            } else if (word && (linked ? !token.isAny(NO_OBJECT) : !english && !token.isAny(NOT_FOREIGN))) {
                end = at + 1;
                linked = false;
                english = false;
            } else {
                break;
            }
            at++;
        }
        return end;
    }

    /** A small word inside a name of another language: {@code de}, {@code la}. */
    static boolean isForeign(String folded) {
        return FOREIGN.contains(folded);
    }
}
