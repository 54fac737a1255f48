package org.cablesearch.entity.internal.orgs;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/** The phrase after a comma that says what an organisation is: {@code Tarmak, a Dutch shipping firm, agreed}. */
final class KindAppositions {

    private static final int NEARBY = 7;
    private static final int STOP = Trait.TITLES | Trait.CONNECTOR.bit();
    private static final Set<String> KINDS = ContextWords.of("kind of organisation");

    /** Words after such a noun that do not make it part of a title, as "editor" would. */
    private static final Set<String> AFTER_KIND = ContextWords.of("after a kind");

    private KindAppositions() {}

    /** Whether such a phrase begins at {@code from}, after the comma. */
    static boolean isAt(Passage passage, int from) {
        if (from >= passage.size() || !passage.token(from).isArticle()) {
            return false;
        }
        for (int i = from + 1; i < passage.size() && i - from < NEARBY; i++) {
            Token token = passage.token(i);
            if (token.shape() == Shape.MARK || token.isAny(STOP)) {
                return false;
            }
            if (isKind(token)) {
                return !(i + 1 < passage.size() && passage.token(i + 1).isAny(Trait.TITLES));
            }
        }
        return false;
    }

    /** The comma before the phrase that ends with the noun at an index; -1 if it ends none. */
    static int commaBefore(Passage passage, int noun) {
        if (!isKind(passage.token(noun)) || !endsPhrase(passage, noun + 1)) {
            return -1;
        }
        int article = articleBefore(passage, noun);
        return article > 0 && passage.token(article - 1).isMark(',') ? article - 1 : -1;
    }

    /** The article of the noun at an index; -1 if there is none nearby. */
    static int articleBefore(Passage passage, int noun) {
        int i = noun - 1;
        while (i >= 0
                && noun - i < NEARBY
                && !passage.token(i).isArticle()
                && passage.token(i).shape() != Shape.MARK
                && !passage.token(i).isAny(STOP)) {
            i--;
        }
        return i >= 0 && passage.token(i).isArticle() ? i : -1;
    }

    private static boolean isKind(Token token) {
        return token.shape() == Shape.LOWER && KINDS.contains(token.folded());
    }

    private static boolean endsPhrase(Passage passage, int i) {
        return i == passage.size()
                || passage.token(i).shape() == Shape.MARK
                || AFTER_KIND.contains(passage.token(i).folded());
    }
}
