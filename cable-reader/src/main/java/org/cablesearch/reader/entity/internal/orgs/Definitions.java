// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.OptionalInt;
import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Finds organisations that a cable names in full followed by their acronym, or the other way round.
 *
 * <pre>
 * the International Justice Mission (IJM)                       initials
 * Ministry of Social Affairs, Veterans and Youth (MOSAVY)       initials, over a comma
 * National Committee for Refugees (CONARE)                      a head, the acronym of another language
 * COJEP (PanAfrican Congress of Young Patriots)                 reversed
 * improvised explosive devices (IEDs)                           no: not a name
 * Status of Forces Agreement (SOFA)                             no: an agreement; nor is SOFA alone
 * </pre>
 */
public final class Definitions {

    private static final int MAX_ACRONYM_LENGTH = 12;

    /** Shorter letters between commas are more often an item of a list. */
    private static final int MIN_BETWEEN_COMMAS = 4;

    private static final int NO_ACRONYM =
            Trait.set(Trait.NO_ORG, Trait.WORD, Trait.PLACE, Trait.GIVEN, Trait.SURNAME, Trait.RANK);

    private final Passage passage;
    private final Organizations organizations;
    private final DefinedNames names;

    private Definitions(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
        this.names = new DefinedNames(passage, organizations);
    }

    public static void find(Passage passage, Organizations organizations) {
        Definitions definitions = new Definitions(passage, organizations);
        for (int i = 1; i + 2 < passage.size(); i++) {
            if (passage.token(i).isMark('(')) {
                definitions.read(i);
            } else if (passage.token(i).isMark(',') && passage.token(i + 1).shape() == Shape.UPPER) {
                definitions.readBetweenCommas(i);
            }
        }
    }

    private void read(int open) {
        int acronym = passage.token(open + 1).isMark('"') ? open + 2 : open + 1;
        if (acronym + 1 < passage.size() && isAcronym(acronym) && closes(acronym + 1)) {
            read(open, acronym);
        } else if (!passage.capitals() && isAcronym(open - 1)) {
            int from = passage.isWord(open + 1, "the") ? open + 2 : open + 1;
            int close = close(open);
            Token acronymBefore = passage.token(open - 1);
            if (close > from + 1
                    && !acronymBefore.is(Trait.NO_ORG)
                    && !passage.token(from).is(Trait.NO_ORG)
                    && !arePlaces(from, close)
                    && names.isName(from, close, acronymBefore.text())) {
                add(from, close, open - 1);
            }
        }
    }

    /** {@code the Directorate for Domestic Intelligence, DINTI, opened}: not the next item of a list. */
    private void readBetweenCommas(int comma) {
        int acronym = comma + 1;
        String text = passage.token(acronym).text();
        boolean between = text.length() >= MIN_BETWEEN_COMMAS
                && passage.token(acronym + 1).isMark(',')
                && !passage.capitals()
                && acronym + 2 < passage.size()
                && !isAnd(passage.token(acronym + 2))
                && !passage.token(acronym).isAny(NO_ACRONYM)
                && !organizations.isKnown(passage.token(acronym).folded());
        OptionalInt from = between ? names.byHead(comma, text) : OptionalInt.empty();
        if (from.isPresent()
                && passage.token(from.getAsInt()).is(Trait.ORG_HEAD)
                && passage.token(from.getAsInt()).folded().charAt(0)
                        == passage.token(acronym).folded().charAt(0)
                && names.isName(from.getAsInt(), comma, text)) {
            add(from.getAsInt(), comma, acronym);
        }
    }

    private static boolean isAnd(Token token) {
        return token.isWord("and") || token.isWord("or");
    }

    /** {@code UNSC (Chile and Mexico)}: members. */
    private boolean arePlaces(int from, int to) {
        boolean places = true;
        for (int i = from; i < to; i++) {
            places &= passage.token(i).isAny(Trait.PLACE.bit() | Trait.CONNECTOR.bit());
        }
        return places;
    }

    private void read(int open, int acronym) {
        String text = passage.token(acronym).text();
        OptionalInt spelt = names.byInitials(open, text);
        OptionalInt from = names.expansion(spelt, open, text);
        if (isKnownInParts(open - 1, text)) {
            add(open - 1, open, acronym);
        } else if (names.isPerson(spelt, open) || names.isPerson(from, open) || isBeforeOther(acronym + 1)) {
            organizations.exclude(text);
        } else if (from.isPresent()) {
            add(from.getAsInt(), open, acronym);
        } else if (spelt.isPresent() && endsAsOther(open)) {
            organizations.exclude(text);
        } else if (spelt.isPresent() && passage.token(open - 1).isAny(DefinedNames.TITLE)) {
            organizations.excludeTitle(text);
        }
    }

    /** {@code Jamaat-e-Islami (JI)}: a known name of one word, whose first and last part have the letters. */
    private boolean isKnownInParts(int i, String acronym) {
        String name = passage.token(i).folded();
        String letters = DefinedNames.letters(acronym);
        return name.indexOf('-') > 0
                && letters.length() > 1
                && name.charAt(0) == letters.charAt(0)
                && name.charAt(name.lastIndexOf('-') + 1) == letters.charAt(letters.length() - 1)
                && organizations.isKnown(OrgName.whole(name));
    }

    /** {@code Shared Early Warning (SEW) System}: the head follows, and is not that of an organisation. */
    private boolean isBeforeOther(int close) {
        return close + 1 < passage.size()
                && passage.token(close + 1).shape() == Shape.CAPITAL
                && passage.token(close + 1).is(Trait.OTHER_HEAD)
                && !passage.token(close + 1).isAny(Trait.TITLES);
    }

    /** {@code Mutual Assistance Agreement}, {@code quick reaction team}. */
    private boolean endsAsOther(int end) {
        return passage.token(end - 1).is(Trait.OTHER_HEAD)
                || passage.token(end - 1).shape() == Shape.LOWER;
    }

    private boolean closes(int i) {
        Token token = passage.token(i);
        return token.isMark(')') || token.isMark('"') || token.isMark(',') || token.isMark(';');
    }

    private int close(int open) {
        int i = open + 1;
        while (i < passage.size()
                && i - open <= DefinedNames.MAX_WORDS
                && !passage.token(i).isMark(')')) {
            i++;
        }
        return i < passage.size() && passage.token(i).isMark(')') ? i : open;
    }

    private void add(int from, int to, int acronym) {
        if (passage.isFree(from, to) && passage.isFree(acronym)) {
            organizations.define(passage.token(acronym).text(), passage.text(from, to));
            organizations.add(passage, from, to);
            organizations.add(passage, acronym, acronym + 1);
        }
    }

    private boolean isAcronym(int i) {
        Token token = passage.token(i);
        boolean written = token.shape() == Shape.UPPER || token.shape() == Shape.SYMBOL;
        return written
                && token.text().length() > 1
                && token.text().length() <= MAX_ACRONYM_LENGTH
                && !token.folded().endsWith("s)")
                && !isPlural(token.text());
    }

    private static boolean isPlural(String text) {
        return text.endsWith("s") && text.length() > 2;
    }
}
