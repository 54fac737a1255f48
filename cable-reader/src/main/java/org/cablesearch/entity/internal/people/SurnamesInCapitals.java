package org.cablesearch.entity.internal.people;

import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Lexicon;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

/**
 * Decides whether a single word in a text in capitals is a surname, by the words beside it. To be the subject of a verb is not
 * enough: {@code TRANSMAR HAS A TANKER}.
 *
 * <pre>
 * VETTER (DGB), ROSSIDES (CYPRUS)            an organisation or a country in parentheses
 * LAMBERTI OF CGIL, DEBUNNE OF BELGIAN FGTB  an organisation after "of"
 * LAMBERTI'S SPEECH, LAMBERTI DEATH          what only a person makes or has
 * GRANELLI AND BODRATO ARE LATE              the subjects of a verb
 * PASCAL, GRANELLI AND LAMBERTI OF CGIL      a list, if one of it is shown to be a person
 * </pre>
 */
final class SurnamesInCapitals {

    private static final int MIN_LENGTH = 4;
    private static final int MAX_PARTY_LENGTH = 4;
    private static final int MAX_LISTED = 6;
    private static final int MAX_NATIONS = 2;
    private static final int MAX_PARTICLES = 2;
    private static final int SURNAME = Trait.NAMES | Trait.TITLED_SURNAME.bit();
    private static final int NATION = Trait.set(Trait.PLACE, Trait.DEMONYM, Trait.NO_ORG);

    private static final int PROSE = Trait.set(Trait.WORD, Trait.CONNECTOR);

    private static final int DEEDS = ContextWords.number("deed");
    private static final int VERBS = ContextWords.number("verb of several");
    private static final int DETERMINERS = ContextWords.number("determiner");

    private final Passage passage;
    private final Lexicon lexicon;
    private final Set<String> known;

    /**
     * Creates a judge of the words of a passage.
     *
     * @param known the folded words of the names of the cable's people, to which the caller may add
     */
    SurnamesInCapitals(Passage passage, Lexicon lexicon, Set<String> known) {
        this.passage = passage;
        this.lexicon = lexicon;
        this.known = known;
    }

    /** Whether the word at {@code i} is shown to be a surname. */
    boolean isShown(int i) {
        return isSurname(i) && isAlone(i) && (isShownAlone(i) || isInListOfPeople(i));
    }

    private boolean isShownAlone(int i) {
        boolean english = passage.token(i).is(Trait.WORD);
        return (isBeforeParentheses(i + 1) && (!english || isListed(i)))
                || (!english && (isOfOrganization(i + 1) || isBeforeDeed(i + 1)));
    }

    /** Whether no list says that the word is something else, or a list says that it may be a surname. */
    private boolean isSurname(int i) {
        if (!passage.isFree(i)) {
            return false;
        }
        Token token = passage.token(i);
        boolean surname = token.isAny(SURNAME) && (token.traits() & ~(SURNAME | Trait.WORD.bit())) == 0;
        return (token.traits() == 0 || surname)
                && token.shape() == Shape.UPPER
                && token.text().length() >= MIN_LENGTH
                && OrdinaryWords.mayBeName(token)
                && !lexicon.organizations().isListed(token.folded());
    }

    private boolean isUnknownSurname(int i) {
        return i < passage.size() && passage.token(i).traits() == 0 && isSurname(i);
    }

    /** Whether nothing before the word makes it part of a longer name ({@code SAUDI ARABIA}) or a thing ({@code HIS DACHA}). */
    private boolean isAlone(int i) {
        int before = beforeParticles(i);
        if (before < 0) {
            return true;
        }
        Token token = passage.token(before);
        boolean mark = token.shape() == Shape.MARK && !isQuote(token);
        return mark || (token.isAny(PROSE) && !token.isIn(DETERMINERS));
    }

    private static boolean isQuote(Token token) {
        return "\"“”".indexOf(token.text().charAt(0)) >= 0;
    }

    private int beforeParticles(int i) {
        int at = i - 1;
        while (at > 0 && i - at <= MAX_PARTICLES && passage.token(at).is(Trait.PARTICLE)) {
            at--;
        }
        return at;
    }

    private int afterParticles(int i) {
        int at = i;
        while (at + 1 < passage.size()
                && at - i < MAX_PARTICLES
                && passage.token(at).is(Trait.PARTICLE)) {
            at++;
        }
        return at;
    }

    /** Whether a mark or "and" precedes the word. */
    private boolean isListed(int i) {
        int before = beforeParticles(i);
        return before < 0 || passage.token(before).shape() == Shape.MARK || passage.isWord(before, "and");
    }

    private boolean isBeforeDeed(int i) {
        return passage.isIn(i, DEEDS);
    }

    private boolean isBeforeParentheses(int open) {
        return open + 2 < passage.size()
                && passage.token(open).isMark('(')
                && passage.token(open + 2).isMark(')')
                && (passage.token(open + 1).isAny(NATION) || isParty(open + 1));
    }

    /** {@code VETTER (DGB)}; {@code TRANSMAR (EXXON)} is more often a firm and its owner. */
    private boolean isParty(int i) {
        return isOrganization(i) && passage.token(i).text().length() <= MAX_PARTY_LENGTH;
    }

    private boolean isOfOrganization(int of) {
        int at = of + 1;
        if (at >= passage.size() || !passage.isWord(of, "of")) {
            return false;
        }
        while (at + 1 < passage.size()
                && at - of <= MAX_NATIONS
                && (passage.token(at).is(Trait.DEMONYM) || passage.isWord(at, "the"))) {
            at++;
        }
        return isOrganization(at);
    }

    private boolean isOrganization(int i) {
        return isTaken(i) && !known.contains(PersonName.bare(passage.token(i).folded()));
    }

    private boolean isPerson(int i) {
        return isTaken(i) && known.contains(PersonName.bare(passage.token(i).folded()));
    }

    private boolean isTaken(int i) {
        return i >= 0
                && i < passage.size()
                && !passage.isFree(i)
                && passage.token(i).shape() != Shape.MARK;
    }

    private boolean isInListOfPeople(int i) {
        return !passage.token(i).is(Trait.WORD) && (isBeforePerson(i) || isAfterPerson(i));
    }

    private boolean isBeforePerson(int i) {
        int at = i;
        for (int names = 1; names < MAX_LISTED; names++) {
            int link = afterLink(at + 1);
            int next = link > at + 1 ? afterParticles(link) : passage.size();
            if (isPerson(next)) {
                return true;
            }
            if (next >= passage.size() || !isSurname(next)) {
                return false;
            }
            if (isShownAlone(next) || passage.token(next).isAny(Trait.NAMES) || isBeforeVerb(next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private boolean isAfterPerson(int i) {
        int link = beforeParticles(i);
        boolean comma = link > 0 && passage.token(link).isMark(',');
        boolean and = link > 0 && passage.isWord(link, "and");
        int last = and && passage.token(link - 1).isMark(',') ? link - 2 : link - 1;
        boolean continues = and || afterLink(i + 1) > i + 1;
        return (comma || and) && continues && isUnknownSurname(i) && isPerson(last);
    }

    private boolean isBeforeVerb(int i) {
        if (i + 1 >= passage.size()) {
            return false;
        }
        Token verb = passage.token(i + 1);
        return verb.is(Trait.SPEECH) || verb.isIn(VERBS);
    }

    /** The index after the comma or "and" at {@code i}; {@code i} if there is none. */
    private int afterLink(int i) {
        int at = i;
        while (at < passage.size() && at - i < 2 && (passage.token(at).isMark(',') || passage.isWord(at, "and"))) {
            at++;
        }
        return at;
    }
}
