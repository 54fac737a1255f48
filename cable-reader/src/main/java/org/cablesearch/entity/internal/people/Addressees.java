package org.cablesearch.entity.internal.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Pronounceable;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;
import org.cablesearch.model.PersonRole;

/**
 * Finds the people on a passing line: words that are neither an office nor one of the words that such lines are built
 * with.
 *
 * <pre>
 * NSC STAFF FOR OLLIVANT AND MAGSAMEN                            Ollivant, Magsamen
 * DEPARTMENT FOR AF/RSA LOUIS MAZEL, LAURA GRIESMER              Louis Mazel, Laura Griesmer
 * STATE PASS TO USTR FOR JKENNEDY                                no one: a login
 * </pre>
 */
public final class Addressees {

    private static final int NEVER = Trait.set(
            Trait.PLACE,
            Trait.NO_ORG,
            Trait.BUREAU,
            Trait.CONNECTOR,
            Trait.RANK,
            Trait.OFFICE,
            Trait.TITLE_PART,
            Trait.ORG_HEAD,
            Trait.OTHER_HEAD,
            Trait.DEMONYM,
            Trait.CALENDAR,
            Trait.MINISTRY,
            Trait.FUNCTION);
    private static final int MIN_LENGTH = 4;
    private static final int MAX_WORDS = 4;

    private static final int MAX_LIST_LENGTH = 60;
    /** English words of passing lines that no name contains, and that may end one. */
    private static final Set<String> AFTER_NAMES = ContextWords.of("after an addressee");

    private Addressees() {}

    public static void find(Passage passage, People people) {
        int i = 0;
        while (i < passage.size()) {
            if (i > 0
                    && passage.isFree(i)
                    && passage.token(i).shape() == Shape.SYMBOL
                    && areNames(passage.token(i), people)) {
                addEach(passage, i, people);
            }
            int place = people.lexicon().places().length(passage, i);
            int end = place > 0 ? i + place : end(passage, i);
            if (place == 0 && isName(passage, i, end) && !people.isKnownPlaceOrOrganization(passage, i)) {
                people.add(passage.text(i, end), Optional.empty(), PersonRole.ADDRESSEE, passage, i);
                passage.take(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    /** {@code ABRAMS/SINGH/GAVITO}: words of which none is an office, a place or English. */
    private static boolean areNames(Token token, People people) {
        List<String> parts = List.of(token.folded().split("/", -1));
        return token.text().length() <= MAX_LIST_LENGTH
                && parts.stream().allMatch(part -> isName(part, parts.size(), people));
    }

    /** Whether a word may be one of {@code count} names between slashes. */
    private static boolean isName(String word, int count, People people) {
        int traits = people.lexicon().traits(word);
        boolean surname = (traits & (Trait.NAMES | Trait.SURNAMES)) != 0;
        boolean plain = (traits & (NEVER | Trait.WORD.bit() | Trait.ORG_START.bit())) == 0;
        boolean isLong = word.length() > MIN_LENGTH || (word.length() == MIN_LENGTH && (surname || count > 2));
        return isLong && (plain || surname) && word.chars().allMatch(Character::isLetter) && isPronounceable(word);
    }

    private static void addEach(Passage passage, int i, People people) {
        for (String name : passage.token(i).text().split("/")) {
            people.add(name, Optional.empty(), PersonRole.ADDRESSEE, passage, i);
        }
        passage.take(i, i + 1);
    }

    private static int end(Passage passage, int from) {
        int end = from;
        while (end < passage.size() && end - from < MAX_WORDS && isWord(passage, end, from)) {
            end++;
        }
        return end;
    }

    private static boolean isWord(Passage passage, int i, int from) {
        Token token = passage.token(i);
        if (token.shape() == Shape.INITIAL && i == from) {
            return passage.isFree(i) && isBeforeSurname(passage, i);
        }
        boolean written =
                token.shape() == Shape.UPPER || token.shape() == Shape.CAPITAL || token.shape() == Shape.INITIAL;
        boolean english = token.is(Trait.WORD)
                && !token.isAny(Trait.NAMES | Trait.SURNAMES)
                && i == from
                && !isTitled(passage, i);
        // "BILL DOE": a given name that is also a thing.
        int never = token.is(Trait.GIVEN) ? NEVER & ~Trait.OTHER_HEAD.bit() : NEVER;
        return passage.isFree(i) && written && !token.isAny(never) && !english && !AFTER_NAMES.contains(token.folded());
    }

    /** Whether a title precedes a word, so that even an English one is a name: {@code AMB HARDY}. */
    private static boolean isTitled(Passage passage, int i) {
        return i > 0 && passage.token(i - 1).is(Trait.RANK) && endsItem(passage, i + 1);
    }

    /** {@code J. ROE}. */
    private static boolean isBeforeSurname(Passage passage, int i) {
        return passage.isFree(i + 1)
                && passage.token(i + 1).shape() == Shape.UPPER
                && (!passage.token(i + 1).is(Trait.WORD) || passage.token(i + 1).isAny(Trait.SURNAMES))
                && !passage.token(i + 1).isAny(NEVER)
                && !AFTER_NAMES.contains(passage.token(i + 1).folded());
    }

    /** Whether only a mark, "and" or "from" follows: {@code FOREST SERVICE} is not a person. */
    private static boolean endsItem(Passage passage, int end) {
        return end == passage.size()
                || passage.token(end).shape() == Shape.MARK
                || passage.token(end).folded().equals("and")
                || AFTER_NAMES.contains(passage.token(end).folded());
    }

    /**
     * Whether the words are a name; a surname alone must not be the first word of the line:
     * {@code FOR OLLIVANT AND MAGSAMEN}.
     */
    private static boolean isName(Passage passage, int from, int end) {
        if (end == from) {
            return false;
        }
        Token first = passage.token(from);
        if (end == from + 1) {
            Token before = passage.token(Math.max(0, from - 1));
            boolean titled = from > 0 && before.isAny(Trait.RANK.bit() | Trait.OFFICE.bit());
            boolean surname = first.isAny(Trait.SURNAMES) && endsItem(passage, end);
            boolean common = first.is(Trait.WORD) && !surname && !isTitled(passage, from);
            boolean isLong = first.text().length() > MIN_LENGTH || titled || surname || first.is(Trait.GIVEN);
            return isLong && !common && isPronounceable(first.folded()) && from > 0;
        }
        return first.shape() == Shape.INITIAL
                || first.is(Trait.GIVEN)
                || (isPronounceable(first.folded()) && !first.is(Trait.WORD));
    }

    /**
     * Whether a word is neither a login, which begins with two consonants with which no name begins, nor an acronym
     * without a vowel.
     */
    private static boolean isPronounceable(String word) {
        // "T.DOE": an initial before the surname.
        String folded = word.length() > 2 && word.charAt(1) == '.' ? word.substring(2) : word;
        return Pronounceable.hasVowel(folded) && !Pronounceable.hasOddOnset(folded);
    }
}
