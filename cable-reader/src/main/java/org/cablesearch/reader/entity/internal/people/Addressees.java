// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Spelling;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds the people on a passing line: words that are neither an office nor one of the words that such lines are built
 * with. After FOR or FROM, in parentheses, and after a dash or a colon, even an English word is a surname, unless a list
 * says otherwise.
 *
 * <pre>
 * NSC STAFF FOR OLLIVANT AND MAGSAMEN                            Ollivant, Magsamen
 * DEPARTMENT FOR AF/RSA LOUIS MAZEL, LAURA GRIESMER              Louis Mazel, Laura Griesmer
 * NSC FOR REAP; EUR/WE (DEAN); EAP/CM-BRAUNOHLER                 Reap, Dean, Braunohler
 * STATE PASS TO USTR FOR JKENNEDY                                no one: a login
 * </pre>
 */
public final class Addressees {

    private static final String NEVER =
            "PLACE|NO_ORG|BUREAU|CONNECTOR|RANK|OFFICE|TITLE_PART|ORG_HEAD|DEMONYM|CALENDAR|MINISTRY|FUNCTION";

    /** {@code BILL DOE}: a given name may also be a thing. */
    private static final String GIVEN_NAME = "GIVEN&-" + NEVER;

    private static final String OTHER_NAME = "-OTHER_HEAD|" + NEVER;

    /** Shorter words are as often letters of an office. */
    private static final int MIN_LENGTH = 4;

    private static final int NO_NAME = TokenTest.traits("OTHER_HEAD|WORD|ORG_START|" + NEVER);
    private static final int MAX_WORDS = 4;
    private static final int MAX_LIST_LENGTH = 60;

    private static final TokenTest PART = TokenTest.of("Name|Initial&:free&-:digit&-<after an addressee>");
    private static final TokenTest GIVEN = TokenTest.of("GIVEN");
    private static final TokenTest NAME = TokenTest.of(OTHER_NAME);
    private static final TokenTest LONG_NAME = TokenTest.of(":long&" + OTHER_NAME);

    /** {@code DEA FOR FIM ROE}: short letters that no list knows are not a given name. */
    private static final TokenTest FIRST =
            TokenTest.of(GIVEN_NAME + "/SURNAMES&" + OTHER_NAME + "/:long&-WORD&" + OTHER_NAME);

    private static final TokenTest NEXT = TokenTest.of(GIVEN_NAME + "/SURNAMES&" + OTHER_NAME + "/-WORD&" + OTHER_NAME);

    /** {@code J. ROE}. */
    private static final TokenTest AFTER_INITIAL = TokenTest.of("Upper&:free&-<after an addressee>&-WORD&" + OTHER_NAME
            + "/Upper&:free&-<after an addressee>&SURNAMES&" + OTHER_NAME);

    private static final TokenTest SURNAME = TokenTest.of("SURNAMES");

    /** A word that no list has as anything but a surname. */
    private static final TokenTest SHOWN = TokenTest.of(shown("-WORD") + "/" + shown("-~s"));

    private static final TokenTest RANK = TokenTest.of("RANK");
    private static final TokenTest TITLE = TokenTest.of("RANK|OFFICE");
    private static final TokenTest DASH = TokenTest.of("'-'/':'");
    private static final TokenTest LINK = TokenTest.of("','/';'/and");
    private static final TokenTest ANNOUNCING = TokenTest.of("'('/<before an addressee>");

    /** A mark, an office or a word such as "and" or "from": {@code FOREST SERVICE} is not a person. */
    private static final TokenTest END = TokenTest.of("Mark|Symbol/CONNECTOR/<after an addressee>");

    private final Passage passage;
    private final People people;

    /** Where the last name ends, after which a list may continue. */
    private int lastEnd = Passage.OUTSIDE;

    private static String shown(String which) {
        return which + "&-<of a passing line>&:nameLike&-:listed&-:post&" + OTHER_NAME;
    }

    private Addressees(Passage passage, People people) {
        this.passage = passage;
        this.people = people;
    }

    public static void find(Passage passage, People people) {
        new Addressees(passage, people).find();
    }

    private void find() {
        int i = 0;
        while (i < passage.size()) {
            int place = people.lexicon().places().length(passage, i);
            int end = i + place;
            if (place <= 1) {
                end = addJoined(i);
                end = end > i ? end : end(i);
                if (passage.isFree(i) && isName(i, end) && !people.isKnownPlaceOrOrganization(passage, i)) {
                    add(passage.text(i, end), i, end);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private void add(String name, int from, int to) {
        people.add(PersonName.ofLogin(name), Optional.empty(), PersonRole.ADDRESSEE, passage, from);
        passage.take(from, to);
        lastEnd = to;
    }

    /** Adds the people in a word that a slash or a hyphen divides; returns where they end, or {@code i} if it has none. */
    private int addJoined(int i) {
        String text = passage.token(i).text();
        int mark = Math.max(text.lastIndexOf('/'), text.lastIndexOf('-'));
        if (mark <= 0 || text.length() > MAX_LIST_LENGTH) {
            return i;
        }
        List<String> parts = List.of(passage.token(i).folded().split("/", -1));
        if (i > 0 && passage.isFree(i) && parts.stream().allMatch(part -> isName(part, parts.size()))) {
            for (String name : text.split("/")) {
                add(name, i, i + 1);
            }
            return i + 1;
        }
        String officer = passage.token(i).folded().substring(mark + 1);
        int end = traits(officer, Trait.GIVEN.bit()) ? end(i + 1) : i + 1;
        boolean alone = end == i + 1;
        boolean isOffice = !passage.isFree(i)
                && traits(parts.getFirst(), Trait.BUREAU.bit())
                && (alone || traits(officer, Trait.NO_ORG.bit()));
        if (isOffice || !isOffice(text.substring(0, mark)) || (alone && !isName(officer, 1))) {
            return i;
        }
        add(text.substring(mark + 1) + (alone ? "" : " " + passage.text(i + 1, end)), i, end);
        return end;
    }

    /** {@code EAP/CM}, {@code 4212}, {@code USTR}, {@code ENERGY}: what may precede an officer. */
    private boolean isOffice(String text) {
        String folded = LetterCase.lower(text);
        return text.indexOf('/') > 0
                || text.chars().allMatch(Character::isDigit)
                || traits(folded, Trait.BUREAU.bit() | Trait.MINISTRY.bit())
                || people.lexicon().organizations().isListed(folded);
    }

    private boolean traits(String folded, int set) {
        return (people.lexicon().traits(folded) & set) != 0;
    }

    /** Whether a word may be one of {@code count} names between slashes. */
    private boolean isName(String word, int count) {
        boolean surname = traits(word, Trait.NAMES | Trait.SURNAMES);
        boolean plain = !traits(word, NO_NAME);
        boolean isLong = word.length() > MIN_LENGTH || (word.length() == MIN_LENGTH && (surname || count > 2));
        return isLong && (plain || surname) && word.chars().allMatch(Character::isLetter) && isPronounceable(word);
    }

    private int end(int from) {
        int end = from;
        while (end < passage.size() && end - from < MAX_WORDS && isWord(end, from)) {
            end++;
        }
        return end;
    }

    private boolean isWord(int i, int from) {
        Token token = passage.token(i);
        if (!PART.at(passage, i)) {
            return false;
        }
        if (token.shape() == Shape.INITIAL) {
            boolean pointed = token.passage().startsWith(".", token.end());
            return AFTER_INITIAL.at(passage, i + 1) && (i > from || pointed || !token.is(Trait.BUREAU));
        }
        return i == from ? begins(i) : continues(i, from);
    }

    private boolean begins(int i) {
        return isShown(i)
                || (GIVEN.at(passage, i) && passage.isFree(i + 1) && isWord(i + 1, i))
                || FIRST.at(passage, i)
                || (LONG_NAME.at(passage, i) && isTitled(i));
    }

    /** A word after the first one; an English one only after a given name, or as the last of the item. */
    private boolean continues(int i, int from) {
        return NEXT.at(passage, i) || (NAME.at(passage, i) && (GIVEN.at(passage, from) || endsItem(i + 1)));
    }

    /** Whether a single word is where a surname is expected, and no list says that it is something else. */
    private boolean isShown(int i) {
        return i > 0 && endsItem(i + 1) && mayBeShown(i) && isAnnounced(i);
    }

    private boolean isAnnounced(int i) {
        int length = passage.token(i).text().length();
        boolean isItem = DASH.at(passage, i - 1) || (i - 1 == lastEnd && LINK.at(passage, i - 1));
        return isItem ? length >= MIN_LENGTH - 1 : length >= MIN_LENGTH && ANNOUNCING.at(passage, i - 1);
    }

    private boolean mayBeShown(int i) {
        return SURNAME.at(passage, i) || (SHOWN.at(passage, i) && isPronounceable(passage.token(i)));
    }

    /** Whether a title precedes a word, so that even an English one is a name: {@code AMB HARDY}. */
    private boolean isTitled(int i) {
        return RANK.at(passage, i - 1) && endsItem(i + 1);
    }

    private boolean endsItem(int end) {
        return end == passage.size() || END.at(passage, end);
    }

    /** Whether the words are a name; a surname alone must not be the first word of the line. */
    private boolean isName(int from, int end) {
        if (end == from) {
            return false;
        }
        Token first = passage.token(from);
        if (end > from + 1) {
            return first.shape() == Shape.INITIAL
                    || first.is(Trait.GIVEN)
                    || (isPronounceable(first) && !first.is(Trait.WORD));
        }
        int min = TITLE.at(passage, from - 1) ? MIN_LENGTH - 1 : MIN_LENGTH + 1;
        return isShown(from)
                || (from > 0
                        && (endsItem(end) || first.possessive() || isAnnounced(from))
                        && first.text().length() >= min
                        && (!first.is(Trait.WORD) || isTitled(from))
                        && Posts.canonical(first.text()).isEmpty()
                        && isPronounceable(first));
    }

    /**
     * Whether a word is neither a login in capitals, which begins with two consonants with which no name begins, nor an
     * acronym without a vowel.
     */
    private static boolean isPronounceable(String word) {
        // "T.DOE": an initial before the surname.
        String folded = word.length() > 2 && word.charAt(1) == '.' ? word.substring(2) : word;
        return Spelling.hasVowel(folded) && !Spelling.hasOddOnset(folded);
    }

    private static boolean isPronounceable(Token token) {
        return PersonName.isLogin(token.text()) || isPronounceable(token.folded());
    }
}
