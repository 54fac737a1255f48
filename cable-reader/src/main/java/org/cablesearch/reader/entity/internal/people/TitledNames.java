// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.Optional;
import java.util.stream.IntStream;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.reader.internal.facts.Countries;

/**
 * Finds names after a title.
 *
 * <pre>
 * per General Hok Lundy,s approval                          Hok Lundy, General
 * the Minister of Women's Affairs, Ing Kantha Phavi,        Ing Kantha Phavi, Minister of Women's Affairs
 * INTERIOR MINISTER BARRIONUEVO SAYING                      Barrionuevo, Interior Minister
 * Presidents Bush and Putin                                 both
 * </pre>
 */
public final class TitledNames {

    private static final String NOT_ALONE =
            "MINISTRY|TITLE_PART|CONNECTOR|PLACE|DEMONYM|ORG_HEAD|OTHER_HEAD|GENERIC|SPEECH";

    private static final TokenTest TITLE = TokenTest.of("TITLES&:free&-:possessive");
    private static final TokenTest PLACE_LINK = TokenTest.of("of/to/for/in");
    private static final TokenTest PLACE = TokenTest.of("PLACE&-NAMES");
    private static final TokenTest RETIRED = TokenTest.of("<retired>");
    private static final TokenTest ROYAL = TokenTest.of("ROYAL&-Lower");
    private static final TokenTest PLURAL = TokenTest.of("RANK&~s");
    private static final TokenTest ENGLISH = TokenTest.of("WORD&-NAMES/Initial");

    /** In a text in mixed case, even an English word with a capital is a name after these. */
    private static final TokenTest RANK = TokenTest.of("RANK&-Lower&-:capitals");

    /** Titles that are also ordinary words: an English word after one is not a name. */
    private static final TokenTest DOUBTFUL = TokenTest.of("<doubtful title>");

    private static final TokenTest ALONE = TokenTest.of("-:compound&-" + NOT_ALONE);

    /** In capitals, {@code MRS. GARMENT}: an English word, where only a name follows. */
    private static final TokenTest ADDRESS = TokenTest.of("<form of address>&:capitals");

    private static final TokenTest ADDRESSED = TokenTest.of(":free&WORD&-NAMES&-FUNCTION|" + NOT_ALONE);

    private final Passage passage;
    private final People people;

    private TitledNames(Passage passage, People people) {
        this.passage = passage;
        this.people = people;
    }

    public static void find(Passage passage, People people) {
        new TitledNames(passage, people).run();
    }

    private void run() {
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            if (TITLE.at(passage, i)) {
                i = Math.max(i, afterTitle(i) - 1);
            }
        }
    }

    /** Reads what follows the title at {@code i}, and returns the index after the name. */
    private int afterTitle(int i) {
        int titleEnd = TitleSpan.complementEnd(passage, i);
        int from = afterRetired(titleEnd);
        boolean afterComma = from < passage.size() && passage.token(from).isMark(',') && titleEnd > i + 1;
        if (afterComma) {
            from++;
        }
        from = NameTokens.withoutPlace(passage, from);
        int named = afterPlace(titleEnd);
        if (named > titleEnd && NameTokens.end(passage, named) > named + 1) {
            from = named;
        }
        int end = isAddressed(i, from) ? from + 1 : NameTokens.end(passage, from);
        if (end == from || !isName(i, from, end, afterComma || titleEnd > i + 1)) {
            return i + 1;
        }
        add(i, titleEnd, from, end);
        return isPlural(i) ? others(end, i, titleEnd) : end;
    }

    /**
     * {@code Governor of Kandahar Taimur Doe}, {@code Speaker of Parliament Taimur Doe}: the index after the place or the
     * organisation of the title that ends before {@code i}; {@code i} if it has none.
     */
    private int afterPlace(int i) {
        if (i + 1 >= passage.size() || !PLACE_LINK.at(passage, i)) {
            return i;
        }
        int length = people.lexicon().places().length(passage, i + 1);
        int end = length > 0 ? i + 1 + length : PLACE.at(passage, i + 1) ? i + 2 : afterOrganization(i + 1);
        return end > i + 1 && !passage.token(end - 1).possessive() ? end : i;
    }

    /** The index after the organisation that begins at {@code i}, perhaps with "the"; {@code i} if none was found there. */
    private int afterOrganization(int i) {
        int from = passage.isWord(i, "the") ? i + 1 : i;
        int end = from;
        while (end < passage.size() && !passage.isFree(end)) {
            end++;
        }
        return end > from ? end : i;
    }

    /** {@code Brigadier General (ret.) Doron Yisraeli}. */
    private int afterRetired(int i) {
        if (i + 2 >= passage.size() || !passage.token(i).isMark('(') || !RETIRED.at(passage, i + 1)) {
            return i;
        }
        int close = passage.token(i + 2).isMark('.') ? i + 3 : i + 2;
        return close < passage.size() && passage.token(close).isMark(')') ? close + 1 : i;
    }

    private void add(int i, int titleEnd, int from, int end) {
        boolean royal = ROYAL.at(passage, i) && !passage.isWord(i - 1, "first") && titleEnd == i + 1;
        String name = passage.text(royal ? i : from, end);
        Optional<String> title = Optional.of(passage.text(TitleSpan.start(passage, i), titleEnd));
        people.add(name, title, PersonRole.MENTIONED, passage, from);
        passage.take(royal ? i : from, end);
    }

    private boolean isName(int title, int from, int end, boolean afterComplement) {
        if (people.isKnownPlaceOrOrganization(passage, from)) {
            return false;
        }
        Token first = passage.token(from);
        if (end - from == 1 && from == title + 1 && first.is(Trait.TITLED_SURNAME)) {
            return passage.capitals() || passage.token(title).shape() != Shape.LOWER;
        }
        if (PLACE.at(passage, from) && !isTitledPlace(title, from, end)) {
            return false;
        }
        return !IntStream.range(from, end).allMatch(i -> ENGLISH.at(passage, i))
                || isAddressed(title, from)
                || (end - from == 1 && !afterComplement && mayBeEnglish(title, from));
    }

    /** {@code Interior Minister Herat}: a place after a title of several words, unless it is a country or a post. */
    private boolean isTitledPlace(int title, int from, int end) {
        String name = passage.token(from).text();
        return end - from == 1
                && from == title + 1
                && !passage.capitals()
                && passage.token(title).shape() == Shape.CAPITAL
                && TitleSpan.start(passage, title) < title
                && !Countries.isCountry(name)
                && Posts.canonical(Posts.squeeze(name)).isEmpty();
    }

    private boolean mayBeEnglish(int title, int name) {
        return RANK.at(passage, title)
                && (!DOUBTFUL.at(passage, title) || TitleSpan.start(passage, title) < title)
                && ALONE.at(passage, name);
    }

    private boolean isAddressed(int title, int i) {
        return i == title + 1 && ADDRESS.at(passage, title) && ADDRESSED.at(passage, i);
    }

    private boolean isPlural(int i) {
        return PLURAL.at(passage, i) && passage.token(i).folded().length() > 5;
    }

    /** Adds the other names after a title in the plural, and returns the index after them. */
    private int others(int end, int title, int titleEnd) {
        int at = end;
        while (at + 1 < passage.size() && (passage.token(at).isMark(',') || passage.isWord(at, "and"))) {
            int from = passage.isWord(at + 1, "and") ? at + 2 : at + 1;
            int next = NameTokens.end(passage, from);
            if (next == from || !isName(title, from, next, false)) {
                break;
            }
            add(title, titleEnd, from, next);
            at = next;
        }
        return at;
    }
}
