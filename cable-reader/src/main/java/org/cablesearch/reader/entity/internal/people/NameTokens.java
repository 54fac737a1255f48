// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.Set;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Spelling;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.reader.internal.facts.Countries;
import org.cablesearch.reader.internal.name.NameRow;
import org.cablesearch.reader.internal.name.NameRun;
import org.cablesearch.reader.internal.name.NameWord;

/**
 * The tokens of a passage that may be words of a person's name, judged by their shape and by the word lists.
 *
 * <pre>
 * met with Alvaro de Souza Pinheiro in Rio     by their capitals, and a particle
 * CARLOS MINC AND ITAMARATY                    in a text in capitals: words that are not English
 * Mr. John Clint WILLIAMSON, Ambassador        a surname in capitals
 * </pre>
 */
final class NameTokens implements NameRow {

    private static final int MAX_TOKENS = 8;
    private static final String QUOTES = "\"()“”'&";
    private static final int NEVER =
            Trait.set(Trait.CALENDAR, Trait.DEMONYM, Trait.ORG_HEAD, Trait.OTHER_HEAD, Trait.FUNCTION, Trait.MODIFIER);

    private static final int MIN_SURNAME_LENGTH = 4;
    private static final int NO_SURNAME =
            Trait.set(Trait.WORD, Trait.NO_ORG, Trait.BUREAU, Trait.ORG_START, Trait.PLACE, Trait.TITLE_PART);

    private static final int MAX_ACRONYM_LENGTH = 6;

    private static final int MIN_GIVEN_LENGTH = 3;
    private static final int AMBIGUOUS = Trait.set(Trait.PLACE, Trait.NO_ORG);

    /** Given names that are more often words: {@code THAN PUTIN}. */
    private static final int WORDS_FIRST = ContextWords.number("rather a word than a given name");

    private static final Set<String> AGENTS = ContextWords.of("agent");
    private static final int NOT_IN_CAPITALS = NEVER
            | Trait.set(
                    Trait.PLACE,
                    Trait.NO_ORG,
                    Trait.RANK,
                    Trait.OFFICE,
                    Trait.TITLE_PART,
                    Trait.BUREAU,
                    Trait.CONNECTOR);

    private final Passage passage;

    private NameTokens(Passage passage) {
        this.passage = passage;
    }

    /** The end of the name that begins at {@code from}; {@code from} if none begins there. */
    static int end(Passage passage, int from) {
        return NameRun.end(new NameTokens(passage), from);
    }

    @Override
    public int size() {
        return passage.size();
    }

    @Override
    public boolean isName(int at, int from) {
        return at - from < MAX_TOKENS && isWord(passage, at, from) && !isCountryAfter(at, from);
    }

    /** {@code told President Tavarenko Kazakhstan's relationship}: the name of a country does not end a person's. */
    private boolean isCountryAfter(int at, int from) {
        Token token = passage.token(at);
        return at > from
                && token.is(Trait.PLACE)
                && !token.isAny(Trait.NAMES | Trait.SURNAMES)
                && !passage.token(at - 1).is(Trait.PARTICLE)
                && Countries.isCountry(Posts.squeeze(token.text()));
    }

    @Override
    public boolean isParticle(int at, int from) {
        Token token = passage.token(at);
        if (passage.capitals()) {
            return (at > from || isTitled(passage, at))
                    && token.is(Trait.PARTICLE)
                    && token.text().length() > 1
                    && passage.isFree(at);
        }
        return token.shape() == Shape.LOWER && token.is(Trait.PARTICLE);
    }

    @Override
    public boolean isSuffix(int at) {
        return NameParts.isSuffix(passage.token(at).folded());
    }

    @Override
    public char mark(int at) {
        Token token = passage.token(at);
        if (token.shape() != Shape.MARK) {
            return NO_MARK;
        }
        char mark = token.text().charAt(0);
        return QUOTES.indexOf(mark) >= 0 ? '"' : mark;
    }

    @Override
    public boolean isLast(int at) {
        return passage.token(at).possessive();
    }

    /**
     * Where the name begins if the word at {@code i} is not yet part of it: at the given name in
     * {@code mayor of Mulhouse Jean-Marie Bockel}, {@code Minister of Social Groups Sacha Llorenti}.
     */
    static int withoutPlace(Passage passage, int i) {
        if (i + 2 >= passage.size()
                || passage.token(i).is(Trait.GIVEN)
                || passage.token(i).possessive()) {
            return i;
        }
        Token next = passage.token(i + 1);
        boolean given = next.shape() == Shape.CAPITAL && next.is(Trait.GIVEN) && !next.isAny(Trait.COMMON);
        boolean capital =
                passage.token(i).shape() == Shape.CAPITAL || passage.token(i).shape() == Shape.UPPER;
        return given && capital && isNoName(passage, i) ? i + 1 : i;
    }

    /** A place, an occupation, or a word after "of" or "for". */
    private static boolean isNoName(Passage passage, int i) {
        return passage.token(i).isAny(Trait.COMMON)
                || passage.isWord(i - 1, "of")
                || passage.isWord(i - 1, "for")
                || isAgent(passage.token(i));
    }

    /** {@code Stationmaster}, {@code Regulator}, {@code Academician}: an occupation that no list contains. */
    private static boolean isAgent(Token token) {
        return !token.isAny(Trait.NAMES) && token.endsLike(AGENTS);
    }

    /** Whether a token may be a word of a name that began at {@code from}. */
    static boolean isWord(Passage passage, int i, int from) {
        if (!passage.isFree(i)) {
            return false;
        }
        Token token = passage.token(i);
        if (!passage.capitals() && !isMixedWord(token) && !isSurnameInCapitals(passage, i, from)) {
            return false;
        }
        boolean mayBeName = (i > from && token.isAny(Trait.NAMES) && !token.is(Trait.CALENDAR))
                || (token.isAny(Trait.SURNAMES) && isTitled(passage, i));
        if (token.shouted() || (token.isAny(NEVER) && !mayBeName)) {
            return false;
        }
        boolean verb = i > from && token.is(Trait.SPEECH) && token.is(Trait.WORD) && !isBetweenNames(passage, i);
        if (verb) {
            return false;
        }
        if (token.isAny(Trait.TITLES) && !mayBeSurname(passage, i, from)) {
            return false;
        }
        return !passage.capitals() || isCapitalsWord(passage, i, from);
    }

    /** {@code John Major}, {@code Foreign Minister Bishop}: a title after a given name or a title, with no other name after it. */
    private static boolean mayBeSurname(Passage passage, int i, int from) {
        Token token = passage.token(i);
        boolean titled = isTitled(passage, from);
        boolean afterGiven = i == from + 1 && passage.token(from).is(Trait.GIVEN);
        boolean afterTitle = i == from && titled && token.isAny(Trait.SURNAMES);
        boolean last = !(passage.isFree(i + 1) && isMixedWord(passage.token(i + 1)));
        return (titled && token.is(Trait.GIVEN)) || (last && (afterGiven || afterTitle));
    }

    /** {@code John Clint WILLIAMSON}: a word in capitals that is not an organisation, after a given name. */
    private static boolean isSurnameInCapitals(Passage passage, int i, int from) {
        Token token = passage.token(i);
        return i > from
                && token.shape() == Shape.UPPER
                && token.text().length() >= MIN_SURNAME_LENGTH
                && isMixedWord(passage.token(i - 1))
                && passage.token(from).is(Trait.GIVEN)
                && (!token.isAny(NO_SURNAME) || token.is(Trait.SURNAME));
    }

    private static boolean isMixedWord(Token token) {
        return token.shape() == Shape.CAPITAL || token.shape() == Shape.INITIAL || isInitials(token);
    }

    /** {@code M.K.}: initials written together, unless they are a known acronym. */
    static boolean isInitials(Token token) {
        return token.traits() == 0 && NameWord.isInitials(token.text());
    }

    private static boolean isCapitalsWord(Passage passage, int i, int from) {
        Token token = passage.token(i);
        if (token.shape() == Shape.INITIAL) {
            return i > from && !token.isWord("a");
        }
        if ((token.shape() != Shape.UPPER && token.shape() != Shape.CAPITAL)
                || !Spelling.mayBeName(token)
                || (token.isAny(NOT_IN_CAPITALS) && !isAmbiguousGiven(passage, i))) {
            return false;
        }
        if ((token.is(Trait.SPEECH) && !isBetweenNames(passage, i)) || (isAcronym(token) && !isTitled(passage, i))) {
            return false;
        }
        if (!token.is(Trait.WORD)) {
            return true;
        }
        int given = i > from && passage.token(i - 1).shape() == Shape.INITIAL ? i - 2 : i - 1;
        boolean afterGiven = given == from
                && passage.token(from).is(Trait.GIVEN)
                && !passage.token(from).is(Trait.WORD);
        boolean afterUnknown = i == from + 1
                && passage.token(from).traits() == 0
                && passage.token(from).opens()
                && !token.isAny(NOT_IN_CAPITALS | Trait.SPEECH.bit())
                && isBeforeOrganization(passage, i + 1);
        return afterUnknown
                || (token.isAny(Trait.SURNAMES) && (afterGiven || isTitled(passage, i)))
                || (token.is(Trait.GIVEN)
                        && token.text().length() > 3
                        && !(i == from && token.isIn(WORDS_FIRST))
                        && (isBeforeName(passage, i) || isBeforeKnownSurname(passage, i)));
    }

    /** {@code DAVID CAMERON}, {@code KIM JONG-IL}: a given name that is also a place or letters, before another name. */
    private static boolean isAmbiguousGiven(Passage passage, int i) {
        Token token = passage.token(i);
        return token.is(Trait.GIVEN)
                && token.text().length() >= MIN_GIVEN_LENGTH
                && !token.isAny(NOT_IN_CAPITALS & ~AMBIGUOUS)
                && !token.is(Trait.WORD)
                && (isBeforeName(passage, i) || isBeforeKnownSurname(passage, i));
    }

    private static boolean isBeforeKnownSurname(Passage passage, int i) {
        return passage.isFree(i + 1)
                && passage.token(i + 1).shape() == Shape.UPPER
                && passage.token(i + 1).isAny(Trait.SURNAMES)
                && !passage.token(i + 1).isAny(NOT_IN_CAPITALS);
    }

    /** {@code EDWARD SAID JALILI}: a name that is also a verb; in capitals only between two others. */
    private static boolean isBetweenNames(Passage passage, int i) {
        return passage.token(i).isAny(Trait.NAMES)
                && (!passage.capitals()
                        || (i > 0
                                && passage.token(i - 1).is(Trait.GIVEN)
                                && isBeforeName(passage, i)
                                && passage.token(i + 1).isAny(Trait.NAMES)));
    }

    /** In capitals: an organisation with a name of one word, such as {@code PLO}. */
    private static boolean isAcronym(Token token) {
        return token.is(Trait.ORG_START)
                && !token.isAny(Trait.NAMES | Trait.WORD.bit())
                && token.text().length() <= MAX_ACRONYM_LENGTH
                && Lexicon.standard().organizations().isListed(token.folded());
    }

    private static boolean isTitled(Passage passage, int i) {
        return i > 0 && passage.token(i - 1).isAny(Trait.TITLES);
    }

    /** "of" and an organisation that was found. */
    static boolean isBeforeOrganization(Passage passage, int i) {
        int of = i + 1 < passage.size() && passage.isWord(i, "of") ? i : -1;
        int from = of >= 0 && passage.isWord(of + 1, "the") ? of + 2 : of + 1;
        return of >= 0 && from < passage.size() && !passage.isFree(from);
    }

    private static boolean isBeforeName(Passage passage, int i) {
        return i + 1 < passage.size()
                && passage.token(i + 1).shape() == Shape.UPPER
                && !passage.token(i + 1).isAny(NOT_IN_CAPITALS | Trait.WORD.bit());
    }
}
