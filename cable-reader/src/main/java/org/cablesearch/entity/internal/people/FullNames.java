package org.cablesearch.entity.internal.people;

import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.PersonRole;

/**
 * Finds full names without a title: two to five words, which score points for what they are and for the words around
 * them.
 *
 * <pre>
 * Somaly Mam noted that                                a given name, a verb of speech
 * and Saeed Jalili, secretary of the Supreme           a title after a comma
 * president of the court, Chiv Keng, filed             a title before a comma
 * in Santa Marta                                       no: a place
 * </pre>
 */
public final class FullNames {
    private static final int BEFORE_PERSON = ContextWords.number("before a person");
    private static final int BEFORE_PLACE = ContextWords.number("before a place");

    private static final int ENOUGH = 3;
    private static final int NEARBY = 7;

    private static final int SHIPS = ContextWords.number("ship");

    private static final int STAFF = ContextWords.number("at an organisation");

    private static final int OWNERS = ContextWords.number("owner");

    private static final int PLACES = ContextWords.number("place of");

    /** First words of towns, forts and lakes. */
    private static final int PLACE_OPENERS = ContextWords.number("place opener");

    private static final int VERBS = ContextWords.number("verb");

    private static final int CASES = ContextWords.number("case of a person");

    private static final int KIN = ContextWords.number("kin");

    private final Passage passage;
    private final People people;
    private final LoneWords lone;
    private boolean lastWasName;
    private int lastEnd;

    private FullNames(Passage passage, People people, LoneWords lone) {
        this.passage = passage;
        this.people = people;
        this.lone = lone;
    }

    public static void find(Passage passage, People people, LoneWords lone) {
        new FullNames(passage, people, lone).run();
    }

    private void run() {
        int i = passage.nextBeginning(0);
        while (i < passage.size()) {
            int from = startsName(i) ? NameTokens.withoutPlace(passage, withoutOpener(i)) : i;
            int end = startsName(from) ? NameTokens.end(passage, from) : from;
            if (end > from + 1) {
                weigh(from, end);
                i = passage.nextBeginning(end);
            } else {
                i = passage.nextBeginning(Math.max(i + 1, from));
            }
        }
    }

    private boolean startsName(int i) {
        return i < passage.size()
                && (passage.token(i).shape() == Shape.CAPITAL
                        || passage.token(i).shape() == Shape.UPPER);
    }

    /** Skips the first word of a sentence, which has a capital in any case: {@code While Hok Lundy}. */
    private int withoutOpener(int i) {
        Token token = passage.token(i);
        boolean participle = token.folded().endsWith("ing") && !token.isAny(Trait.NAMES);
        return token.opens() && (token.is(Trait.WORD) || participle) && !token.is(Trait.GIVEN) ? i + 1 : i;
    }

    private void weigh(int from, int end) {
        if (!people.isKnownPlaceOrOrganization(passage, from) && points(from, end) >= ENOUGH) {
            people.add(passage.text(from, end), Appositions.title(passage, end), PersonRole.MENTIONED, passage, from);
            passage.take(from, end);
            lastWasName = true;
            lastEnd = end;
        }
    }

    private int points(int from, int end) {
        return ofWords(from, end) + ofContext(from, end) + ofRepetition(from, end);
    }

    private int ofWords(int from, int end) {
        int points = 0;
        Token first = passage.token(from);
        if (first.is(Trait.GIVEN)) {
            points += first.isAny(Trait.COMMON) ? 1 : 3;
        }
        points += NameTokens.isInitials(first) && !passage.capitals() ? 3 : 0;
        int plain = 0;
        for (int i = from; i < end; i++) {
            Token token = passage.token(i);
            boolean inside = i > from && i < end - 1;
            if (token.shape() == Shape.INITIAL) {
                points += inside ? 2 : 0;
            } else if (i == end - 1 && i > from && isTitledSurname(token) && first.is(Trait.GIVEN)) {
                points += 1;
            } else if (token.is(Trait.WORD) && !token.isAny(Trait.NAMES) && !token.is(Trait.PARTICLE)) {
                points -= first.is(Trait.GIVEN) ? 1 : 2;
                plain++;
            } else if (token.is(Trait.PLACE) && !token.is(Trait.GIVEN)) {
                points -= 2;
            } else if (i > from && token.is(Trait.SURNAME)) {
                points += 2;
            }
        }
        Token last = passage.token(end - 1);
        boolean surname = !last.isAny(Trait.COMMON) && people.lexicon().endsAsSurname(last.folded());
        return points
                + (plain == 0 ? 1 : 0)
                + (surname ? 2 : 0)
                + (isSurnameFirst(from, end) ? 2 : 0)
                - (first.isIn(PLACE_OPENERS) ? 3 : 0);
    }

    /** {@code Saito Akihiro}: a given name after a word that is in no list. */
    private boolean isSurnameFirst(int from, int end) {
        Token first = passage.token(from);
        Token last = passage.token(end - 1);
        return end == from + 2 && last.is(Trait.GIVEN) && !last.isAny(Trait.COMMON) && first.traits() == 0;
    }

    private int ofContext(int from, int end) {
        int points = 0;
        Token next = end < passage.size() ? passage.token(end) : passage.token(end - 1);
        if (end < passage.size()
                && (next.is(Trait.SPEECH) || isWho(end))
                && !passage.token(end - 1).possessive()) {
            points += 2;
        }
        if (Appositions.title(passage, end).isPresent() || titleBeforeComma(from)) {
            points += 2;
        }
        points += isSubjectOfVerb(from, end) ? 1 : 0;
        points -= isPartOfOther(end) ? 3 : 0;
        points -= isOfThing(from) ? 6 : 0;
        boolean article = from > 0 && passage.token(from - 1).isArticle();
        if (isOfKin(from) || isOfOrganization(end)) {
            points += 3;
        } else if (passage.isIn(from - 1, BEFORE_PERSON)) {
            points += 2;
        } else if (passage.isIn(from - 1, BEFORE_PLACE)) {
            points -= 2;
        } else if (passage.isWord(from - 1, "the") && isOfCase(end)) {
            points += 2;
        } else if (article) {
            points -= 3;
        }
        return points + (isListed(from) ? 2 : 0);
    }

    /**
     * {@code Cemal Kaptan pulled}, {@code Liri Hoxhallari was}: people are the subject of such verbs more often than
     * places.
     */
    private boolean isSubjectOfVerb(int from, int end) {
        if (end >= passage.size() || passage.token(end - 1).possessive()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (passage.token(i).isAny(Trait.COMMON)) {
                return false;
            }
        }
        Token next = passage.token(end);
        boolean past = next.folded().endsWith("ed") && next.is(Trait.WORD);
        return next.shape() == Shape.LOWER && (past || next.isIn(VERBS));
    }

    /** {@code Qasr al-Aini Street}, {@code Santa Tecla Mayor}. */
    private boolean isPartOfOther(int end) {
        return end < passage.size()
                && passage.token(end).shape() == Shape.CAPITAL
                && passage.token(end).isAny(Trait.OTHER_HEAD.bit() | Trait.RANK.bit())
                && !passage.token(end - 1).possessive();
    }

    /** {@code the frigate Alvaro Basan}, {@code port of Le Havre}, {@code editor at Kala Zhurnaly}, {@code owns Lagosta do Sul}. */
    private boolean isOfThing(int from) {
        return passage.isIn(from - 1, SHIPS)
                || passage.isIn(from - 1, OWNERS)
                || (passage.isWord(from - 1, "at") && passage.isIn(from - 2, STAFF))
                || (passage.isWord(from - 1, "of") && passage.isIn(from - 2, PLACES));
    }

    /** {@code nephew of Phoumano Vongsak}. */
    private boolean isOfKin(int from) {
        return passage.isWord(from - 1, "of") && passage.isIn(from - 2, KIN);
    }

    /** In a text in capitals, {@code PELLA MARKSMAN OF FORD TOLD}: an organisation that was found. */
    private boolean isOfOrganization(int end) {
        return passage.capitals() && NameTokens.isBeforeOrganization(passage, end);
    }

    /** {@code the Ramiro Endalia case}, {@code the Endalia and Orvalle cases}; not {@code the Sri Lankan government}. */
    private boolean isOfCase(int end) {
        boolean and = passage.isWord(end, "and");
        int at = and ? NameTokens.end(passage, end + 1) : end;
        return passage.isIn(at, CASES) && !passage.token(end - 1).folded().endsWith("an");
    }

    private static boolean isTitledSurname(Token token) {
        return token.is(Trait.TITLED_SURNAME) && !token.is(Trait.SURNAME);
    }

    private boolean isWho(int end) {
        int at = passage.token(end).isMark(',') ? end + 1 : end;
        return passage.isWord(at, "who") || passage.isWord(at, "whose");
    }

    /** {@code the new president of the court, Chiv Keng, filed}. */
    private boolean titleBeforeComma(int from) {
        if (from < 2 || !passage.token(from - 1).isMark(',')) {
            return false;
        }
        for (int i = from - 2; i >= 0 && from - i <= NEARBY + 2; i--) {
            Token token = passage.token(i);
            if (token.shape() == Shape.MARK) {
                return false;
            }
            if (token.isAny(Trait.TITLES)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name follows another name and a comma or "and". */
    private boolean isListed(int from) {
        return lastWasName
                && from - lastEnd <= 2
                && from > lastEnd
                && (passage.token(from - 1).isMark(',')
                        || passage.isWord(from - 1, "and")
                        || passage.isWord(from - 1, "or"));
    }

    private int ofRepetition(int from, int end) {
        Token last = passage.token(end - 1);
        Token first = passage.token(from);
        return pointsAlone(last) + (end - from <= 3 && !first.is(Trait.GIVEN) ? pointsAlone(first) / 2 : 0);
    }

    private int pointsAlone(Token token) {
        LoneWords.Use use = lone.use(token.folded());
        if (use.times() == 0 || (token.isAny(Trait.COMMON) && !token.is(Trait.SURNAME))) {
            return 0;
        }
        return use.balance() < 0 ? -1 : Math.min(2 + use.balance(), 4);
    }
}
