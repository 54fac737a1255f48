// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.reader.internal.facts.Countries;
import org.cablesearch.reader.internal.name.NameRow;
import org.cablesearch.reader.internal.name.NameRun;

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
    private static final String NEVER = "CALENDAR|DEMONYM|ORG_HEAD|OTHER_HEAD|FUNCTION|MODIFIER";
    private static final String NOT_IN_CAPITALS = NEVER + "|RANK|OFFICE|TITLE_PART|BUREAU|CONNECTOR";
    private static final TokenTest NO_NAME = TokenTest.of(NEVER);
    private static final TokenTest TITLE = TokenTest.of("TITLES");
    private static final TokenTest GIVEN = TokenTest.of("GIVEN");
    private static final TokenTest MIXED = TokenTest.of("Capital|Initial/Upper&:unknown&:initials");
    private static final TokenTest COUNTRY = TokenTest.of("PLACE&-NAMES&-SURNAMES");

    /** {@code WILLIAMSON} in a text in mixed case. */
    private static final TokenTest SURNAME_IN_CAPITALS =
            TokenTest.of("Upper&:long&SURNAME/Upper&:long&-WORD|NO_ORG|BUREAU|ORG_START|PLACE|TITLE_PART");

    private static final TokenTest NAME = TokenTest.of("NAMES&-CALENDAR");
    private static final TokenTest SURNAME = TokenTest.of("SURNAMES");
    private static final TokenTest VERB = TokenTest.of("SPEECH&WORD");
    private static final TokenTest IN_CAPITALS = TokenTest.of("Name&:nameLike&-PLACE|NO_ORG|" + NOT_IN_CAPITALS);

    /** A given name that is also a place or letters. */
    private static final TokenTest AMBIGUOUS = TokenTest.of("Name&:nameLike&GIVEN&-:pair&-WORD|" + NOT_IN_CAPITALS);

    private static final TokenTest UNAMBIGUOUS = TokenTest.of("Upper&-WORD|PLACE|NO_ORG|" + NOT_IN_CAPITALS);
    private static final TokenTest KNOWN_SURNAME =
            TokenTest.of("Upper&:free&SURNAMES&-PLACE|NO_ORG|" + NOT_IN_CAPITALS);
    private static final TokenTest UNKNOWN = TokenTest.of(":unknown&:opens");
    private static final TokenTest PLAIN = TokenTest.of("-SPEECH|PLACE|NO_ORG|" + NOT_IN_CAPITALS);
    private static final TokenTest LONG_GIVEN = TokenTest.of("GIVEN&:long");

    /** Given names that are more often words: {@code THAN PUTIN}. */
    private static final TokenTest WORD_FIRST = TokenTest.of("<rather a word than a given name>");

    /** In capitals: an organisation with a name of one word, such as {@code PLO}. */
    private static final TokenTest ACRONYM = TokenTest.of("ORG_START&-NAMES&-WORD&:listed");

    private static final int MAX_ACRONYM_LENGTH = 6;

    private static final TokenTest GIVEN_NO_WORD = TokenTest.of("GIVEN&-WORD");
    private static final TokenTest ANY_NAME = TokenTest.of("NAMES");
    private static final TokenTest OF = TokenTest.of("of/for");
    private static final TokenTest GIVEN_ONLY = TokenTest.of("Capital&GIVEN&-COMMON");
    private static final TokenTest BEFORE_GIVEN = TokenTest.of("Name&-GIVEN&-:possessive");

    /** A place, an occupation; {@code Stationmaster}, {@code Regulator}: an occupation that no list contains. */
    private static final TokenTest NO_FIRST_NAME = TokenTest.of("COMMON/-NAMES&~<agent>");

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
        return at > from
                && COUNTRY.at(passage, at)
                && !passage.token(at - 1).is(Trait.PARTICLE)
                && Countries.isCountry(Posts.squeeze(passage.token(at).text()));
    }

    @Override
    public boolean isParticle(int at, int from) {
        Token token = passage.token(at);
        if (passage.capitals()) {
            return (at > from || TITLE.at(passage, at - 1))
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
        if (i + 2 >= passage.size() || !BEFORE_GIVEN.at(passage, i) || !GIVEN_ONLY.at(passage, i + 1)) {
            return i;
        }
        return NO_FIRST_NAME.at(passage, i) || OF.at(passage, i - 1) ? i + 1 : i;
    }

    /** Whether a token may be a word of a name that began at {@code from}. */
    static boolean isWord(Passage passage, int i, int from) {
        Token token = passage.token(i);
        if (!passage.isFree(i)
                || token.shouted()
                || (!passage.capitals() && !MIXED.at(passage, i) && !isSurnameInCapitals(passage, i, from))) {
            return false;
        }
        boolean mayBeName = (i > from && NAME.at(passage, i)) || (SURNAME.at(passage, i) && TITLE.at(passage, i - 1));
        boolean verb = i > from && VERB.at(passage, i) && !isBetweenNames(passage, i);
        return !(NO_NAME.at(passage, i) && !mayBeName)
                && !verb
                && (!TITLE.at(passage, i) || mayBeSurname(passage, i, from))
                && (!passage.capitals() || isCapitalsWord(passage, i, from));
    }

    /** {@code John Major}, {@code Foreign Minister Bishop}: a title after a given name or a title, with no other name after it. */
    private static boolean mayBeSurname(Passage passage, int i, int from) {
        boolean titled = TITLE.at(passage, from - 1);
        boolean afterGiven = i == from + 1 && GIVEN.at(passage, from);
        boolean afterTitle = i == from && titled && SURNAME.at(passage, i);
        boolean last = !(passage.isFree(i + 1) && MIXED.at(passage, i + 1));
        return (titled && GIVEN.at(passage, i)) || (last && (afterGiven || afterTitle));
    }

    /** {@code John Clint WILLIAMSON}: a word in capitals that is not an organisation, after a given name. */
    private static boolean isSurnameInCapitals(Passage passage, int i, int from) {
        return i > from && SURNAME_IN_CAPITALS.at(passage, i) && MIXED.at(passage, i - 1) && GIVEN.at(passage, from);
    }

    private static boolean isCapitalsWord(Passage passage, int i, int from) {
        Token token = passage.token(i);
        if (token.shape() == Shape.INITIAL) {
            return i > from && !token.isWord("a");
        }
        boolean beforeName = UNAMBIGUOUS.at(passage, i + 1) || KNOWN_SURNAME.at(passage, i + 1);
        if (!IN_CAPITALS.at(passage, i) && !(AMBIGUOUS.at(passage, i) && beforeName)) {
            return false;
        }
        boolean titled = TITLE.at(passage, i - 1);
        boolean acronym = ACRONYM.at(passage, i) && token.text().length() <= MAX_ACRONYM_LENGTH;
        if ((token.is(Trait.SPEECH) && !isBetweenNames(passage, i)) || (acronym && !titled)) {
            return false;
        }
        if (!token.is(Trait.WORD)) {
            return true;
        }
        int given = i > from && passage.token(i - 1).shape() == Shape.INITIAL ? i - 2 : i - 1;
        boolean afterGiven = given == from && GIVEN_NO_WORD.at(passage, from);
        boolean afterUnknown = i == from + 1
                && UNKNOWN.at(passage, from)
                && PLAIN.at(passage, i)
                && isBeforeOrganization(passage, i + 1);
        return afterUnknown
                || (SURNAME.at(passage, i) && (afterGiven || titled))
                || (LONG_GIVEN.at(passage, i) && !(i == from && WORD_FIRST.at(passage, i)) && beforeName);
    }

    /** {@code EDWARD SAID JALILI}: a name that is also a verb; in capitals only between two others. */
    private static boolean isBetweenNames(Passage passage, int i) {
        return ANY_NAME.at(passage, i)
                && (!passage.capitals()
                        || (GIVEN.at(passage, i - 1) && UNAMBIGUOUS.at(passage, i + 1) && ANY_NAME.at(passage, i + 1)));
    }

    /** "of" and an organisation that was found. */
    private static boolean isBeforeOrganization(Passage passage, int i) {
        int from = passage.isWord(i + 1, "the") ? i + 2 : i + 1;
        return passage.isWord(i, "of") && from < passage.size() && !passage.isFree(from);
    }
}
